// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  centimetres,
  feetAndInches,
  inches,
  kilograms,
  metres,
  metresOfFeet,
  metresOfInches,
  onScale,
  pounds,
  pull,
} from './lengths';

test.each([1.72, 0.525, 0.881, null])('%j metres come back as they went', (length) => {
  expect(metres(centimetres(length))).toBe(length);
});

test('an empty field is unknown, never zero', () => {
  expect(metres(undefined)).toBeNull();
  expect(metres(null)).toBeNull();
  expect(metresOfInches(undefined)).toBeNull();
  expect(metresOfFeet(null, 3)).toBeNull();
  expect(kilograms(undefined)).toBeNull();
});

test('five feet eight are 1.727 m, and come back', () => {
  expect(metresOfFeet(5, 8)).toBeCloseTo(1.7272, 4);
  expect(feetAndInches(1.7272)).toEqual([5, 8]);
  expect(feetAndInches(1.829)).toEqual([6, 0]);
  expect(feetAndInches(null)).toEqual([null, null]);
});

test('sixteen inches and 150 pounds come back as they were written', () => {
  expect(inches(metresOfInches(16.2))).toBe(16.2);
  expect(pounds(kilograms(150.5))).toBe(150.5);
});

test('a scale that shows 2.9 kg, or 6.4 lb, is pulled with about 28 N', () => {
  expect(pull(2.9, false)).toBe(28.4);
  expect(pull(6.4, true)).toBe(28.5);
  expect(onScale(28.4, false)).toBe(2.9);
});
