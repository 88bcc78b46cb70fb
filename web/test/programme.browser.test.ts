// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { daysLater, shortDay, today } from '../src/days';
import { degrees } from '../src/format';
import { page, server } from './fake_coach';
import { aRepetition, aSession, aSet } from './made_up';
import { aPlan, aProgramme, noAchievements, twelveWeeks } from './made_up_programme';
import { becomes, choose, click, gone, open, shows } from './pages';

const day = today();

test('today tells the next dose, its band, and why in one sentence', async () => {
  await open();
  await shows('sentence', 'Two clean sessions of 3 × 20: today you take the light band.');
  await shows('dose', '3 × 15–20');
  await shows('dose', 'light band (yellow)');
  await shows('due', 'due today');
});

test('a day of rest is called one, and a session may begin all the same', async () => {
  server.programme.plan = aPlan(day, { due: daysLater(day, 2) });
  await open();
  await shows('due', /rest day today; the next session is due on/);
  expect(await page.getByTestId('start-none').isEnabled()).toBe(true);
});

test("today's dose may be another band and fewer repetitions", async () => {
  server.state = { stage: 'set_up' };
  await open();
  await page.getByTestId('change-dose').locator('summary').click();
  await choose('change-band', 'red');
  await choose('change-most', '12');
  await click('start-none');
  await becomes(() => server.created.length, 1);
  expect(server.created[0]).toEqual({
    source: 'none',
    utc_offset_min: expect.any(Number),
    band: 'red',
    least: 12,
    most: 12,
  });
  await shows('band', 'red band');
});

test('advice to stop stands out and closes the way to a session, but not to the sample', async () => {
  server.programme.plan = aPlan(day, {
    advice: 'stop',
    sentence: 'Pain of 7: see a physiotherapist before you go on.',
    flags: [{ id: 'pain', text: 'Pain of 7 in the last session.' }],
  });
  await open();
  await shows('stop-advice', 'see a physiotherapist before you go on');
  expect(await page.getByTestId('start-camera').isDisabled()).toBe(true);
  expect(await page.getByTestId('start-none').isDisabled()).toBe(true);
  expect(await page.getByTestId('start-sample').isEnabled()).toBe(true);
});

test('pain of the last session is asked about on a later day, once', async () => {
  const answers = {
    effort: 5,
    pain: 3,
    pain_gone_by_morning: null,
    stop_reason: null,
    counts: null,
    pain_place: null,
    pain_side: null,
    pain_at_night: null,
  };
  server.sessions = [aSession({ begun: `${daysLater(day, -1)}T12:00:00.000Z`, answers })];
  await open();
  await shows('pain-by-morning', 'Yesterday you had pain (3 of 10)');
  server.sessions = [{ ...server.sessions[0]!, answers: { ...answers, pain_gone_by_morning: true } }];
  await page.getByText('Yes, it was gone').click();
  await gone('pain-by-morning');
  expect(server.answers).toEqual([{ ...answers, pain_gone_by_morning: true }]);
});

test('before the first session there are questions; a yes leads to advice and no session', async () => {
  server.programme.plan = aPlan(day, { screened: false, advice: 'begin' });
  server.programme.nextPlan = aPlan(day, { advice: 'stop', sentence: 'Have a doctor look at it before you begin.' });
  await open();
  await shows('screen-first');
  await click('start-camera');
  await page.getByTestId('question-operation').getByText('No').click();
  await click('keep-screening');
  expect(server.programme.screened).toEqual([]);
  await page.getByTestId('question-night_pain').getByText('Yes').click();
  await shows('advice-night_pain', 'Have a doctor look at it');
  await click('keep-screening');
  await shows('stop-advice', 'Have a doctor look at it before you begin.');
  expect(server.programme.screened).toEqual([{ operation: false, night_pain: true }]);
});

test('a first visit leads from the questions straight to the set-up and, by at most three clicks beside the answers, to the first count', async () => {
  server.programme.plan = aPlan(day, { screened: false, advice: 'begin', first_day: null });
  server.programme.nextPlan = aPlan(day, { advice: 'begin', first_day: null });
  server.state = { stage: 'set_up' };
  await page.addInitScript(() => {
    Object.assign(globalThis, { clicks: 0 });
    document.addEventListener('click', ({ isTrusted, target }) => {
      const isAnswer = (target as Element).closest('[data-testid^=question-]') !== null;
      if (isTrusted && !isAnswer) (globalThis as never as { clicks: number }).clicks++;
    });
  });
  await open();
  await click('start-camera');
  await page.getByText('two quick safety questions (about a minute)').waitFor();
  for (const question of ['operation', 'night_pain'])
    await page.getByTestId(`question-${question}`).getByText('No').click();
  await click('keep-screening');
  await page.locator('[data-testid=state][data-stage=set_up]').waitFor();
  expect(server.created).toEqual([{ source: 'camera', utc_offset_min: expect.any(Number) }]);
  server.state = { stage: 'set', count: 1 };
  await shows('rep-count', '1');
  expect(await page.evaluate(() => (globalThis as never as { clicks: number }).clicks)).toBeLessThanOrEqual(3);
});

test('who presses Start before the plan is there is not asked again what was answered', async () => {
  server.state = { stage: 'set_up' };
  let let_through = () => {};
  const isAllowed = new Promise<void>((allow) => (let_through = allow));
  await page.route(/\/api\/people\/me\/plan/, async (route) => {
    await isAllowed;
    await route.continue();
  });
  await open();
  await click('start-camera');
  expect(server.created).toEqual([]);
  let_through();
  await page.locator('[data-testid=state][data-stage=set_up]').waitFor();
  expect(server.created.length).toBe(1);
});

test('the week of who never trained has no days of rest, and no row of weeks', async () => {
  const plan = aPlan(day, { first_day: null, achievements: noAchievements });
  server.programme.plan = {
    ...plan,
    week: plan.week.map((each) => ({ ...each, done: false, planned: each.day === day })),
  };
  await open('#/plan');
  await shows('week-day');
  const before = page.locator('[data-testid=week-day]:has(~ [aria-current=date])');
  expect(await before.filter({ hasText: 'rest' }).count()).toBe(0);
  await open();
  await shows('sentence');
  expect(await page.getByTestId('week').count()).toBe(0);
});

test('what was reached is said in facts: this week, weeks in a row, the best session, first times', async () => {
  server.programme.history = twelveWeeks(day);
  await open();
  await shows('week', /of 3 this week/);
  await shows('week', '4 weeks in a row');
  await open('#/history');
  await shows('milestones', '92 clean repetitions of 108 judged');
  await shows('milestones', 'First session with the light band.');
});

test('a session of today ends with one sentence, one number and one tip; the rest is behind Details', async () => {
  const found = {
    criterion: 'no_hold',
    measured: 0.1,
    stddev: 0.1,
    unit: 's',
    limit: 0.35,
    probability: 0.9,
    cue: 'Hold it.',
  };
  const best = { day, clean: 1, judged: 2 };
  const milestones = [{ id: 'session', day, text: 'First session.' }];
  server.programme.plan = aPlan(day, { achievements: { weeks_in_a_row: 1, best, milestones } });
  server.session = aSession({
    begun: `${day}T00:01:00.000Z`,
    sets: [aSet({ repetitions: [aRepetition(1), aRepetition(2, [found])] })],
  });
  await open(`#/session/${server.session.id}`);
  await page.getByRole('heading', { name: 'You finished 1 of 6 sets' }).waitFor();
  await shows('number', '1 clean of 2');
  await shows('tip', 'Next time: squeeze for a moment at the top.');
  await shows('best', 'More clean repetitions than ever before');
  await shows('reached', 'First session.');
  expect(await page.getByTestId('set-result').count()).toBe(0);
  expect(server.muscles.asked).toEqual([]);
  await page.getByText('Details', { exact: true }).click();
  await shows('set-result', 'The hold in repetition 2');
});

test('questions are answered by keyboard', async () => {
  await open('#/screening');
  await shows('question-operation');
  for (const id of ['operation', 'night_pain']) {
    await page.getByTestId(`question-${id}`).getByRole('radio', { name: 'No' }).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Enter');
  await shows('notice', /good to start/);
  expect(server.programme.screened).toEqual([{ operation: false, night_pain: false }]);
});

test('the plan shows the week, the reasons with their sources, the bands and what stands beside it', async () => {
  server.programme.plan = aPlan(day, { programme: aProgramme({ sets: 2, band: 'none' }) });
  await open('#/plan');
  await shows('done-this-week', /of 3 sessions done/);
  expect(await page.getByTestId('week-day').count()).toBe(7);
  await page.getByTestId('reason').locator('summary').first().click();
  await page.getByText('Two-for-two rule').waitFor({ state: 'visible' });
  await shows('band-yellow', 'next');
  await shows('band-green', 'not owned');
  await shows('programme', 'Left knee sore after stairs.');
  await shows('programme', '2 sets a side');
  await shows('routine', 'Gluteus medius and the deep rotators');
});

test('a calendar address is made, and taken away again', async () => {
  await open('#/plan');
  await click('share-calendar');
  expect(await page.getByTestId('calendar-address').inputValue()).toMatch(/^http:.*\/calendar\/\w+\.ics\?zone=\w+/);
  await click('unshare-calendar');
  await gone('calendar-address');
  expect(server.programme.calendar).toBeNull();
});

test('exports are links to files', async () => {
  await open('#/plan');
  const links = page.getByTestId('exports').getByRole('link');
  await links.first().waitFor();
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses).toContainEqual(expect.stringMatching(/^\/api\/people\/me\/export\/fhir\?utc_offset_min=/));
});

test('history shows the days, the trends and every session', async () => {
  server.programme.history = twelveWeeks(day);
  const { sessions } = server.programme.history;
  await open('#/history');
  await shows('days-done', String(server.programme.history.days_done));
  await shows('comparison', 'which may be measurement error alone');
  await expect.poll(() => page.locator('canvas').count()).toBe(5);
  await shows('trends', 'Right against left');
  expect(await page.getByTestId('session-row').count()).toBe(20);
  await click('show-all');
  expect(await page.getByTestId('session-row').count()).toBe(sessions.length);
  const last = sessions.at(-1)!.day;
  const lastMonth = sessions.filter((session) => session.day.slice(0, 7) === last.slice(0, 7)).length;
  if (last.slice(0, 7) !== day.slice(0, 7)) await page.getByLabel('Previous month').click();
  expect(await page.getByTestId('day-done').count()).toBe(lastMonth);
});

test('a deleted session is brought back by undo, and gone when the page is left', async () => {
  server.programme.history = twelveWeeks(day);
  const newest = server.programme.history.sessions.at(-1)!;
  const remove = () => page.getByLabel('Delete the session').first().click();
  await open('#/history');
  await remove();
  await shows('deleted', 'It can be brought back');
  await page.keyboard.press('Enter'); // the focus is on "Undo"
  await gone('deleted');
  expect(await page.getByRole('link', { name: shortDay(newest.day) }).count()).toBe(1);
  await remove();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await becomes(() => server.deleted, [newest.id]);
});

test('deleting a second session carries out the first, and so does closing the page', async () => {
  server.programme.history = twelveWeeks(day);
  const [second, first] = server.programme.history.sessions.slice(-2).map(({ id }) => id);
  const remove = () => page.getByLabel('Delete the session').first().click();
  await open('#/history');
  await remove();
  await shows('deleted');
  server.programme.history.sessions.pop();
  await remove();
  await becomes(() => server.deleted, [first]);
  await shows('deleted');
  await page.close({ runBeforeUnload: true });
  await becomes(() => server.deleted, [first, second]);
});

test('without sessions history says what will stand there', async () => {
  await open('#/history');
  await shows('nothing-yet');
});

test('on paper history has charts in light colours, and no buttons', async () => {
  server.programme.history = twelveWeeks(day);
  await page.emulateMedia({ colorScheme: 'dark' });
  await open('#/history');
  await page.locator('canvas').first().waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.getByTestId('print').waitFor({ state: 'hidden' });
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
});

test('each repetition of a set is told in figures, with what was found, and its movement is a file', async () => {
  const found = {
    criterion: 'no_hold',
    measured: 0.1,
    stddev: 0.1,
    unit: 's',
    limit: 0.35,
    probability: 0.9,
    cue: 'Hold it.',
  };
  const unjudged = { criterion: 'feet_apart', reason: 'view' };
  server.session = aSession({ sets: [aSet({ repetitions: [aRepetition(1), aRepetition(2, [found], [unjudged])] })] });
  await open(`#/session/${server.session.id}`);
  await page.getByTestId('repetitions-table').locator('summary').click();
  await shows('repetitions-table', 'The hold: 0.1 ± 0.1 s.');
  await shows('repetitions-table', "The feet can't be judged: not visible from where the camera stood.");
  const { opening_deg, opening_stddev_deg } = aRepetition(1);
  await shows('repetitions-table', degrees(opening_deg, opening_stddev_deg));
  expect(await page.getByRole('link', { name: 'TRC' }).getAttribute('href')).toMatch(/&session=\w{32}&set=0$/);
});

test('results end with what they mean for the plan', async () => {
  server.session = aSession();
  await open(`#/session/${server.session.id}`);
  await shows('what-next', 'today you take the light band');
});
