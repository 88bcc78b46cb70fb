// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { fitted } from './fitted';

test('a picture of the size asked for stays as it is, upright too', () => {
  expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
  expect(fitted(480, 640)).toEqual({ width: 480, height: 640 });
});

test('a larger one becomes smaller and keeps its shape', () => {
  expect(fitted(1920, 1080)).toEqual({ width: 640, height: 360 });
  expect(fitted(1080, 1920)).toEqual({ width: 360, height: 640 });
});

test('a smaller one is not blown up', () => {
  expect(fitted(320, 240)).toEqual({ width: 320, height: 240 });
});
