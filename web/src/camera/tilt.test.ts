// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { roll_deg } from './tilt';

const pull = (roll_deg: number): [number, number, number] => {
  const roll = (roll_deg * Math.PI) / 180;
  return [9.8 * Math.sin(roll), 9.8 * Math.cos(roll), 0.4];
};

test.each([0, 90, 180, -90])('a device that stands at %i° is level', (upright) => {
  expect(roll_deg(...pull(upright))).toBeCloseTo(0);
});

test('a rolled one is told by how much, whatever the sign of the axes', () => {
  expect(roll_deg(...pull(7))).toBeCloseTo(7);
  const [x, y, z] = pull(7);
  expect(roll_deg(-x, -y, -z)).toBeCloseTo(7);
  expect(roll_deg(...pull(84))).toBeCloseTo(-6);
});

test('one that lies flat has no roll', () => {
  expect(roll_deg(0.1, 0.2, 9.8)).toBeNull();
  expect(roll_deg(0, 0, 0)).toBeNull();
});
