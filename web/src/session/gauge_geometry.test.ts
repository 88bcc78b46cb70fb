// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { arc, onArc, pivot, radius } from './gauge_geometry';

test('closed lies flat, 90° stands upright', () => {
  expect(onArc(0)).toEqual({ x: pivot.x + radius, y: pivot.y });
  expect(onArc(90).x).toBeCloseTo(pivot.x);
  expect(onArc(90).y).toBeCloseTo(pivot.y - radius);
});

test('an opening beyond the scale stays on it', () => {
  expect(onArc(140)).toEqual(onArc(90));
  expect(onArc(-40)).toEqual(onArc(-5));
});

test('an arc begins and ends at its angles', () => {
  expect(arc(0, 90)).toBe(`M96.00 100.00A84 84 0 0 0 12.00 16.00`);
});
