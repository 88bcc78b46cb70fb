// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { FrameRate } from './frame_rate';

const taken = (fps: number) => {
  const rate = new FrameRate(15);
  return Array.from({ length: 10 * fps }, (_, i) => (1000 * i) / fps).filter((now_ms) => rate.isDue(now_ms)).length;
};

test('of 30 or 60 frames a second about 15 are taken', () => {
  for (const fps of [30, 60]) {
    expect(taken(fps)).toBeGreaterThanOrEqual(140);
    expect(taken(fps)).toBeLessThanOrEqual(160);
  }
});

test('of 15 and fewer every one is taken', () => {
  expect(taken(15)).toBe(150);
  expect(taken(10)).toBe(100);
});
