// SPDX-License-Identifier: Apache-2.0
/**
 * Lines to be spoken: one at a time, in order. A line that waited too long says what is no longer so and is dropped;
 * of several counts that wait, the newest is spoken.
 */
export class SpeechQueue {
  static readonly stale_after_ms = 4000;
  #waiting: { line: string; since_ms: number }[] = [];
  #speaking = false;

  constructor(
    private readonly speak: (line: string) => Promise<void>,
    private readonly now_ms: () => number = () => performance.now(),
  ) {}

  add(lines: readonly string[]): void {
    for (const line of lines) {
      if (isCount(line)) this.#waiting = this.#waiting.filter((other) => !isCount(other.line));
      this.#waiting.push({ line, since_ms: this.now_ms() });
    }
    if (!this.#speaking) void this.#speakAll();
  }

  clear(): void {
    this.#waiting = [];
  }

  async #speakAll(): Promise<void> {
    this.#speaking = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      await this.speak(next).catch(() => undefined);
    }
    this.#speaking = false;
  }

  #next(): string | undefined {
    const fresh_ms = this.now_ms() - SpeechQueue.stale_after_ms;
    this.#waiting = this.#waiting.filter(({ line, since_ms }) => isCount(line) || since_ms >= fresh_ms);
    return this.#waiting.shift()?.line;
  }
}

/** "7", "7." */
export const isCount = (line: string) => /^\d+[.!]?$/.test(line);
