// SPDX-License-Identifier: Apache-2.0

import { tick } from 'svelte';

let waiting: MutationObserver | undefined;

/** Moves the focus to the page's heading, so that a screen reader says where one has come to; waits where it is still to come. */
export async function focusHeading(): Promise<void> {
  waiting?.disconnect();
  await tick();
  if (isFocused()) return;
  waiting = new MutationObserver(() => {
    if (isFocused()) waiting?.disconnect();
  });
  waiting.observe(document.body, { childList: true, subtree: true, characterData: true });
}

function isFocused(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading?.textContent?.trim()) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  return true;
}
