// SPDX-License-Identifier: Apache-2.0
/** Every page on a narrow phone: nothing scrolls sideways, and the bar at the bottom covers nothing. */
import { beforeEach, expect, test } from 'vitest';
import { today } from '../src/days';
import { page, server } from './fake_coach';
import { aRepetition, aSession, aSet, id } from './made_up';
import { aPerson, clients } from './made_up_people';
import { aPlan, aProgramme, twelveWeeks } from './made_up_programme';
import { open } from './pages';

beforeEach(async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  server.people.signIn = 'done';
  server.people.me = aPerson({ name: 'Bartholomäus von Hohenstein-Wackernagel', sign_in: 'b' });
  server.programme.history = twelveWeeks(today());
  server.programme.plan = aPlan(today(), { screened: false, programme: aProgramme({ sets: 2 }) });
  server.programme.programmes = [aProgramme({ sets: 2 })];
  server.programme.calendar = '/calendar/0f1e2d3c4b5a69788796a5b4c3d2e1f0.ics';
  const unjudged = [{ criterion: 'feet_apart', reason: 'view' }];
  server.session = aSession({ sets: [aSet({ repetitions: [aRepetition(1), aRepetition(2, [], unjudged)] })] });
});

const person = `#/clinic/${clients[1]!.id}`;

test.each([
  '#/',
  '#/plan',
  '#/routine',
  '#/history',
  '#/screening',
  '#/profile',
  '#/clinic',
  person,
  `${person}/programme`,
  `${person}/history`,
  `${person}/notes`,
  `${person}/record`,
  '#/guide',
  `#/session/${id}`,
])('%s fits', async (hash) => {
  await open(hash);
  await page.locator('main :is(h1, .card)').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  const measured = await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
    const last = [...document.querySelector('main')!.children].at(-1)!.getBoundingClientRect();
    const bar = (document.querySelector('.in-reach') ?? document.querySelector('nav')!).getBoundingClientRect();
    return { beyond: document.documentElement.scrollWidth - innerWidth, last: last.bottom, bar: bar.top };
  });
  expect(measured.beyond).toBe(0);
  expect(measured.last).toBeLessThanOrEqual(measured.bar);
});

test.each([
  [390, 844],
  [360, 640],
  [844, 390],
])('on %i × %i Start is in reach without scrolling, and stays', async (width, height) => {
  await page.setViewportSize({ width, height });
  await open();
  const start = page.getByTestId('start-camera');
  await page.getByTestId('sentence').waitFor();
  for (const place of ['top', 'bottom']) {
    await page.evaluate((place) => scrollTo(0, place === 'top' ? 0 : document.body.scrollHeight), place);
    const { y, height: tall } = (await start.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y + tall).toBeLessThanOrEqual(height);
  }
});

test('a live session has the whole height to itself', async () => {
  server.session = aSession({ ended: null });
  server.state = { stage: 'set', count: 7, phase: 'hold', held_s: 0.84, opening_deg: 51, best_deg: 58 };
  await open(`#/session/${id}`);
  await page.getByTestId('rep-count').waitFor();
  const bar = await page.locator('nav').evaluate((nav) => nav.getBoundingClientRect().bottom);
  expect(bar).toBeLessThan(100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});
