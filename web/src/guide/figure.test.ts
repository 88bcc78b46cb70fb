// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { figureOf, loop_s, openAt, phaseAt, views, type Capsule, type Posture } from './figure';

const length = ({ from, to }: Capsule) => Math.hypot(...from.map((at, i) => to[i]! - at));
const leg = (posture: Posture) => figureOf(posture).filter(({ part }) => part === 'upper');

test('opening raises the top knee, and leaves lengths, hip and heel as they were', () => {
  const [closed, open] = [0, 50].map((opening_deg) => leg({ opening_deg, roll_deg: 0 })) as [Capsule[], Capsule[]];
  expect(open[0]!.to[1]).toBeGreaterThan(closed[0]!.to[1] + 0.15);
  expect(open[0]!.from).toEqual(closed[0]!.from);
  expect(open[1]!.to).toEqual(closed[1]!.to);
  for (const posture of [closed, open]) expect(length(posture[0]!)).toBeCloseTo(0.42);
  expect(length(open[1]!)).toBeCloseTo(0.41);
});

test('a pelvis that rolls back takes the top hip behind the lower one', () => {
  const hips = (roll_deg: number) => figureOf({ opening_deg: 0, roll_deg }).find(({ part }) => part === 'hips')!;
  expect(hips(0).to[2]).toBeCloseTo(0);
  expect(hips(30).to[2]).toBeCloseTo(-0.09);
});

test('every posture stays within both pictures', () => {
  for (const posture of [
    { opening_deg: 0, roll_deg: 0 },
    { opening_deg: 50, roll_deg: 0 },
    { opening_deg: 60, roll_deg: 35 },
  ]) {
    for (const { project, box } of views) {
      for (const { from, to, width } of figureOf(posture)) {
        for (const [right, down] of [project(from), project(to)]) {
          expect(right - width / 2).toBeGreaterThan(box.left);
          expect(right + width / 2).toBeLessThan(box.left + box.width);
          expect(down - width / 2).toBeGreaterThan(box.top);
          expect(down + width / 2).toBeLessThan(box.top + box.height);
        }
      }
    }
  }
});

test('a loop opens, holds, lowers and rests', () => {
  expect([0, 1, 2, 3, 4.5, 6, loop_s].map(openAt)).toEqual([0, 0.5, 1, 1, 0.5, 0, 0]);
  expect(phaseAt(2.5).name).toBe('Hold, and squeeze');
  expect(phaseAt(loop_s + 1).name).toBe('Open, for two seconds');
});
