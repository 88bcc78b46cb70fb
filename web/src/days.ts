// SPDX-License-Identifier: Apache-2.0
/** Days of a calendar as "2026-01-31", and how the person reads them. */
import { language, locale, t } from './language/translate';
import type { Day } from './programme';
import type { Session } from './protocol';

const day_ms = 86_400_000;

/** Minutes east of Greenwich of this device's clock. */
export const utcOffset_min = (now = new Date()) => -now.getTimezoneOffset();

/** The day of a moment on a clock so many minutes east of Greenwich. */
export const dayOf = (time: string | Date, utc_offset_min: number): Day =>
  new Date(new Date(time).getTime() + utc_offset_min * 60_000).toISOString().slice(0, 10);

/** On the person's clock then. */
export const startedOn = ({ begun, utc_offset_min }: Pick<Session, 'begun' | 'utc_offset_min'>) =>
  dayOf(begun, utc_offset_min);

export const today = (now = new Date()): Day => dayOf(now, utcOffset_min(now));

export const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / day_ms);

export const daysLater = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * day_ms).toISOString().slice(0, 10);

/** 0 = Monday .. 6 = Sunday */
export const weekdayOf = (day: Day) => (new Date(day).getUTCDay() + 6) % 7;

/** The month of a day as weeks from Monday to Sunday; null: a day of another month. */
export function monthGrid(day: Day): (Day | null)[][] {
  const first = monthsLater(day, 0);
  const monday = daysLater(first, -weekdayOf(first));
  const weeks = Math.ceil(daysBetween(monday, monthsLater(day, 1)) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => daysLater(monday, 7 * week + i)).map((each) =>
      each.slice(0, 7) === day.slice(0, 7) ? each : null,
    ),
  );
}

/** The first day of the month so many months later. */
export function monthsLater(day: Day, months: number): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  // Some browsers put a comma after the English weekday.
  const written = (day: Day) => formatter.format(new Date(day));
  return language === 'en' ? (day: Day) => written(day).replace(',', '') : written;
};
/** "Monday" */
export const weekdayName = format({ weekday: 'long' });
/** "Mon" */
export const shortWeekday = format({ weekday: 'short' });
/** "2 Mar" */
export const shortDate = format({ day: 'numeric', month: 'short' });
/** "Mon 2 Mar" */
export const shortDay = format({ weekday: 'short', day: 'numeric', month: 'short' });
/** "Monday 2 March" */
export const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
/** "2 March 2026" */
export const fullDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
/** "March 2026" */
export const monthName = format({ month: 'long', year: 'numeric' });

/** "today", "tomorrow", "yesterday", "on Wednesday", "on Wed 14 Jan" */
export function dayInWords(day: Day, from: Day): string {
  const days = daysBetween(from, day);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  if (days === -1) return t('yesterday');
  return days > 0 && days < 7
    ? t('on {weekday}', { weekday: weekdayName(day) })
    : t('on {date}', { date: shortDay(day) });
}

const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
/** "18:05", on this device's clock */
export const clock = (moment: string) => time.format(new Date(moment));

/** "2 March 2026, 18:05", on this device's clock */
export const dayAndClock = (moment: string) =>
  `${fullDay(dayOf(moment, utcOffset_min(new Date(moment))))}, ${clock(moment)}`;
