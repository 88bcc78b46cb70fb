// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aSessionMuscles } from '../../test/made_up_muscles';
import type { Work } from './muscles';
import { workRows } from './work_rows';

const work = (name: string, work_s: number): Work => ({
  name,
  label: name.toUpperCase(),
  work_s,
  interval: [0.5 * work_s, 1.5 * work_s],
});

test('left and right of a group are one row, the busiest first', () => {
  const rows = workRows(
    aSessionMuscles({ left: [work('a', 10), work('b', 20)], right: [work('a', 12), work('b', 30)] }),
  );
  expect(rows.map(({ name, left, right }) => [name, left?.work_s, right?.work_s])).toEqual([
    ['b', 20, 30],
    ['a', 10, 12],
  ]);
});

test('a leg without simulated sets leaves its side open', () => {
  expect(workRows(aSessionMuscles({ left: [], right: [work('a', 12)] }))).toMatchObject([
    { label: 'A', left: null, right: { work_s: 12 } },
  ]);
});

test('what hardly works on either side is left out', () => {
  const rows = workRows(
    aSessionMuscles({ left: [work('a', 100), work('b', 1)], right: [work('b', 1.5), work('c', 3)] }),
  );
  expect(rows.map(({ name }) => name)).toEqual(['a', 'c']);
});
