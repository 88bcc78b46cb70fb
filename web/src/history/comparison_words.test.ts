// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { comparisonInWords } from './comparison_words';

const comparison = { sessions: 6, opening: -0.08, opening_stddev: 0.09, clean: null, weaker: null };

test('a difference within the noise is called that', () => {
  expect(comparisonInWords(comparison)).toBe(
    'Over 6 sessions the left leg opens 8 % ± 9 % wider, which may be measurement error alone.',
  );
});

test('the weaker leg is named', () => {
  expect(comparisonInWords({ ...comparison, opening: 0.21, weaker: 'left' })).toMatch(
    /right leg opens 21 % .* the left leg is the weaker one/,
  );
});

test('alike is said plainly, and what is not compared yet, too', () => {
  expect(comparisonInWords({ ...comparison, opening: 0.001 })).toBe('Over 6 sessions both legs open alike.');
  expect(comparisonInWords(null)).toMatch(/few more/);
});
