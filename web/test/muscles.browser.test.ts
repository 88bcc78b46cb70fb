// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { page, server } from './fake_coach';
import { aRepetition, aSession, aSet } from './made_up';
import { aSessionMuscles, aSetMuscles } from './made_up_muscles';
import { becomes, gone, open, shows } from './pages';

const repetitions = [aRepetition(1), aRepetition(2)];
const measured = () =>
  aSession({
    sets: [
      aSet({ working_leg: 'right', number: 1, repetitions }),
      aSet({ working_leg: 'right', number: 2, repetitions: [], confirmed: 15 }),
      aSet({ working_leg: 'left', number: 1, repetitions }),
    ],
  });
const openSession = () => open(`#/session/${server.session!.id}`);
const askedOfSets = () => server.muscles.asked.filter((path) => path.includes('/sets/')).map((path) => path.at(-9));
const litIn = (view: 'side' | 'back') =>
  page
    .getByTestId(`view-${view}`)
    .locator('[data-lit]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-lit')!).sort());

test('the muscles of a set are shown once they are simulated, with what changed them and what was assumed', async () => {
  server.session = measured();
  server.muscles.busy = 3;
  await openSession();
  await shows('simulating', 'The muscles are being simulated');
  await shows('muscle-picture');
  await shows('effects', 'Worked hardest: gluteus maximus superior (the upper part of the buttock)');
  await shows('effects', 'Rolling back by 15° took about a third of the work off your gluteus medius');
  await shows('assumed', 'Your profile has no mass: 75 kg was assumed.');
  expect(await page.getByTestId('assumed').getByRole('link').getAttribute('href')).toBe('#/profile');
  expect(await page.getByTestId('not-simulated').locator('p').isVisible()).toBe(false);
  await page.getByTestId('not-simulated').locator('summary').click();
  await shows('not-simulated', 'The trunk and the lower back');
  await shows('load', '17 Nm, the band with up to 6.1 Nm');
  for (const [view, muscles] of [
    ['side', 31],
    ['back', 31],
    ['deep', 28],
  ] as const)
    expect(await page.getByTestId(`view-${view}`).locator('[data-muscle]').count()).toBe(muscles);
});

test('the table has every group, the busiest first, in figures', async () => {
  server.session = measured();
  await openSession();
  await shows('muscle-table');
  const rows = page.getByTestId('muscle-table').locator('tbody tr');
  expect(await rows.count()).toBe(15);
  expect(await rows.first().innerText()).toMatch(
    /Gluteus maximus superior the upper part of the buttock\s+31 %\s+20 to 47 %\s+43 %\s+200 N/,
  );
  expect(await page.getByTestId('load-tensor_fasciae_latae').innerText()).toContain('0 %');
});

test('by keyboard a group is found in both views, and shows its compartments', async () => {
  server.session = measured();
  await openSession();
  const medius = page.getByTestId('load-gluteus_medius').getByRole('button');
  await medius.focus();
  const thirds = ['anterior', 'middle', 'posterior'].map((third) => `gluteus_medius_${third}`);
  await expect.poll(() => litIn('side')).toEqual(thirds);
  expect(await litIn('back')).toEqual(thirds);
  await shows('readout', 'Gluteus medius17 % on average (likely 11 to 27 %), 24 % and 110 N at most');
  await page.keyboard.press('Enter');
  expect(await medius.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Tab');
  await shows('readout', 'Gluteus medius posterior42 % on average');
  expect(await litIn('back')).toEqual(['gluteus_medius_posterior']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await gone('load-gluteus_medius_posterior');
});

test('a muscle pointed at in the picture is named, and marked in the other view too', async () => {
  server.session = measured();
  await openSession();
  await page.getByTestId('view-side').locator('[data-muscle=gluteus_maximus_superior] .belly').hover();
  await shows('readout', 'Gluteus maximus superior');
  expect(await litIn('back')).toEqual(['gluteus_maximus_superior']);
  await page.getByTestId('view-back').locator('[data-muscle=gluteus_maximus_middle] .belly').click();
  await page.mouse.move(0, 0);
  await shows('readout', 'Gluteus maximus middle');
  await shows('load-gluteus_maximus_middle', '34 %');
});

test('of several measured sets one is chosen, and the left leg is drawn in the mirror', async () => {
  server.session = measured();
  server.muscles.sets[2] = aSetMuscles({}, 0.6);
  await openSession();
  await shows('load-piriformis', '29 %');
  expect(await page.getByTestId('view-back').getAttribute('data-other-leg')).toBe('left');
  expect(await page.getByTestId('muscles').getByRole('radio').count()).toBe(2);
  await page.getByRole('radio', { name: 'Right leg, set 1' }).focus();
  await page.keyboard.press('ArrowUp');
  await shows('load-piriformis', '17 %');
  expect(await page.getByTestId('view-back').getAttribute('data-other-leg')).toBe('right');
  expect(askedOfSets()).toEqual(['0', '2']);
});

test('a set that could not be simulated says why', async () => {
  server.session = measured();
  server.muscles.sets[0] = { simulated: false, why_not: 'No repetition of this set has its movement kept.' };
  server.muscles.session = aSessionMuscles({ left: [], right: [], simulated_sets: 0 });
  await openSession();
  await shows('why-not', 'No repetition of this set has its movement kept.');
  expect(await page.getByTestId('work-table').count()).toBe(0);
});

test('the work of a session stands left beside right, with its intervals', async () => {
  server.session = measured();
  server.muscles.session = aSessionMuscles({ simulated_sets: 2, sets: 3 });
  await openSession();
  const row = page.getByTestId('work-table').locator('tbody tr').first();
  expect(await row.innerText()).toMatch(/Gluteus maximus superior\s+56 s \(36 to 85 s\)\s+70 s \(45 to 106 s\)/);
  await page.getByText('that could be simulated (2 of 3)').waitFor();
});

test('who leaves the page asks no more', async () => {
  server.session = measured();
  server.muscles.busy = 1000;
  await openSession();
  await becomes(() => server.muscles.asked.length >= 2, true);
  await open('#/history');
  await shows('nothing-yet');
  const asked = server.muscles.asked.length;
  await page.waitForTimeout(1500);
  expect(server.muscles.asked.length).toBe(asked);
});

test('a session without measured sets asks for no muscles', async () => {
  server.session = aSession({ source: 'none', sets: [aSet({ confirmed: 15 })] });
  await openSession();
  await shows('set-result', 'Not measured');
  expect(server.muscles.asked).toEqual([]);
});

const resting = () => {
  server.session = aSession({ ended: null, sets: [aSet({ repetitions })] });
  server.state = { stage: 'rest', rest_left_s: 30, sets_done: [{ working_leg: 'right', number: 1, count: 2 }] };
};

test('a rest shows what worked most in the set before', async () => {
  resting();
  await openSession();
  await shows('rest-muscles', 'Piriformis');
  await shows('rest-muscles', 'The yellow band gave your gluteus medius about a quarter more to do');
  expect(askedOfSets()).toEqual(['0']);
});

test('on a phone the muscles come below what to do next, and the buttons stay in reach', async () => {
  resting();
  await page.setViewportSize({ width: 360, height: 740 });
  await openSession();
  await shows('rest-muscles', 'Piriformis');
  const top = async (id: string) => (await page.getByTestId(id).boundingBox())!.y;
  expect(await top('rest-muscles')).toBeGreaterThan(await top('skip-rest'));
  expect(await page.getByTestId('end-session').isVisible()).toBe(true);
});

test('a rest goes on where the muscles fail', async () => {
  resting();
  server.muscles.sets = [{ simulated: false, why_not: 'The sample clip is nobody.' }];
  await openSession();
  await becomes(askedOfSets, ['0']);
  await shows('next-set');
  expect(await page.getByTestId('rest-muscles').count()).toBe(0);
});
