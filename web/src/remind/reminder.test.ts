// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { hasCome, isDue } from './reminder';

const at = (time: string, day = 2) => new Date(`2026-03-0${day}T${time}`);

test('a time comes once, also to a device that slept through it', () => {
  expect(hasCome('18:00', at('17:59:40'), at('18:00:00'))).toBe(true);
  expect(hasCome('18:00', at('18:00:00'), at('18:00:20'))).toBe(false);
  expect(hasCome('18:00', at('17:59:20'), at('17:59:40'))).toBe(false);
  expect(hasCome('18:00', at('09:00'), at('19:30'))).toBe(true);
  expect(hasCome('18:00', at('19:00', 1), at('09:00', 2))).toBe(false);
  expect(hasCome('18:00', at('19:00', 1), at('18:01', 2))).toBe(true);
});

test('a page that was opened later does not bring it up again', () => {
  expect(hasCome('07:30', at('07:31'), at('07:40'))).toBe(false);
});

test('due is what is planned for today and not done', () => {
  const day = (planned: boolean, done: boolean) => ({
    ...{ day: '2026-03-02', planned, done },
    ...{ standing_done: false, standing_planned: true },
  });
  const due = (planned: boolean, done: boolean, screened = true) =>
    isDue({ screened, week: [{ ...day(true, false), day: '2026-03-01' }, day(planned, done)] }, '2026-03-02');
  expect([due(true, false), due(true, true), due(false, false), due(true, false, false)]).toEqual([
    ...[true, false, false, false],
  ]);
});
