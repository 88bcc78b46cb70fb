// SPDX-License-Identifier: Apache-2.0
/** What this phone's motion sensor feels, reading by reading; it may have to be asked for in a tap. */
import type { MotionFault } from '../live/fault_text';
import type { Reading } from './motion_message';

export interface MotionSink {
  /** µs since 1970, of a reading taken at this moment of the page. */
  captureTime(moment_ms: DOMHighResTimeStamp): number;
  sendReading(reading: Reading): void;
}

type Asks = { requestPermission?: () => Promise<'granted' | 'denied'> };

/** Browsers of iOS let the person decide, and ask only in a tap. */
export const asksForMotion = () => 'DeviceMotionEvent' in globalThis && 'requestPermission' in DeviceMotionEvent;
/** 'ask': this was no tap. */
export const askForMotion = () =>
  (DeviceMotionEvent as Asks).requestPermission?.().catch(() => 'ask' as const) ?? Promise.resolve('granted' as const);

/** Without a reading for so long after it was asked for, there is no sensor. */
const patience_ms = 2000;
const radians = Math.PI / 180;
/** iOS tells what gravity does to the phone, all others what holds the phone up, as the standard has it. */
export const upwards = /iPhone|iPad|iPod/.test(globalThis.navigator?.userAgent ?? '') ? -1 : 1;

export class MotionSource {
  fault = $state<MotionFault | null>(null);
  /** Readings come. */
  isOpen = $state(false);
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #take = (event: DeviceMotionEvent) => this.#read(event);

  constructor(
    private readonly sink: MotionSink,
    /** A reading came. */
    private readonly arrived: () => void,
  ) {}

  /** In a tap, where the browser wants to ask the person; else it says so. */
  async open(isTap = false): Promise<void> {
    if (!isSecureContext) return this.#failed('insecure');
    if (!('DeviceMotionEvent' in globalThis)) return this.#failed('missing');
    const answer = await askForMotion();
    if (answer === 'ask') return this.#failed(isTap ? 'denied' : 'ask');
    if (answer === 'denied') return this.#failed('denied');
    this.fault = null;
    addEventListener('devicemotion', this.#take);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.isOpen || this.#failed('missing'), patience_ms);
  }

  close(): void {
    clearTimeout(this.#waiting);
    removeEventListener('devicemotion', this.#take);
  }

  #read({ accelerationIncludingGravity: force, rotationRate: rate, timeStamp }: DeviceMotionEvent): void {
    // A computer without a sensor gives one event that knows nothing.
    if (force?.x == null || force.y == null || force.z == null) return;
    if (!this.isOpen) {
      this.isOpen = true;
      this.fault = null;
    }
    this.arrived();
    const isTurning = rate?.alpha != null && rate.beta != null && rate.gamma != null;
    this.sink.sendReading({
      time_us: this.sink.captureTime(timeStamp),
      force: [upwards * force.x, upwards * force.y, upwards * force.z],
      // Rates about x, y and z in this order, as browsers have it.
      rate: isTurning ? [radians * rate.alpha!, radians * rate.beta!, radians * rate.gamma!] : null,
    });
  }

  #failed(fault: MotionFault): void {
    this.isOpen = false;
    this.fault = fault;
  }
}
