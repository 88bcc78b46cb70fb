// SPDX-License-Identifier: Apache-2.0
/** A sentence that one page leaves for the next. */
class Notice {
  text = $state('');

  leave(text: string): void {
    this.text = text;
  }

  /** For onMount: what the page has shown goes with it, but not what it leaves for the next. */
  show = (): (() => void) => {
    const shown = this.text;
    return () => {
      if (this.text === shown) this.text = '';
    };
  };
}

export const notice = new Notice();
