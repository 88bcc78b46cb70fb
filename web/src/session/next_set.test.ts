// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { nextSet } from './next_set';

test('a side is finished before the other one begins', () => {
  const sets_done = [{ working_leg: 'right' as const, number: 1, count: 15 }];
  expect(nextSet({ sets: 3, sets_done })).toBe('Next: set 2 of 3, the right leg again');
});

test('after the last set of a side the person turns over', () => {
  const sets_done = [{ working_leg: 'right' as const, number: 3, count: 15 }];
  expect(nextSet({ sets: 3, sets_done })).toBe('Next: turn over, the left leg on top, set 1 of 3');
});
