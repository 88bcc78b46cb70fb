// SPDX-License-Identifier: Apache-2.0
/** When the person is to be reminded of today's clamshells. */
import type { Day, Plan } from '../programme';

/** As of the calendar, where the person has not said another time. */
export const usualTime = '18:00';

/** Whether a time of day ("18:30") came after one moment and not after another, on this device's clock. */
export function hasCome(time: string, since: Date, now: Date): boolean {
  const [hours, minutes] = time.split(':').map(Number);
  const moment = new Date(now).setHours(hours!, minutes!, 0, 0);
  return since.getTime() < moment && moment <= now.getTime();
}

export const isDue = ({ screened, week }: Pick<Plan, 'screened' | 'week'>, today: Day): boolean =>
  screened && week.some(({ day, planned, done }) => day === today && planned && !done);
