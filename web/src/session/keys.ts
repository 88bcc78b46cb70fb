// SPDX-License-Identifier: Apache-2.0

export type Deed = 'pause' | 'next' | 'end' | 'mute';

/** What a key asks for. A key that works the thing in focus is left to it. */
export function deedOf({ key, target, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): Deed | null {
  if (repeat || ctrlKey || altKey || metaKey) return null;
  const focused = target instanceof Element ? target.closest('input, textarea, select, button, a, dialog') : null;
  if (focused && !(focused.tagName === 'BUTTON' && key !== ' ' && key !== 'Enter')) return null;
  switch (key) {
    case ' ':
      return 'pause';
    case 'Enter':
      return 'next';
    case 'Escape':
      return 'end';
    case 'm':
    case 'M':
      return 'mute';
    default:
      return null;
  }
}
