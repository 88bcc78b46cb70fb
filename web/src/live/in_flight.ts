// SPDX-License-Identifier: Apache-2.0
/** The frames that went out and were neither answered nor passed over; answers come in the order of time. */
export class InFlight {
  static readonly most = 2;
  static readonly forget_after_us = 3_000_000;
  #times_us: number[] = [];

  /** Whether one more frame may go out: an answer that never comes holds nothing up for long. */
  hasRoom(now_us: number): boolean {
    this.#times_us = this.#times_us.filter((time_us) => now_us - time_us < InFlight.forget_after_us);
    return this.#times_us.length < InFlight.most;
  }

  sent(time_us: number): void {
    this.#times_us.push(time_us);
  }

  /** An answer to the message of this time is one to all before: they were dropped. */
  answered(time_us: number): void {
    const rounding_us = 1;
    this.#times_us = this.#times_us.filter((sent_us) => sent_us > time_us + rounding_us);
  }

  clear(): void {
    this.#times_us = [];
  }
}
