// SPDX-License-Identifier: Apache-2.0
/** Notices within two seconds when the camera's pictures stop or freeze, and when the coach no longer answers. */
export type Standstill = 'stopped' | 'frozen' | 'unanswered';

export class PictureWatch {
  static readonly patience_ms = 1500;
  #arrived_ms: number | null = null;
  #changed_ms: number | null = null;
  #last: Uint8Array | undefined;
  /** The oldest message since the last answer; null: none waits. */
  #waiting_ms: number | null = null;
  #wasAnswered = false;

  /** The camera gave a picture. */
  arrived(now_ms: number): void {
    this.#arrived_ms = now_ms;
  }

  /** One as it goes to the coach: a camera's noise makes no two of them alike. */
  sent(now_ms: number, jpeg: ArrayBuffer): void {
    const bytes = new Uint8Array(jpeg);
    const isSame = this.#last?.length === bytes.length && this.#last.every((byte, i) => byte === bytes[i]);
    if (!isSame || this.#changed_ms === null) this.#changed_ms = now_ms;
    this.#last = bytes;
    this.asked(now_ms);
  }

  /** Something went to the coach that it answers. */
  asked(now_ms: number): void {
    this.#waiting_ms ??= now_ms;
  }

  answered(): void {
    this.#waiting_ms = null;
    this.#wasAnswered = true;
  }

  /** The connection is a new one: its first answer may take longer. */
  connected(): void {
    this.#waiting_ms = null;
    this.#wasAnswered = false;
  }

  /** From now on pictures are to come. */
  begin(now_ms: number): void {
    this.#arrived_ms = this.#changed_ms = now_ms;
    this.#last = undefined;
  }

  /** What stands still at this moment; before the first picture and the first answer nothing does. */
  standstill(now_ms: number): Standstill | null {
    const isLong = (since_ms: number | null) => since_ms !== null && now_ms - since_ms > PictureWatch.patience_ms;
    if (isLong(this.#arrived_ms)) return 'stopped';
    if (this.#wasAnswered && isLong(this.#waiting_ms)) return 'unanswered';
    const isSent = this.#last !== undefined && this.#waiting_ms === null;
    return isSent && isLong(this.#changed_ms) ? 'frozen' : null;
  }
}
