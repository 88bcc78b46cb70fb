// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load_stops, loadColour } from './load_colour';

test('an activation has the colour of the nearest stop', () => {
  expect(loadColour(0.1)).toBe('var(--load-2)');
  expect(loadColour(0.26)).toBe('var(--load-5)');
});

test('rest and what is beyond the scale have its ends', () => {
  expect(loadColour(0)).toBe('var(--load-0)');
  expect(loadColour(0.9)).toBe('var(--load-10)');
});

/** Relative luminance, after WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('in both themes more is told by lightness alone, whatever colours an eye tells apart', () => {
  const theme = readFileSync(new URL('../theme.css', import.meta.url), 'utf8');
  const [light, dark] = [0, 1].map((which) =>
    load_stops.map((stop) => luminance([...theme.matchAll(new RegExp(`--load-${stop}: (#\\w{6});`, 'g'))][which]![1]!)),
  ) as [number[], number[]];
  const contrasts = (values: number[]) => values.slice(2).map((value, i) => (value + 0.05) / (values[i]! + 0.05));
  for (const step of contrasts(light)) expect(step).toBeLessThan(0.85);
  for (const step of contrasts(dark)) expect(step).toBeGreaterThan(1.15);
});
