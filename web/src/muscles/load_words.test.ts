// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aSetMuscles } from '../../test/made_up_muscles';
import {
  atMaximumInWords,
  busiestInWords,
  heldUpInWords,
  loadInWords,
  percentRange,
  workInWords,
  workRange,
} from './load_words';

test('a load is told with its interval, its peak and its force', () => {
  const load = { activation_mean: 0.19, interval: [0.12, 0.26], activation_peak: 0.27, force_peak_n: 123.4 };
  expect(loadInWords({ name: 'x', label: 'X', work_s: 8, ...load, interval: [0.12, 0.26] })).toBe(
    '19 % on average (likely 12 to 26 %), 27 % and 120 N at most',
  );
});

test('an interval without width is one number', () => {
  expect(percentRange([0.001, 0.002])).toBe('0 %');
});

test('work has a decimal where it is little', () => {
  expect(workInWords(3.14)).toBe('3.1 s');
  expect(workInWords(9.97)).toBe('10 s');
  expect(workRange([7.04, 16.6])).toBe('7.0 to 17 s');
});

test('the busiest three are named', () => {
  expect(busiestInWords(aSetMuscles().groups)).toMatch(
    /^Worked hardest: gluteus maximus superior \(the upper part of the buttock\), piriformis \(behind the hip, deep\)/,
  );
});

test('a peak of 100 % is explained, and only that', () => {
  const { groups } = aSetMuscles();
  expect(atMaximumInWords(groups)).toBe('');
  expect(atMaximumInWords([{ ...groups[0]!, activation_peak: 1 }])).toMatch(/needed all that this muscle has: gluteus/);
});

test('what the muscles worked against is told, the band only where there is one', () => {
  expect(heldUpInWords(aSetMuscles())).toBe(
    "The leg's weight pulls the closed knees together with 17 Nm, the band with up to 6.1 Nm.",
  );
  expect(heldUpInWords(aSetMuscles({ band_moment_nm: 0 }))).not.toContain('band');
  expect(heldUpInWords(aSetMuscles({ lacking_moment_nm: 12 }))).toContain(
    '12 Nm more would be needed than all muscles',
  );
});
