// SPDX-License-Identifier: Apache-2.0
/** What stands beside the sessions: goal, standing work, outcomes, corrections, messages, shared pages, units. */
import { expect, test } from 'vitest';
import { today } from '../src/days';
import { page, server } from './fake_coach';
import { aRepetition, aSession, aSet, id } from './made_up';
import { aPlan, aStanding, noOutcomes, someOutcomes, twelveWeeks } from './made_up_programme';
import { becomes, choose, click, fill, gone, open, shows } from './pages';

test('a person chooses what clamshells are for', async () => {
  await open('#/plan');
  await shows('goal', 'Many repetitions at a moderate effort');
  await click('goal-strength');
  await becomes(() => server.people.changed.map(({ body }) => (body as { goal: string }).goal), ['strength']);
});

test('standing work is ticked off by hand, with how much it hurt', async () => {
  server.programme.plan = aPlan(today(), { standing: aStanding(today()) });
  await open('#/plan');
  await shows('standing', 'You have mastered clamshells');
  expect(await page.getByTestId('standing').getByRole('img').count()).toBe(4);
  await click('tick-bridge');
  await becomes(() => server.programme.ticked, [{ exercises: ['bridge'], pain: null }]);
  await choose('standing-pain', '2');
  await becomes(() => server.programme.ticked.at(-1), { exercises: ['bridge'], pain: 2 });
});

test('standing work that hurt is not shown while it pauses', async () => {
  server.programme.plan = aPlan(today(), {
    standing: aStanding(today(), { paused: true, sentence: 'Leave standing work out for a week.' }),
  });
  await open('#/plan');
  await shows('standing', 'Leave standing work out for a week.');
  expect(await page.getByTestId('tick-bridge').count()).toBe(0);
});

test('two missed days are one kind line, and a message waits to be read', async () => {
  server.programme.plan = aPlan(today(), { nudge: 'Two planned days went by without a session.', unread: 1 });
  await open();
  await shows('nudge', 'Two planned days went by');
  await shows('unread', '1 new message');
});

test('three activities are rated, and the change is said', async () => {
  server.programme.history = twelveWeeks(today());
  server.contact.outcomes = { ...noOutcomes, function: { ...noOutcomes.function, due: true } };
  await open('#/history');
  for (const [i, activity] of ['Stairs', 'Walking', 'Sleeping on it'].entries()) {
    await fill(`activity-${i}`, activity);
    await choose(`score-${i}`, String(3 + i));
  }
  server.contact.outcomes = someOutcomes(today());
  await click('keep-rating');
  await becomes(
    () => server.contact.kept,
    [{ what: 'function', body: { activities: ['Stairs', 'Walking', 'Sleeping on it'], scores: [3, 4, 5] } }],
  );
  await shows('so-far', 'Better by 3.0 points');
});

test('a clock for the floor counts down, tells the time of a hold, and a touch anywhere stops it', async () => {
  server.programme.history = twelveWeeks(today());
  await page.clock.install();
  await open('#/history');
  await page.getByTestId('strength-test').locator('summary').click();
  await choose('test-leg', 'right');
  await click('start-clock');
  await shows('hold-clock', 'Lie down, knee at the mark');
  await page.clock.runFor(10_000);
  await shows('hold-clock', 'Hold.');
  await page.clock.runFor(31_400);
  await shows('held', '31');
  await page.getByTestId('hold-clock').click({ position: { x: 5, y: 5 } });
  await gone('hold-clock');
  expect(Number(await page.getByTestId('held-seconds').inputValue())).toBeCloseTo(31.4, 0);
  await fill('held-seconds', '30.5');
  await click('keep-strength');
  await becomes(() => server.contact.kept, [{ what: 'strength', body: { leg: 'right', band: 'red', hold_s: 30.5 } }]);
  expect(await page.getByTestId('test-leg').inputValue()).toBe('left');
});

test('a clock that was stopped before the hold began fills in nothing', async () => {
  server.programme.history = twelveWeeks(today());
  await open('#/history');
  await page.getByTestId('strength-test').locator('summary').click();
  await click('start-clock');
  await page.keyboard.press('Escape');
  await gone('hold-clock');
  expect(await page.getByTestId('held-seconds').inputValue()).toBe('');
});

test('a set is left out with a reason, and brought back', async () => {
  server.session = aSession({ sets: [aSet({ repetitions: [aRepetition(1), aRepetition(2)] })] });
  await open(`#/session/${id}`);
  await click('correct-0');
  await fill('correct-count', '1');
  await choose('correct-band', 'red');
  await page.getByTestId('leave-out').check();
  await fill('correct-reason', 'That was not me');
  await click('keep-correction');
  await shows('corrected', 'That was not me');
  await becomes(
    () => server.corrected,
    [{ working_leg: 'right', count: 1, left_out: true, band: 'red', reason: 'That was not me' }],
  );
  await click('undo-0');
  await gone('corrected');
});

test('a message is sent, and says that nobody has read it', async () => {
  await open('#/messages');
  await fill('message', 'May I go running?');
  await click('send');
  await shows('kept-message', 'not read yet');
});

test('a page is shared, its address shown once, and withdrawn', async () => {
  await open('#/plan');
  await fill('share-note', 'Dr. Kaya');
  await click('share-page');
  expect(await page.getByTestId('share-address').inputValue()).toContain('/shared/');
  await shows('share', 'Not opened');
  await click('withdraw');
  await shows('share', 'withdrawn');
});

test('lengths are in the units that the person chose', async () => {
  await open('#/profile');
  expect(await page.getByTestId('height_m').inputValue()).toBe('172');
  await page.getByTestId('units').getByText('Feet').click();
  expect(await page.getByTestId('height_m-feet').inputValue()).toBe('5');
  await fill('height_m-feet', '6');
  await fill('mass_kg', '150');
  await page.getByTestId('measure-bands').locator('summary').click();
  await fill('force-yellow', '4.4');
  await fill('reminder', '07:30');
  await click('keep-profile');
  await shows('profile-kept', 'Saved.');
  const kept = server.people.changed.at(-1)!.body as Record<string, unknown>;
  expect(kept.height_m).toBeCloseTo(2.02, 1);
  expect(kept.mass_kg).toBeCloseTo(68.04, 2);
  expect((kept.band_force_n as Record<string, number>).yellow).toBeCloseTo(19.6, 1);
  expect(kept.reminder).toBe('07:30');
});
