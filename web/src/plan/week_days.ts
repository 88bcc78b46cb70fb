// SPDX-License-Identifier: Apache-2.0
/** The days of a week as they are shown. */
import type { Day, Plan } from '../programme';

/** open: nothing is planned and nothing was done. A day before the first session is not a day of rest. */
export type DayState = 'done' | 'planned' | 'rest' | 'open';

export const weekDays = ({ week, first_day }: Pick<Plan, 'week' | 'first_day'>, today: Day) =>
  week.map(({ day, done, planned, standing_done, standing_planned }) => {
    const isBeforeFirst = day < (first_day ?? today);
    const without: DayState = isBeforeFirst ? 'open' : 'rest';
    const state: DayState = done ? 'done' : planned && day >= today ? 'planned' : without;
    const standing = standing_done ? 'done' : standing_planned && day >= today ? 'planned' : null;
    return { day, isToday: day === today, state, standing };
  });
