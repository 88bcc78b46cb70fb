// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { picture } from '../../test/made_up_muscles';
import { bellyOf, halfWidth } from './belly';

const shares = Array.from({ length: 101 }, (_, i) => i / 100);

test.each(picture.muscles)(
  '$label is thicker in its belly than at its ends, and nowhere thicker than it is',
  (muscle) => {
    const belly = bellyOf(muscle.name);
    const halves = shares.map((share) => halfWidth(share, belly, 30, 200));
    expect(halves[0]).toBe(0);
    expect(halves.at(-1)).toBe(0);
    expect(Math.max(...halves)).toBeLessThanOrEqual(15 * belly.breadth);
    expect(Math.max(...halves)).toBeGreaterThan(0.9 * 15 * belly.breadth);
  },
);

test('beyond the flesh there is tendon', () => {
  const belly = bellyOf('tensor_fasciae_latae');
  expect(halfWidth(0.15, belly, 20, 500)).toBeGreaterThan(5);
  expect(halfWidth(0.6, belly, 20, 500)).toBe(0);
});

test('a muscle that is not known is a spindle', () => {
  const belly = bellyOf('unheard_of');
  expect(halfWidth(0.5, belly, 20, 200)).toBeCloseTo(10);
  expect(halfWidth(0.2, belly, 20, 200)).toBeCloseTo(halfWidth(0.8, belly, 20, 200));
});
