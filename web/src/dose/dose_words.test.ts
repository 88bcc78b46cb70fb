// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aDose } from '../../test/made_up';
import { hexOf } from './band_colours';
import { bandInWords, doseInBrief, paceInWords, range } from './dose_words';

const bands = [
  { colour: 'yellow', name: 'light' },
  { colour: 'black', name: 'black' },
];

test('a range of one number is that number', () => {
  expect(range(15, 20)).toBe('15–20');
  expect(range(20, 20)).toBe('20');
});

test('a band is told by name and colour', () => {
  expect(bandInWords('yellow', bands)).toBe('light band (yellow)');
  expect(bandInWords('black', bands)).toBe('black band');
  expect(bandInWords('violet', bands)).toBe('violet band');
  expect(bandInWords(null, bands)).toBe('without a band');
});

test('a dose fits a line', () => {
  expect(doseInBrief(aDose())).toBe('3 × 15–20 a side, without a band');
  expect(doseInBrief(aDose({ band: 'red', least: 20 }))).toBe('3 × 20 a side, red band');
  expect(paceInWords(aDose({ hold_s: 1.5 }))).toBe('held 1.5 s, lowered in 2 s');
});

test('a colour that is not known is not drawn as another', () => {
  expect(hexOf('red')).toMatch(/^#/);
  expect(hexOf('violet')).toBe('transparent');
  expect(hexOf(null)).toBe('transparent');
});
