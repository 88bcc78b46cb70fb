// SPDX-License-Identifier: Apache-2.0
/** To the program that the page came from: HTTP, and a WebSocket for each live session. */
import type { Up } from '../camera/gravity';
import { language } from '../language/translate';
import type { Part } from '../protocol';
import { frameMessage } from '../live/frame_message';
import { keepOfflinePage, silence } from './offline_page';
import type { Line, Transport } from './transport';

const jpeg_quality = 0.8;

class SocketLine implements Line {
  onopen: Line['onopen'] = null;
  onmessage: Line['onmessage'] = null;
  onclose: Line['onclose'] = null;
  readonly #socket: WebSocket;

  constructor(session: string, part: Part) {
    const url = new URL(`/live?session=${session}&lang=${language}${part === 'lead' ? '' : `&${part}`}`, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    this.#socket = new WebSocket(url);
    this.#socket.onopen = () => this.onopen?.();
    this.#socket.onmessage = ({ data }) => this.onmessage?.({ data });
    this.#socket.onclose = ({ code, reason }) => this.onclose?.({ code, reason });
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  get bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  send(message: string | Uint8Array<ArrayBuffer>): void {
    this.#socket.send(message);
  }

  sendPicture(time_us: number, jpeg: ArrayBuffer, up: Up | null): void {
    this.#socket.send(frameMessage(time_us, jpeg, up));
  }

  close(): void {
    this.#socket.close(1000);
  }
}

export const transport: Transport = {
  request: (path, request) => fetch(path, request),
  openLine: (session, part) => new SocketLine(session, part),
  async encode(canvas) {
    const jpeg = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', jpeg_quality));
    return (await jpeg?.arrayBuffer()) ?? null;
  },
  readsPixels: false,
  silence,
  own: null,
};

void keepOfflinePage().catch(() => undefined); // a browser that keeps nothing, or doesn't trust the certificate
