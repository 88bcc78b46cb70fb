// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aClient } from '../../test/made_up_people';
import { arranged } from './arranged';

const flag = { id: 'missed', text: 'No session for 9 days.' };
const people = [
  aClient({ name: 'Zoë', days_done: 3 }),
  aClient({ name: 'Ali', days_done: 9, flags: [flag] }),
  aClient({ name: 'Mia', days_done: 3, advice: 'stop' }),
];
const names = (...how: [string, 'name' | 'days_done' | 'flags']) => arranged(people, ...how).map(({ name }) => name);

test('people are arranged by name, by days done, or by who needs a look', () => {
  expect(names('', 'name')).toEqual(['Ali', 'Mia', 'Zoë']);
  expect(names('', 'days_done')).toEqual(['Mia', 'Zoë', 'Ali']);
  expect(names('', 'flags')).toEqual(['Mia', 'Ali', 'Zoë']);
});

test('letters of a name find it, whatever their case and accents', () => {
  expect(names(' zoe', 'name')).toEqual(['Zoë']);
  expect(names('i', 'name')).toEqual(['Ali', 'Mia']);
  expect(names('x', 'name')).toEqual([]);
});
