// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aRepetition, aSession, aSet } from '../../test/made_up';
import { ofLeg, openings, times } from './chart';

const session = aSession({
  sets: [
    aSet({ working_leg: 'right', repetitions: [aRepetition(1), aRepetition(2)] }),
    aSet({ working_leg: 'right', number: 2, repetitions: [aRepetition(1)] }),
    aSet({ working_leg: 'left', repetitions: [aRepetition(1)] }),
  ],
});

test('the sets of a leg follow each other', () => {
  expect(ofLeg(session, 'right').map(({ number }) => number)).toEqual([1, 2, 1]);
});

test('every column is as long as the longer side, what was not done is empty', () => {
  const data = openings(session);
  expect(data.map((column) => column.length)).toEqual(Array(7).fill(3));
  expect(data[0]).toEqual([1, 2, 3]);
  expect(data[1]!.slice(1)).toEqual([null, null]);
  expect(data[4]).not.toContain(null);
});

test('the band lies one deviation about the value', () => {
  const { opening_deg, opening_stddev_deg } = aRepetition(1);
  const [, value, above, below] = openings(session);
  expect([value![0], above![0], below![0]]).toEqual([
    opening_deg,
    opening_deg + opening_stddev_deg,
    opening_deg - opening_stddev_deg,
  ]);
});

test('times have one column a leg', () => {
  const data = times(session, (repetition) => repetition.hold_s);
  expect(data.length).toBe(3);
  expect(data[2]![0]).toBe(aRepetition(1).hold_s);
});
