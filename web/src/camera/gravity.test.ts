// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { upInPicture } from './gravity';

const g = 9.81;
/** What is felt, the picture on the screen turned by so much, by which camera; and up in its picture. */
test.each([
  ['upright', { x: 0, y: g, z: 0 }, 0, 'user', [0, -1, 0]],
  ['upright', { x: 0, y: g, z: 0 }, 0, 'environment', [0, -1, 0]],
  ['on its left side', { x: g, y: 0, z: 0 }, 90, 'user', [0, -1, 0]],
  ['on its right side', { x: -g, y: 0, z: 0 }, 270, 'environment', [0, -1, 0]],
  ['on its back', { x: 0, y: 0, z: g }, 0, 'user', [0, 0, 1]],
  ['on its back', { x: 0, y: 0, z: g }, 0, 'environment', [0, 0, -1]],
] as const)(
  'a device %s, its force %j, screen at %i°, sees by its %s camera up at %j',
  (_, force, screen, facing, up) => {
    upInPicture(force, facing, screen, false)!.forEach((part, i) => expect(part).toBeCloseTo(up[i]!));
  },
);

test('a device rolled clockwise, as one looks at its screen, has up on the left of it, and so on the right of its picture', () => {
  const roll = (20 * Math.PI) / 180;
  const force = { x: -g * Math.sin(roll), y: g * Math.cos(roll), z: 0 };
  expect(upInPicture(force, 'user', 0, false)![0]).toBeCloseTo(Math.sin(roll));
  expect(upInPicture(force, 'environment', 0, false)![0]).toBeCloseTo(-Math.sin(roll));
  expect(upInPicture(force, 'user', 0, true)![0], 'in a flipped picture').toBeCloseTo(-Math.sin(roll));
});

test('a device that is carried or shaken does not tell', () => {
  expect(upInPicture({ x: 3, y: 14, z: 0 }, 'user', 0, false)).toBeNull();
});
