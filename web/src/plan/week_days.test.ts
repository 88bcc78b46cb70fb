// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { weekDays } from './week_days';

test('a day is done, planned, missed or free', () => {
  const day = (day: string, done: boolean, planned: boolean) => ({ day, done, planned });
  const week = [
    day('2026-03-02', true, true),
    day('2026-03-03', true, false),
    day('2026-03-04', false, true),
    day('2026-03-05', false, true),
    day('2026-03-06', false, false),
  ];
  const shown = weekDays(week, '2026-03-05');
  expect(shown.map(({ state }) => state)).toEqual(['done', 'done', 'missed', 'planned', 'free']);
  expect(shown.map(({ isToday }) => isToday)).toEqual([false, false, false, true, false]);
});
