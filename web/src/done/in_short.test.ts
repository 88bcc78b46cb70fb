// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aDose, aRepetition, aSession, aSet, exercise } from '../../test/made_up';
import { inShort } from './in_short';

const found = (criterion: string) => ({
  criterion,
  measured: 0,
  stddev: 0,
  unit: 's',
  limit: 1,
  probability: 1,
  cue: '',
});
const unjudged = [{ criterion: 'feet_apart', reason: 'view' }];
const short = (sets: ReturnType<typeof aSet>[]) =>
  inShort(aSession({ plan: aDose({ sets: 1 }), sets }), exercise.repetition);

test('a whole session is praised, with its clean repetitions and the cue that was needed most', () => {
  const repetitions = [aRepetition(1), aRepetition(2, [found('no_hold')]), aRepetition(3, [found('no_hold')])];
  expect(short([aSet({ repetitions }), aSet({ working_leg: 'left', repetitions: [aRepetition(1)] })])).toEqual({
    sentence: 'Well done: all 2 sets',
    number: { value: 2, what: 'clean of 4' },
    tip: 'Next time: squeeze for a moment at the top.',
  });
});

test('less than was planned is said without blame', () => {
  expect(short([aSet({ repetitions: [aRepetition(1)] })]).sentence).toBe('You finished 1 of 2 sets');
  expect(short([aSet({ end: 'stopped', repetitions: [aRepetition(1)] })])).toEqual({
    sentence: 'You did 1 set in part',
    number: { value: 1, what: 'clean of 1' },
    tip: '',
  });
});

test('where little could be judged, the tip is where to put the camera', () => {
  const repetitions = [aRepetition(1), aRepetition(2, [], unjudged), aRepetition(3, [], unjudged)];
  expect(short([aSet({ repetitions })]).tip).toMatch(/raise the camera/);
  expect(short([aSet({ repetitions: repetitions.slice(1) })]).number).toEqual({ value: 2, what: 'repetitions' });
});

test('without a camera the number is the count', () => {
  expect(short([aSet({ confirmed: 14 }), aSet({ working_leg: 'left', confirmed: 15 })])).toEqual({
    sentence: 'Well done: all 2 sets',
    number: { value: 29, what: 'repetitions' },
    tip: '',
  });
});

test('no repetitions are no failure', () => {
  expect(short([])).toEqual({ sentence: 'No repetitions this time', number: null, tip: '' });
});
