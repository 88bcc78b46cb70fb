// SPDX-License-Identifier: Apache-2.0
/** A sentence that one page leaves for the next. */
class Notice {
  text = $state('');

  leave(text: string): void {
    this.text = text;
  }

  clear(): void {
    this.text = '';
  }
}

export const notice = new Notice();
