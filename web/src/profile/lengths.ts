// SPDX-License-Identifier: Apache-2.0
/** Metres, kilograms and newtons as people write them, and back. An empty field is null. */
import { inch_m, kilogram_n, pound_kg } from '../units.svelte';

type Field = number | null | undefined;
const isEmpty = (value: Field) => value === null || value === undefined;
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** To a millimetre. */
export const centimetres = (metres: number | null) => (metres === null ? null : rounded(metres * 100, 1));
export const metres = (centimetres: Field) => (isEmpty(centimetres) ? null : rounded(centimetres! / 100, 3));

/** To a tenth of an inch. */
export const inches = (metres: number | null) => (metres === null ? null : rounded(metres / inch_m, 1));
export const metresOfInches = (inches: Field) => (isEmpty(inches) ? null : rounded(inches! * inch_m, 4));

/** Whole feet, and inches to a half. */
export function feetAndInches(metres: number | null): [feet: number | null, inches: number | null] {
  if (metres === null) return [null, null];
  const halves = Math.round((2 * metres) / inch_m);
  return [Math.floor(halves / 24), (halves % 24) / 2];
}
export const metresOfFeet = (feet: Field, inches: Field) =>
  isEmpty(feet) ? null : metresOfInches(12 * feet! + (inches ?? 0));

export const pounds = (kilograms: number | null) => (kilograms === null ? null : rounded(kilograms / pound_kg, 1));
export const kilograms = (pounds: Field) => (isEmpty(pounds) ? null : rounded(pounds! * pound_kg, 2));

/** What a scale shows for a pull, in kilograms or pounds, and back. */
export const onScale = (newtons: number, isImperial: boolean) =>
  rounded(newtons / kilogram_n / (isImperial ? pound_kg : 1), 2);
export const pull = (shown: number, isImperial: boolean) =>
  rounded(shown * kilogram_n * (isImperial ? pound_kg : 1), 1);
