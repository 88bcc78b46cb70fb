// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { arc, clockOf, onCircle, piece, share, track } from './dial_geometry';

test('the clock begins at the top and runs to the right', () => {
  expect(onCircle(0, 10)).toEqual({ x: 0, y: -10 });
  expect(onCircle(90, 10).x).toBeCloseTo(10);
  expect(onCircle(90, 10).y).toBeCloseTo(0);
});

test('an opening fills the arc in proportion, and an opening beyond the scale stays on it', () => {
  expect([0, 45, 90].map(share)).toEqual([0, 0.5, 1]);
  expect([-3, 140].map(share)).toEqual([0, 1]);
});

test('the arc is open at the bottom and symmetrical', () => {
  expect([0, 0.5, 1].map(clockOf)).toEqual([-135, 0, 135]);
  expect(track(100)).toBe('M-70.71 70.71A100 100 0 1 1 70.71 70.71');
});

test('an arc begins and ends at its angles', () => {
  expect(arc(0, 180, 10)).toBe('M0.00 -10.00A10 10 0 0 1 0.00 10.00');
});

test('the repetitions share the circle, however many there are', () => {
  const ends = (path: string) => path.split(' ').length;
  for (const of of [1, 8, 20, 200]) expect(ends(piece(of, of))).toBe(ends(piece(1, of)));
  expect(piece(20, 20)).not.toBe(piece(1, 20));
});
