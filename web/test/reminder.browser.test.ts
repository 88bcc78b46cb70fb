// SPDX-License-Identifier: Apache-2.0
/** The notification of a planned day: asked for on a click, shown at its time and once, and never more than it should say. */
import { beforeEach, expect, test } from 'vitest';
import { coach, page } from './fake_coach';
import { aPlan } from './made_up_programme';
import { becomes, click, fill, open, shows } from './pages';

const day = '2026-03-02';
const dueOn = (planned: boolean) => ({
  ...aPlan(day),
  week: [{ day, planned, done: false, standing_done: false, standing_planned: false }],
});

beforeEach(async () => {
  coach.programme.plan = dueOn(true);
  coach.people.me.profile.reminder = '18:30';
  await page.clock.install({ time: new Date(`${day}T18:28:00`) });
});

/** The headless browser has no notifications. This is what the person says when asked, and what the page shows then. */
function makeNotifications(answer: NotificationPermission) {
  const made = { asked: 0, shown: [] as string[] };
  Object.assign(globalThis, { made });
  const permission = () => (localStorage.getItem('made-up') ?? 'default') as NotificationPermission;
  Object.defineProperty(Notification, 'permission', { get: permission });
  Notification.requestPermission = async () => {
    made.asked++;
    localStorage.setItem('made-up', answer);
    return answer;
  };
  ServiceWorkerRegistration.prototype.showNotification = async function (title, options) {
    if (permission() !== 'granted' || !this.active) throw new TypeError('No permission');
    made.shown.push(title + (options?.body ?? ''));
  };
}
type Made = { made: { asked: number; shown: string[] } };

const personSays = (answer: NotificationPermission) => page.addInitScript(makeNotifications, answer);
const shown = () => page.evaluate(() => (globalThis as never as Made).made.shown);
const pass = (minutes: number) => page.clock.runFor(60_000 * minutes);

async function turnOn() {
  await open('#/profile');
  await click('remind');
  await expect.poll(() => page.getByTestId('remind').isChecked()).toBe(true);
}

test('who wants it is reminded at the time of a planned day, once, in one sentence', async () => {
  await personSays('granted');
  await turnOn();
  await shows('how-reminded', 'only the calendar can ring');
  await pass(1);
  expect(await shown()).toEqual([]);
  await pass(2);
  await expect.poll(shown).toEqual(['Your clamshells are due']);
  await page.clock.setSystemTime(new Date(`${day}T18:28:00`));
  await page.reload();
  await shows('how-reminded');
  await pass(3);
  expect(await shown()).toEqual([]);
});

test('nobody is reminded of what is not planned, not wanted any more, or past', async () => {
  await personSays('granted');
  await turnOn();
  coach.programme.plan = dueOn(false);
  await pass(3);
  coach.programme.plan = dueOn(true);
  await page.clock.setSystemTime(new Date(`${day}T18:31:00`));
  await page.reload();
  await shows('how-reminded');
  await pass(1);
  await page.clock.setSystemTime(new Date(`${day}T18:29:00`));
  await page.reload();
  await page.getByTestId('remind').uncheck();
  await pass(3);
  expect(await shown()).toEqual([]);
});

test('a coach that does not answer at the time is asked again', async () => {
  await personSays('granted');
  await turnOn();
  const answer = coach.programme.plan;
  coach.programme.plan = undefined as never;
  await pass(3);
  expect(await shown()).toEqual([]);
  coach.programme.plan = answer;
  await pass(1);
  await expect.poll(shown).toEqual(['Your clamshells are due']);
});

test('the browser asks only once somebody wants it, and what is blocked is said', async () => {
  await personSays('denied');
  const asked = () => page.evaluate(() => (globalThis as never as Made).made.asked);
  await open('#/profile');
  await shows('how-reminded', 'only the calendar can ring');
  await pass(3);
  expect(await asked()).toBe(0);
  await click('remind');
  await shows('how-reminded', 'allow notifications for it');
  expect(await page.getByTestId('remind').isChecked()).toBe(false);
  expect(await asked()).toBe(1);
  expect(await shown()).toEqual([]);
});

test('a browser that has no notifications says so', async () => {
  await page.addInitScript(() => delete (globalThis as Partial<typeof globalThis>).Notification);
  await open('#/profile');
  await shows('no-reminders', 'show no reminders');
  await fill('reminder', '07:30');
  await click('keep-profile');
  await becomes(() => coach.people.changed.length, 1);
});
