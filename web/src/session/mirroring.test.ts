// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isMirrored } from './mirroring';

test('the first side plays as filmed, the other one mirrored', () => {
  expect(isMirrored('right', 'right')).toBe(false);
  expect(isMirrored('right', 'left')).toBe(true);
});

test('before anybody lies down nothing is mirrored', () => {
  expect(isMirrored(null, 'left')).toBe(false);
  expect(isMirrored('left', null)).toBe(false);
});
