// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aSession, aSet } from '../../test/made_up';
import { isMirrored, legOfClip } from './mirroring';

test('the first side plays as filmed, the other one mirrored', () => {
  expect(isMirrored('right', 'right')).toBe(false);
  expect(isMirrored('right', 'left')).toBe(true);
});

test('before anybody lies down nothing is mirrored', () => {
  expect(isMirrored(null, 'left')).toBe(false);
  expect(isMirrored('left', null)).toBe(false);
});

test('after a reload the first set still tells which leg is in the clip', () => {
  expect(legOfClip(aSession({ sets: [aSet({ working_leg: 'right' })] }), 'left')).toBe('right');
  expect(legOfClip(aSession(), 'left')).toBe('left');
});
