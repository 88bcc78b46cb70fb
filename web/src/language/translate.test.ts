// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { sentencesIn } from '../../po';
import { decimal, languageOf, t, tn } from './translate';

test('the language is the first that the browser wants and that there is', () => {
  expect(languageOf(['nl-NL', 'fr-CA', 'de'])).toBe('fr');
  expect(languageOf(['DE-at'])).toBe('de');
  expect(languageOf(['nl', ''])).toBe('en');
  expect(languageOf([])).toBe('en');
});

test('values take the places of their names', () => {
  expect(t('{done} of {all}', { all: 3, done: 1 })).toBe('1 of 3');
  expect(t('{done} of {all}', { done: 1 })).toBe('1 of {all}');
});

test('one is not many', () => {
  expect(tn('{n} set', '{n} sets', 1)).toBe('1 set');
  expect(tn('{n} set of {all}', '{n} sets of {all}', 0, { all: 2 })).toBe('0 sets of 2');
});

test('decimals are written as asked', () => {
  expect(decimal(1.25, 1)).toBe('1.3');
  expect(decimal(2, 0)).toBe('2');
});

test('the page gets what it says, not what only the program says or what is not translated', () => {
  const po = [
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"',
    '#: web/src/App.svelte\nmsgid "Today"\nmsgstr "Heute"',
    '#: web/src/App.svelte\nmsgid "{n} set"\nmsgid_plural "{n} sets"\nmsgstr[0] "{n} Satz"\nmsgstr[1] "{n} Sätze"',
    '#: src/workout/workout.cpp\nmsgid "Begin."\nmsgstr "Los."',
    '#: web/src/App.svelte\nmsgid "Plan"\nmsgstr ""',
  ].join('\n\n');
  expect(sentencesIn(po)).toEqual({ Today: 'Heute', '{n} set': ['{n} Satz', '{n} Sätze'] });
});
