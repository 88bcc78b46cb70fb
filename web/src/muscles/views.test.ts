// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Point } from './muscles';
import { viewsOf } from './views';

const knee_cap: Point = [0.05, -0.4, 0.08];

test('seen from its own side a leg looks forwards: the right one to the right, the left one to the left', () => {
  const [right] = viewsOf('right');
  const [left] = viewsOf('left');
  expect(right!.project(knee_cap)).toEqual([50, 400]);
  expect(left!.project(knee_cap)).toEqual([-50, 400]);
});

test('seen from behind the right leg is on the right', () => {
  const [, right] = viewsOf('right');
  const [, left] = viewsOf('left');
  expect(right!.project(knee_cap)).toEqual([80, 400]);
  expect(left!.project(knee_cap)).toEqual([-80, 400]);
});

test('what is further out is nearer from the side, what is further back is nearer from behind', () => {
  const [side, back] = viewsOf('right');
  expect(side!.depth([0, 0, 0.12])).toBeGreaterThan(side!.depth([0, 0, 0.02]));
  expect(back!.depth([-0.15, 0, 0])).toBeGreaterThan(back!.depth([0.05, 0, 0]));
});

test('the third view shows from behind what the gluteus maximus covers', () => {
  const [, back, deep] = viewsOf('right');
  expect(deep!.project(knee_cap)).toEqual(back!.project(knee_cap));
  expect(deep!.shows('gluteus_maximus_superior')).toBe(false);
  expect(deep!.shows('gluteus_medius')).toBe(true);
  expect(back!.shows('gluteus_maximus_superior')).toBe(true);
});
