// SPDX-License-Identifier: Apache-2.0
/** The days of a week as they are shown. */
import type { Day, WeekDay } from '../programme';

export type DayState = 'done' | 'planned' | 'missed' | 'free';

export const weekDays = (week: WeekDay[], today: Day) =>
  week.map(({ day, done, planned }) => {
    const open: DayState = !planned ? 'free' : day < today ? 'missed' : 'planned';
    return { day, isToday: day === today, state: done ? ('done' as const) : open };
  });
