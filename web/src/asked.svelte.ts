// SPDX-License-Identifier: Apache-2.0
/** Something asked of the program: its answer, or the sentence that tells why there is none. Asked again, the latest counts. */
export class Asked<T> {
  answer = $state.raw<T>();
  fault = $state('');
  #times = 0;

  constructor(private readonly ask: () => Promise<T>) {
    void this.again();
  }

  again = async (): Promise<void> => {
    const time = ++this.#times;
    try {
      const answer = await this.ask();
      if (time !== this.#times) return;
      this.answer = answer;
      this.fault = '';
    } catch (error) {
      if (time === this.#times) this.fault = (error as Error).message;
    }
  };
}
