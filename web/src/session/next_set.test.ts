// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { nextSet } from './next_set';

const sets_done = [{ working_leg: 'right' as const, number: 1, count: 15 }];

test('the same side goes on', () => {
  expect(nextSet({ set: 2, sets: 3, working_leg: 'right', sets_done })).toBe('Next: set 2 of 3, right leg on top');
});

test('the other side begins with turning over', () => {
  expect(nextSet({ set: 1, sets: 3, working_leg: 'left', sets_done })).toBe(
    'Next: turn over; set 1 of 3, left leg on top',
  );
});
