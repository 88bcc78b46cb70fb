// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aDose, aRepetition, aSession, aSet } from '../test/made_up';
import {
  briefly,
  countOf,
  gathered,
  isFalseStart,
  meanAndDeviation,
  reasonInWords,
  repetitionsOf,
} from './session_summary';

test('what the person confirmed counts, else what was seen', () => {
  expect(countOf(aSet({ repetitions: [aRepetition(1), aRepetition(2)] }))).toBe(2);
  expect(countOf(aSet({ confirmed: 17 }))).toBe(17);
  expect(countOf(aSet({ confirmed: 0, repetitions: [aRepetition(1)] }))).toBe(0);
});

test('a session of less than the share of its dose is a false start', () => {
  const done = (confirmed: number) => aSession({ plan: aDose({ sets: 3, least: 15 }), sets: [aSet({ confirmed })] });
  expect(isFalseStart(done(22), 0.25)).toBe(true);
  expect(isFalseStart(done(23), 0.25)).toBe(false);
});

test('a session in brief says what is special about it', () => {
  const sets = [aSet({ confirmed: 15 }), aSet({ number: 2, confirmed: 1 })];
  expect(repetitionsOf(aSession({ sets }))).toBe(16);
  expect(briefly(aSession({ sets, source: 'none' }))).toBe('2 sets, 16 repetitions, not measured');
  expect(briefly(aSession({ sets: [], ended: null }))).toBe('nothing done, not finished');
});

test('repetitions are gathered by what was found in them', () => {
  const found = {
    criterion: 'no_hold',
    measured: 0.1,
    stddev: 0.1,
    unit: 's',
    limit: 0.35,
    probability: 0.9,
    cue: 'Hold it.',
  };
  const set = aSet({ repetitions: [aRepetition(1), aRepetition(2, [found]), aRepetition(5, [found])] });
  const numbers = gathered(set, (repetition) => repetition.findings)
    .get('no_hold')
    ?.map(({ number }) => number);
  expect(numbers).toEqual([2, 5]);
});

test('a reason without words of its own is still readable', () => {
  expect(reasonInWords({ criterion: 'feet_apart', reason: 'view' })).toMatch(/camera/);
  expect(reasonInWords({ criterion: 'feet_apart', reason: 'some_new_reason' })).toBe('some new reason');
});

test('one value has no spread', () => {
  expect(meanAndDeviation([50])).toBeNull();
  expect(meanAndDeviation([40, 50, 60])).toEqual({ mean: 50, stddev: 10 });
});
