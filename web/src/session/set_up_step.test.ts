// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { SetUpCheck } from '../protocol';
import { feltStep, nextStep, whatCanBeChecked } from './set_up_step';

const checks = (...states: SetUpCheck['state'][]): SetUpCheck[] =>
  states.map((state, i) => ({ criterion: `c${i}`, name: 'a check', state, cue: null, reason: null }));
const seen = {
  set_up: checks('kept', 'kept', 'not_judged'),
  placement: null,
  cue: null,
  keypoints: [],
  lying_on: 'left' as const,
  working_leg: 'right' as const,
};
const cue = {
  criterion: 'hips_not_stacked',
  text: 'Stack your top hip right above the lower one.',
  in_short: 'Stack hips',
};
const nobody = { ...seen, set_up: checks('waiting', 'waiting'), keypoints: null, lying_on: null };

test('before anything is measured the coach says what is in the way, its first sentence large', () => {
  const step = nextStep({ ...nobody, placement: "I can't see anybody. Lie down in good light." });
  expect(step).toMatchObject({ title: "I can't see anybody.", how: 'Lie down in good light.', picture: 'in_view' });
  expect(step.mayBegin).toBe(false);
});

test('with no word from the coach yet it is lying down', () => {
  expect(nextStep(nobody).title).toBe('Lie on your side');
});

test('the wrong side comes before anything about the posture', () => {
  const turned = { ...seen, lying_on: 'right' as const, cue, placement: 'You lie on your right side. Turn over.' };
  expect(nextStep(turned)).toMatchObject({ title: 'You lie on your right side.', picture: 'mirror' });
});

test('a fault of the posture comes before a better place for the camera', () => {
  const step = nextStep({ ...seen, cue, placement: 'Raise the camera: then the hips can be judged.' });
  expect(step).toMatchObject({ title: 'Stack hips', picture: 'hips_not_stacked', mayBegin: true });
});

test('what the camera does not show is counted, and the person may begin all the same', () => {
  const step = nextStep({ ...seen, placement: 'Raise the camera: then the hips can be judged.' });
  expect(step).toMatchObject({ title: 'I can check only 2 of 3 from here.', picture: 'camera', mayBegin: true });
  expect(whatCanBeChecked(checks('not_judged'))).toBe("I can't check how you lie from here.");
});

test('where everything is right nothing is left but to keep still', () => {
  expect(nextStep(seen).title).toBe('Hold still');
});

test('of a phone in the band the obstacle comes first, and nothing is asked for where there is none', () => {
  expect(feltStep({ placement: 'Turn the phone over. Its screen faces outwards.' })).toEqual({
    title: 'Turn the phone over.',
    how: 'Its screen faces outwards.',
  });
  expect(feltStep({ placement: null }).title).toBe('Hold still');
  expect(feltStep(null).title).toBe('Getting ready');
});
