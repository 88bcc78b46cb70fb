// SPDX-License-Identifier: Apache-2.0
/** How many pictures a second the coach manages on this device, from how long it looked at each. */
export class Pace {
  static readonly least_hz = 10;
  /** The first ones search the whole picture, and the next few seconds tell. */
  static readonly skipped = 10;
  static readonly looked_at = 30;
  #took_ms: number[] = [];

  add(took_ms: number): void {
    if (!this.isKnown) this.#took_ms.push(took_ms);
  }

  get isKnown(): boolean {
    return this.#took_ms.length >= Pace.skipped + Pace.looked_at;
  }

  /** The median's; once it is known. */
  get hz(): number {
    const sorted = this.#took_ms.slice(Pace.skipped).sort((a, b) => a - b);
    return 1000 / sorted[Pace.looked_at / 2]!;
  }
}
