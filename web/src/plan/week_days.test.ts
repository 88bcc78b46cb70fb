// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Day, WeekDay } from '../programme';
import { weekDays } from './week_days';

const week = (days: [Day, string][]): WeekDay[] =>
  days.map(([day, what]) => ({
    day,
    done: what === 'done',
    planned: what === 'planned',
    standing_done: false,
    standing_planned: false,
  }));
const states = (days: [Day, string][], first_day: Day | null) =>
  weekDays({ week: week(days), first_day }, '2026-06-03').map(({ state }) => state);

test('a day is done, planned or one of rest', () => {
  expect(
    states(
      [
        ['2026-06-01', 'done'],
        ['2026-06-02', ''],
        ['2026-06-03', 'planned'],
        ['2026-06-04', ''],
        ['2026-06-05', 'planned'],
      ],
      '2026-05-01',
    ),
  ).toEqual(['done', 'rest', 'planned', 'rest', 'planned']);
});

test('days before the first session are not days of rest', () => {
  const days: [Day, string][] = [
    ['2026-06-01', ''],
    ['2026-06-02', 'done'],
    ['2026-06-03', 'planned'],
  ];
  expect(states(days, '2026-06-02')).toEqual(['open', 'done', 'planned']);
  expect(states([['2026-06-01', ''], ...days.slice(2)], null)).toEqual(['open', 'planned']);
});

test('a day that has passed is never shown as missed', () => {
  expect(states([['2026-06-02', 'planned']], '2026-05-01')).toEqual(['rest']);
});
