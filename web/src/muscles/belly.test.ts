// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { picture } from '../../test/made_up_muscles';
import { bellyOf, halfWidths } from './belly';

const most = Math.max;

test.each(picture.muscles)('$label is thicker in its belly than at its ends', ({ name, width_m }) => {
  const halves = halfWidths(bellyOf(name), 1000 * width_m, 200, 200);
  const thickest = halves.indexOf(most(...halves));
  expect(halves[0]).toBe(0);
  expect(halves.at(-1)).toBe(0);
  for (let i = 1; i <= thickest; i++) expect(halves[i]).toBeGreaterThanOrEqual(halves[i - 1]!);
  for (let i = thickest + 1; i <= 200; i++) expect(halves[i]).toBeLessThanOrEqual(halves[i - 1]!);
});

test('beyond the flesh there is tendon, and the flesh is the thicker for it', () => {
  const belly = bellyOf('tensor_fasciae_latae');
  const halves = halfWidths(belly, 10, 500, 100);
  expect(halves[60]).toBe(0);
  const [thin, thick] = [halfWidths({ ...belly, to: 1 }, 10, 500, 100), halves].map((each) => most(...each));
  expect(thick).toBeGreaterThan(1.5 * thin!);
});

test('a muscle that is not known is a spindle with the volume it is told to have', () => {
  const halves = halfWidths({ ...bellyOf('unheard_of'), breadth: 1 }, 20, 400, 400);
  expect(halves[80]).toBeCloseTo(halves[320]!);
  const volume = halves.reduce((sum, half) => sum + Math.PI * half ** 2, 0);
  expect(volume / (Math.PI * 10 ** 2 * 400)).toBeCloseTo(1, 1);
});
