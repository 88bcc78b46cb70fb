// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aProgramme } from '../../test/made_up_programme';
import { changesInWords } from './programme_words';

test('a programme tells only what it changes', () => {
  expect(changesInWords(aProgramme(), [])).toEqual([]);
  expect(changesInWords(aProgramme({ sets: 1, most: 12, band: 'none', hold_s: 2 }), [])).toEqual([
    '1 set a side',
    'at most 12 repetitions a set',
    '2 s hold',
    'without a band',
  ]);
  expect(changesInWords(aProgramme({ least: 10, most: 10, band: 'red', first_leg: 'left' }), [])).toEqual([
    '10 repetitions a set',
    'red band',
    'begins with the left leg on top',
  ]);
  expect(changesInWords(aProgramme({ paused: true }), [])[0]).toMatch(/No sessions/);
});
