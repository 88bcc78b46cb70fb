// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { amount, countdown, degrees, exactly, listed, seconds, unknown } from './format';

test('an angle carries its unit and its deviation', () => {
  expect(degrees(53.4, 5.6)).toBe('53° ± 6°');
  expect(degrees(53.4, 5.1)).toBe('53° ± 6°');
  expect(amount(0.084, 'm', 0.0211)).toBe('8.4 ± 2.2 cm');
  expect(amount(1.3, 's', 0.31)).toBe('1.3 ± 0.4 s');
  expect(degrees(53.4)).toBe('53°');
});

test('an angle about zero has no sign, a negative one has a real minus', () => {
  expect(degrees(-0.3)).toBe('0°');
  expect(degrees(-12)).toBe('−12°');
});

test('what is unknown is a dash, never a zero', () => {
  expect(degrees(null)).toBe(unknown);
  expect(seconds(null)).toBe(unknown);
});

test('a countdown reaches zero only when nothing is left', () => {
  expect(countdown(45)).toBe('0:45');
  expect(countdown(65.2)).toBe('1:06');
  expect(countdown(0.1)).toBe('0:01');
  expect(countdown(-1)).toBe('0:00');
});

test('lengths are told in centimetres, times in seconds', () => {
  expect(amount(0.084, 'm', 0.022)).toBe('8.4 ± 2.2 cm');
  expect(amount(0.62, 's')).toBe('0.6 s');
  expect(amount(26, 'deg', 7)).toBe('26° ± 7°');
  expect(amount(2, 'Nm')).toBe('2.0 Nm');
});

test('a limit is told as it stands in the exercise', () => {
  expect(exactly(0.35, 's')).toBe('0.35 s');
  expect(exactly(8, 'deg')).toBe('8°');
  expect(exactly(0.03, 'm')).toBe('3 cm');
});

test('a list ends in "and"', () => {
  expect(listed([])).toBe('');
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});
