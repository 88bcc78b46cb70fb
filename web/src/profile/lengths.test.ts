// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { centimetres, metres } from './lengths';

test.each([1.72, 0.525, 0.881, null])('%j metres come back as they went', (length) => {
  expect(metres(centimetres(length))).toBe(length);
});

test('an empty field is unknown, never zero', () => {
  expect(metres(undefined)).toBeNull();
  expect(metres(null)).toBeNull();
});
