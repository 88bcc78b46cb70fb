// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { fitWords, line_height } from './fit_words';

/** Of a font in which each letter is half as wide as the font is high. */
const widthOf = (text: string) => text.length / 2;
const fit = (text: string, width: number, height: number, most = 1000) =>
  fitWords(text, widthOf, { width, height }, most);

test('an upright box takes a word a line, a low one all words in one', () => {
  expect(fit('Hips still', 300, 600).lines).toEqual(['Hips', 'still']);
  expect(fit('Hips still', 600, 100).lines).toEqual(['Hips still']);
});

test('the words fill the box and do not leave it', () => {
  for (const [width, height] of [
    [374, 220],
    [700, 300],
    [420, 230],
  ] as const) {
    const { lines, size } = fit('Paused at 12. Lie down to go on.', width, height);
    expect(lines.join(' ')).toBe('Paused at 12. Lie down to go on.');
    expect(Math.max(...lines.map((line) => widthOf(line) * size))).toBeLessThanOrEqual(width + 1e-9);
    expect(lines.length * size * line_height).toBeLessThanOrEqual(height + 1e-9);
  }
});

test('lines are as even as they can be', () => {
  expect(fit('Lie down to go on', 500, 250).lines).toEqual(['Lie down', 'to go on']);
});

test('they grow no larger than asked, and no words need no lines', () => {
  expect(fit('Up', 1000, 1000, 90).size).toBe(90);
  expect(fit('', 100, 100)).toEqual({ lines: [], size: 0 });
});
