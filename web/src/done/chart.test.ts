// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aRepetition, aSession, aSet } from '../../test/made_up';
import { openings, slotsOf, times } from './chart';

const slots = slotsOf(
  aSession({
    sets: [
      aSet({ working_leg: 'right', repetitions: [aRepetition(1), aRepetition(2)] }),
      aSet({ working_leg: 'right', number: 2, repetitions: [aRepetition(1)] }),
      aSet({ working_leg: 'left', repetitions: [aRepetition(1), aRepetition(2), aRepetition(3)] }),
    ],
  }),
);
const numbers = (leg: 'left' | 'right') => slots[leg].map((repetition) => repetition?.number ?? null);

test('sets of one number begin at one place, with a gap before the next', () => {
  expect(numbers('left')).toEqual([1, 2, 3, null, null, null]);
  expect(numbers('right')).toEqual([1, 2, null, null, 1, null]);
  expect(slots.begins).toEqual([1, 5]);
});

test('a session without measured repetitions has no places', () => {
  expect(slotsOf(aSession({ sets: [aSet({ confirmed: 15 })] }))).toEqual({ left: [], right: [], begins: [] });
});

test('the band lies one deviation about the value', () => {
  const { opening_deg, opening_stddev_deg } = aRepetition(1);
  const data = openings(slots);
  expect(data.slice(1, 4).map((column) => column[0])).toEqual([
    opening_deg,
    opening_deg + opening_stddev_deg,
    opening_deg - opening_stddev_deg,
  ]);
  expect(data[4]![2]).toBeNull();
});

test('times have one column a leg', () => {
  const data = times(slots, (repetition) => repetition.hold_s);
  expect(data.length).toBe(3);
  expect(data[2]![0]).toBe(aRepetition(1).hold_s);
});
