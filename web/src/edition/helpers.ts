// SPDX-License-Identifier: Apache-2.0
/** Who looks at pictures for the coach, each in a thread of its own: as many pictures are looked at side by side. */
import type { CoachModule } from './coach_module';
import type { BeginHelper, FromHelper } from './helper';

/** Two where that leaves processors for the page and the camera; else none. */
export const howManyHelpers = (processors: number) => (processors >= 4 ? 2 : 0);

/** Of a helper: what it answers next. Its failures are this thread's to tell of, not the page's. */
function answerOf(worker: Worker): Promise<Uint8Array | 'ready'> {
  return new Promise((answered, failed) => {
    worker.onmessage = ({ data }: MessageEvent<FromHelper>) =>
      data instanceof Uint8Array || data === 'ready' ? answered(data) : failed(new Error(data.broken));
    worker.onerror = (error) => {
      error.preventDefault();
      failed(new Error(error.message));
    };
  });
}

async function begun(begin: BeginHelper): Promise<Worker> {
  const worker = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
  worker.postMessage(begin);
  await answerOf(worker).catch((error) => {
    worker.terminate();
    throw error;
  });
  return worker;
}

export class Helpers {
  /** Of each worker, until it has answered. */
  readonly #looking: Promise<void>[];
  #next = 0;

  private constructor(private readonly workers: Worker[]) {
    this.#looking = workers.map(() => Promise.resolve());
  }

  /** As many as can begin: where the device has no room for them, the coach looks itself. */
  static async begin(most: number, begin: BeginHelper): Promise<Helpers> {
    const tried = await Promise.allSettled(Array.from({ length: most }, () => begun(begin)));
    return new Helpers(tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  }

  get count(): number {
    return this.workers.length;
  }

  /** Until whose turn it is can look at a picture; all but the latest, one less than they are, are then looked at. */
  turn(): Promise<void> | undefined {
    return this.#looking[this.#next];
  }

  /** Gives away the coach's newest order, if there is one; until it knows the answer. */
  look(coach: CoachModule): Promise<void> {
    const order = coach.order();
    if (!order) return Promise.resolve();
    const worker = this.workers[this.#next]!;
    const looking = answerOf(worker).then((answer) => coach.looked(order.number, answer as Uint8Array));
    worker.postMessage(order.bytes, [order.bytes.buffer]);
    this.#looking[this.#next] = looking;
    this.#next = (this.#next + 1) % this.count;
    return looking;
  }
}
