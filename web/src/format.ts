// SPDX-License-Identifier: Apache-2.0
/** Numbers with their units, and words, as the person reads them. */
import { decimal, locale, t } from './language/translate';
import type { Leg } from './protocol';
import { inch_m, units } from './units.svelte';

export const unknown = '–';

const plusMinus = (value: string, deviation: string | null) => (deviation === null ? value : `${value} ± ${deviation}`);

/** A standard deviation shown smaller than it is would claim too much. */
export const roundedUp = (stddev: number, step = 1) => step * Math.ceil(stddev / step - 1e-9);

/** "53° ± 6°" */
export function degrees(value: number | null, stddev: number | null = null): string {
  if (value === null) return unknown;
  return plusMinus(`${whole(value)}°`, stddev === null ? null : `${roundedUp(stddev)}°`);
}

/** "1.3 s" */
export const seconds = (value: number | null) => (value === null ? unknown : `${decimal(value, 1)} s`);

/** "1:05", always rounded up: 0:00 means that nothing is left. */
export function countdown(left_s: number): string {
  const left = Math.max(0, Math.ceil(left_s));
  return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

/** A measured amount in a unit of docs/result-format.md (deg, m, s), metres as centimetres or inches. */
export function amount(value: number, unit: string, stddev: number | null = null): string {
  switch (unit) {
    case 'deg':
      return degrees(value, stddev);
    case 'm': {
      const [perMetre, short] = units.isImperial ? [1 / inch_m, 'in'] : [100, 'cm'];
      const deviation = stddev === null ? null : decimal(roundedUp(stddev * perMetre, 0.1), 1);
      return `${plusMinus(decimal(value * perMetre, 1), deviation)} ${short}`;
    }
    case 's':
      return plusMinus(decimal(value, 1), stddev === null ? null : decimal(roundedUp(stddev, 0.1), 1)) + ' s';
    default:
      return plusMinus(value.toPrecision(2), stddev === null ? null : stddev.toPrecision(2)) + ` ${unit}`;
  }
}

/** A limit, which is known exactly: "8°", "0.35 s", "3 cm". */
export function exactly(value: number, unit: string): string {
  const short = (number: number) => number.toLocaleString(locale, { maximumFractionDigits: 2, useGrouping: false });
  if (unit === 'deg') return `${short(value)}°`;
  if (unit !== 'm') return `${short(value)} ${unit}`;
  return units.isImperial ? `${decimal(value / inch_m, 1)} in` : `${short(value * 100)} cm`;
}

const words = [
  t('no'),
  t('one'),
  t('two'),
  t('three'),
  t('four'),
  t('five'),
  t('six'),
  t('seven'),
  t('eight'),
  t('nine'),
  t('ten'),
];
/** "nine"; from eleven on "11" */
export const inWords = (count: number) => words[count] ?? String(count);

/** "a", "a and b", "a, b and c" */
export const listed = (items: string[]) =>
  items.length < 2
    ? (items[0] ?? '')
    : t('{others} and {last}', { others: items.slice(0, -1).join(', '), last: items.at(-1)! });

export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const legInWords = (leg: Leg | null) =>
  leg === null ? t('either side') : leg === 'left' ? t('left leg on top') : t('right leg on top');

const whole = (value: number) => {
  const rounded = Math.round(value);
  return rounded < 0 ? `−${-rounded}` : String(Math.abs(rounded));
};
