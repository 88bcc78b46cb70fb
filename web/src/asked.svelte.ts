// SPDX-License-Identifier: Apache-2.0
/** Something asked of the program: its answer, or the sentence that tells why there is none. */
export class Asked<T> {
  answer = $state.raw<T>();
  fault = $state('');

  constructor(private readonly ask: () => Promise<T>) {
    void this.again();
  }

  again = async (): Promise<void> => {
    try {
      this.answer = await this.ask();
      this.fault = '';
    } catch (error) {
      this.fault = (error as Error).message;
    }
  };
}
