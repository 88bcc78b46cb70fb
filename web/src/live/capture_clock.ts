// SPDX-License-Identifier: Apache-2.0
/** Microseconds since 1970 that rise with every reading, whatever happens to the computer's clock. */
export class CaptureClock {
  #last = 0;

  constructor(private readonly now_ms = () => performance.timeOrigin + performance.now()) {}

  /** Of this moment, or of one before; µs, below 2^53 until the year 2255. */
  read(moment_ms = this.now_ms()): number {
    this.#last = Math.max(Math.round(moment_ms * 1000), this.#last + 1);
    return this.#last;
  }
}
