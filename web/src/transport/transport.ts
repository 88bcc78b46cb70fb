// SPDX-License-Identifier: Apache-2.0
/** How the page reaches its coach: a program over HTTP, or in the browser's edition a worker of its own. */
import type { Component } from 'svelte';
import type { Up } from '../camera/gravity';
import type { Part, Session } from '../protocol';

export { transport } from './program_transport';

/** One live session's connection, with the close codes of docs/live.md. */
export interface Line {
  onopen: (() => void) | null;
  onmessage: ((event: { data: string }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  readonly isOpen: boolean;
  /** What waits to be sent, bytes. */
  readonly bufferedAmount: number;
  /** A command, or what a sensor felt. */
  send(message: string | Uint8Array<ArrayBuffer>): void;
  /** As encode() made it; up: as the camera feels it. */
  sendPicture(time_us: number, picture: ArrayBuffer, up: Up | null): void;
  close(): void;
}

export interface Transport {
  /** What a request of docs/api.md is answered. Rejects where no answer comes. */
  request(path: string, request: RequestInit): Promise<Response>;
  openLine(session: string, part: Part): Line;
  /** What is drawn, as the coach takes it; null: it can't be had. */
  encode(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): Promise<ArrayBuffer | null>;
  /** Whether encode() reads the canvas back, which then is better kept where that is quick. */
  readonly readsPixels: boolean;
  /** What to say where the coach does not answer. */
  silence(): string;
  /** What only a page without a program has: how it stands with its coach, films, the record on the device, and what is
   * known of muscles without a simulation. */
  readonly own: {
    Status: Component;
    Film: Component;
    Record: Component;
    Muscles: Component<{ session: Session }>;
  } | null;
}
