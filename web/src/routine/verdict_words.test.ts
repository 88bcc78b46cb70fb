// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { measuredInWords, verdictInWords } from './verdict_words';

test('a verdict is told in words', () => {
  expect(verdictInWords({ verdict: 'trained', trained_sets: 1 })).toBe('trained: 1 set a week');
  expect(verdictInWords({ verdict: 'kept_awake', trained_sets: 0 })).toBe('active, but not trained');
  expect(verdictInWords({ verdict: 'neglected', trained_sets: 0 })).toBe('neglected');
});

test('not measured is no verdict of neglect', () => {
  expect(verdictInWords({ verdict: 'not_measured', trained_sets: 0 })).toBe('not measured');
});

test('a measurement has its deviation where it is known', () => {
  expect(measuredInWords(59.3, 27.8)).toBe('59 ± 28 %');
  expect(measuredInWords(12.9, null)).toBe('13 %');
});
