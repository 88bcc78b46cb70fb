// SPDX-License-Identifier: Apache-2.0
/** Thins the frames of a faster camera to so many a second, evenly. */
export class FrameRate {
  readonly #interval_ms: number;
  #due_ms = -Infinity;

  constructor(fps: number) {
    this.#interval_ms = 1000 / fps;
  }

  /** Whether the frame of this time is to be taken; a frame a little early is not left for the next one. */
  isDue(now_ms: number): boolean {
    const early_ms = this.#interval_ms / 4;
    if (now_ms < this.#due_ms - early_ms) return false;
    this.#due_ms = Math.max(this.#due_ms + this.#interval_ms, now_ms);
    return true;
  }
}
