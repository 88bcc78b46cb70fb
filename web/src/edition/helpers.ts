// SPDX-License-Identifier: Apache-2.0
/** Who looks at pictures for the coach, each in a thread of its own: as many pictures are looked at side by side. */
import type { CoachModule } from './coach_module';
import type { BeginHelper } from './helper';

/** Two where that leaves processors for the page and the camera; else none. */
export const howManyHelpers = (processors: number) => (processors >= 4 ? 2 : 0);

export class Helpers {
  readonly #workers: Worker[];
  /** Of each worker, until it has answered. */
  readonly #looking: Promise<void>[];
  #next = 0;
  #fail!: (reason: Error) => void;
  readonly #failure = new Promise<never>((_, failed) => (this.#fail = failed));

  constructor(count: number, begin: BeginHelper) {
    this.#failure.catch(() => undefined); // told of where an answer is waited for
    this.#looking = Array.from({ length: count }, () => Promise.resolve());
    this.#workers = this.#looking.map(() => {
      const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
      worker.onerror = ({ message }) => this.#fail(new Error(message));
      worker.postMessage(begin);
      return worker;
    });
  }

  get count(): number {
    return this.#workers.length;
  }

  /** Until whose turn it is can look at a picture; all but the latest, one less than they are, are then looked at. */
  turn(): Promise<void> | undefined {
    return this.#looking[this.#next];
  }

  /** Gives away the coach's newest order, if there is one; until it knows the answer. */
  look(coach: CoachModule): Promise<void> {
    const order = coach.order();
    if (!order) return Promise.resolve();
    const worker = this.#workers[this.#next]!;
    const answered = new Promise<void>((known) => {
      worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
        coach.looked(order.number, data);
        known();
      };
      worker.postMessage(order.bytes, [order.bytes.buffer]);
    });
    const looking = Promise.race([answered, this.#failure]);
    this.#looking[this.#next] = looking;
    this.#next = (this.#next + 1) % this.count;
    return looking;
  }
}
