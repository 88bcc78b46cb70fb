// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { mapOf } from './set_map';

const states = (live: Parameters<typeof mapOf>[0]) =>
  mapOf(live).map(({ leg, sets }) => [leg, ...sets.map(({ is }) => is)]);

test('before anybody lay down the first set of some side comes now', () => {
  expect(states({ set: 1, sets: 3, working_leg: null, count: 0, sets_done: [] })).toEqual([
    [null, 'now', 'to_come', 'to_come'],
    [null, 'to_come', 'to_come', 'to_come'],
  ]);
});

test('the side that began stays first when the other one works', () => {
  const sets_done = [1, 2, 3].map((number) => ({ working_leg: 'right' as const, number, count: 15 }));
  expect(states({ set: 1, sets: 3, working_leg: 'left', count: 4, sets_done })).toEqual([
    ['right', 'done', 'done', 'done'],
    ['left', 'now', 'to_come', 'to_come'],
  ]);
});

test('each set has its count', () => {
  const sets_done = [{ working_leg: 'left' as const, number: 1, count: 17 }];
  const [side] = mapOf({ set: 2, sets: 2, working_leg: 'left', count: 6, sets_done });
  expect(side!.sets.map(({ count }) => count)).toEqual([17, 6]);
});
