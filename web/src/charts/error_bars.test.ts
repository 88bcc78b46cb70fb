// SPDX-License-Identifier: Apache-2.0
import type uPlot from 'uplot';
import { expect, test, vi } from 'vitest';
import { errorBars } from './error_bars';

vi.mock('uplot', () => ({ default: { pxRatio: 1 } }));

/** A chart whose values are its pixels. */
function drawn(data: (number | null)[][]) {
  const strokes: number[][] = [];
  let at = [0, 0];
  const pen = {
    moveTo: (x: number, y: number) => (at = [x, y]),
    lineTo: (x: number, y: number) => strokes.push([...at, x, y]),
  };
  const ctx = new Proxy(pen as Record<string, unknown>, { get: (known, name: string) => known[name] ?? (() => {}) });
  const box = { left: 0, top: 0, width: 1, height: 1 };
  errorBars(['#000000'])({ ctx, bbox: box, data, valToPos: (value: number) => value } as unknown as uPlot);
  return strokes;
}

test('a bar goes from low to high, with a foot at each end', () => {
  expect(drawn([[10], [5], [4], [7]])).toEqual([
    [10, 4, 10, 7],
    [7.5, 4, 12.5, 4],
    [7.5, 7, 12.5, 7],
  ]);
});

test('what is missing or exact has no bar', () => {
  expect(
    drawn([
      [1, 2],
      [null, 3],
      [null, 3],
      [null, 3],
    ]),
  ).toEqual([]);
});
