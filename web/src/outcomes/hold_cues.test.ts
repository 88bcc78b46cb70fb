// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cuesBetween, lead_s } from './hold_cues';

test('the last seconds before a hold are counted down, and each ten seconds of it are told', () => {
  expect(cuesBetween(-lead_s, -3.5)).toEqual([]);
  expect(cuesBetween(-3.5, 0.05)).toEqual(['3', '2', '1', 'Hold.']);
  expect(cuesBetween(0.05, 9.95)).toEqual([]);
  expect(cuesBetween(9.95, 10.05)).toEqual(['10 seconds']);
  expect(cuesBetween(10.05, 19.9)).toEqual([]);
});

test('nothing is said twice, however often the clock is looked at', () => {
  const cues: string[] = [];
  for (let tenth = -100; tenth < 300; tenth++) cues.push(...cuesBetween(tenth / 10, (tenth + 1) / 10));
  expect(cues).toEqual(['3', '2', '1', 'Hold.', '10 seconds', '20 seconds', '30 seconds']);
});
