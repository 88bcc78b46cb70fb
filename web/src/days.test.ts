// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  dayInWords,
  dayOf,
  daysBetween,
  daysLater,
  longDay,
  monthGrid,
  monthName,
  monthsLater,
  weekdayOf,
} from './days';

test('a moment belongs to the day of the clock it was read on', () => {
  expect(dayOf('2026-01-31T23:30:00.000Z', 0)).toBe('2026-01-31');
  expect(dayOf('2026-01-31T23:30:00.000Z', 60)).toBe('2026-02-01');
  expect(dayOf('2026-02-01T03:00:00.000Z', -300)).toBe('2026-01-31');
});

test('days are counted across months, leap days and changes of the clock', () => {
  expect(daysLater('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysLater('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
});

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-03-02')).toBe(0);
  expect(weekdayOf('2026-03-08')).toBe(6);
});

test('months go over the end of the year', () => {
  expect(monthsLater('2026-01-31', -1)).toBe('2025-12-01');
  expect(monthsLater('2025-12-31', 2)).toBe('2026-02-01');
  expect(monthsLater('2026-05-17', 0)).toBe('2026-05-01');
});

test.each([
  ['2026-02-14', 5], // begins on a Sunday
  ['2027-02-01', 4], // begins on a Monday and fills four weeks
  ['2026-08-31', 6],
])('the month of %s is a grid of %i weeks that has each day once', (day, weeks) => {
  const grid = monthGrid(day);
  expect(grid.length).toBe(weeks);
  const days = grid.flat().filter((each) => each !== null);
  expect(days[0]).toBe(monthsLater(day, 0));
  expect(daysLater(days.at(-1)!, 1)).toBe(monthsLater(day, 1));
  expect(new Set(days).size).toBe(days.length);
  for (const week of grid) week.forEach((each, i) => expect(each === null || weekdayOf(each) === i).toBe(true));
});

test('near days have words, far ones a date', () => {
  const from = '2026-03-04';
  expect(dayInWords('2026-03-04', from)).toBe('today');
  expect(dayInWords('2026-03-05', from)).toBe('tomorrow');
  expect(dayInWords('2026-03-03', from)).toBe('yesterday');
  expect(dayInWords('2026-03-08', from)).toBe('on Sunday');
  expect(dayInWords('2026-03-14', from)).toBe('on Sat 14 Mar');
  expect(longDay('2026-03-04')).toBe('Wednesday 4 March');
  expect(monthName('2026-03-04')).toBe('March 2026');
});
