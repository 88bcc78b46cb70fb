// SPDX-License-Identifier: Apache-2.0
/** The line of one session, opened again for as long as the session may go on. */
import type { Command, LeaderMessage, LiveState, Part } from '../protocol';
import { closedBy, retryAfter_ms, type Closed } from './after_close';
import { CaptureClock } from './capture_clock';
import { motionMessage, type Reading } from '../motion/motion_message';
import type { Up } from '../camera/gravity';
import { transport, type Line } from '../transport/transport';
import { InFlight } from './in_flight';

export interface LiveEvents {
  opened(): void;
  closed(how: Closed, reason: string): void;
  state(state: LiveState): void;
  /** To who watches. */
  leader(isHere: boolean): void;
}

const most_buffered_bytes = 65_536;
/** Readings of a sensor go together for so long: 20 messages a second. */
const together_us = 50_000;

export class LiveConnection {
  readonly #clock = new CaptureClock();
  readonly #frames = new CaptureClock();
  readonly #flight = new InFlight();
  #line: Line | undefined;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: string,
    private readonly part: Part,
    private readonly events: LiveEvents,
  ) {}

  /** In place of the line that is open, if there is one. */
  open(): void {
    this.close();
    const line = transport.openLine(this.session, this.part);
    this.#line = line;
    this.#flight.clear();
    line.onopen = () => this.events.opened();
    line.onmessage = ({ data }) => this.#receive(data);
    line.onclose = ({ code, reason }) => line === this.#line && this.#closed(closedBy(code), reason);
  }

  close(): void {
    clearTimeout(this.#retry);
    const line = this.#line;
    this.#line = undefined;
    line?.close();
  }

  get isOpen(): boolean {
    return this.#line?.isOpen === true;
  }

  /** Whether a frame taken now would be sent: the coach and the line keep up. */
  get hasRoom(): boolean {
    return this.isOpen && this.#line!.bufferedAmount < most_buffered_bytes && this.#flight.hasRoom(this.#clock.read());
  }

  /** µs since 1970, of a frame or reading taken at this moment of the page. */
  captureTime(moment_ms: DOMHighResTimeStamp): number {
    return this.#frames.read(performance.timeOrigin + moment_ms);
  }

  /** Frames in the order of their times; one that would come after a later message is left out. */
  sendFrame(time_us: number, picture: ArrayBuffer, up: Up | null): void {
    if (!this.isOpen || time_us <= this.#lastSent_us) return;
    this.#lastSent_us = time_us;
    this.#flight.sent(time_us);
    this.#line!.sendPicture(time_us, picture, up);
  }

  /** None is lost while there is a connection; without one, a gap is a gap. */
  sendReading(reading: Reading): void {
    if (!this.isOpen) {
      this.#felt = [];
      return;
    }
    this.#felt.push(reading);
    if (reading.time_us - this.#felt[0]!.time_us >= together_us) this.#sendFelt();
  }
  #felt: Reading[] = [];

  #sendFelt(): void {
    if (this.#felt.length > 0) this.#line!.send(motionMessage(this.#felt));
    this.#felt = [];
  }

  /** False: there is no connection to send it over. */
  send(command: Command, repetitions?: number): boolean {
    if (!this.isOpen) return false;
    this.#sendFelt();
    this.#lastSent_us = this.#clock.read();
    this.#line!.send(JSON.stringify({ command, time_us: this.#lastSent_us, repetitions }));
    return true;
  }

  /** Whether this screen is to speak, of several that show the session. */
  wishVoice(voice: LiveState['voice']): void {
    if (this.isOpen) this.#line!.send(JSON.stringify({ voice }));
  }

  #lastSent_us = 0;

  #receive(data: string): void {
    const state = JSON.parse(data) as LiveState | LeaderMessage;
    this.#failures = 0;
    if (state.type === 'leader') return this.events.leader(state.is === 'here');
    this.#flight.answered(state.time_us);
    this.events.state(state);
  }

  #closed(how: Closed, reason: string): void {
    const delay_ms = retryAfter_ms(how, this.#failures++);
    if (delay_ms !== null) this.#retry = setTimeout(() => this.open(), delay_ms);
    this.events.closed(how, reason);
  }
}
