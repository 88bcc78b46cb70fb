// SPDX-License-Identifier: Apache-2.0
/** Whether this browser can run the coach at all. */
import { t } from '../language/translate';

/** Modules of a few bytes that only a browser with exceptions, or with vectors, finds valid. */
const exceptions = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11];
const vectors = [
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
];

/** A sentence where it can't; empty where it can. */
export function whyNot(): string {
  const can = (bytes: number[]) => WebAssembly.validate(new Uint8Array(bytes));
  if (typeof WebAssembly === 'object' && can(exceptions) && can(vectors)) return '';
  return t('This browser can’t run the coach: use Chrome or Edge 108, Firefox 114 or Safari 16.4, or a later one.');
}
