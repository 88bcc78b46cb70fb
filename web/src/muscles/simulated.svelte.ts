// SPDX-License-Identifier: Apache-2.0
/** Something that the program simulates: its answer, that it is under way, or the sentence that tells why there is none. */
import { untilSimulated, type Simulating } from './until_simulated';

export class Simulated<T extends object> {
  answer = $state.raw<T>();
  isUnderWay = $state(true);
  fault = $state('');
  #leave = new AbortController();

  /** The answer to the question before stays until the next is there. */
  ask = (question: () => Promise<T | Simulating>): void => {
    this.leave();
    const { signal } = (this.#leave = new AbortController());
    this.isUnderWay = true;
    this.fault = '';
    untilSimulated(question, signal)
      .then((answer) => {
        if (answer) this.answer = answer;
      })
      .catch((error: Error) => {
        if (!signal.aborted) this.fault = error.message;
      })
      .finally(() => {
        if (!signal.aborted) this.isUnderWay = false;
      });
  };

  leave = (): void => this.#leave.abort();
}
