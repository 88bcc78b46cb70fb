// SPDX-License-Identifier: Apache-2.0
/** The phone in the band, counted by the real coach, in both editions. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anyCoach, openScreened, type AnyCoach } from './any_coach';
import { launch, visit, type Visit } from './browser';
import { isCarried, moves } from './made_up_thigh';

const patience = { timeout: 60_000 };

let coach: AnyCoach;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeEach(async () => {
  coach = anyCoach();
  browser = await launch();
  visited = await visit(browser);
  page = visited.page;
  await coach.start(page);
  await openScreened(coach, page);
});

afterEach(async () => {
  await browser.close();
  await coach.remove();
  expect(visited.complaints).toEqual([]);
});

const stage = (name: string) => page.locator(`[data-testid=state][data-stage=${name}]`).waitFor(patience);
const counted = (count: number) =>
  page
    .getByTestId('rep-count')
    .filter({ hasText: `${count}` })
    .waitFor(patience);

async function begin(dose: object): Promise<string> {
  const body = { source: 'motion', sets: 1, rest_s: 2, first_leg: 'right', ...dose };
  const { id } = (await coach.ask(page, 'POST', '/api/sessions', body)) as { id: string };
  await page.goto(`${coach.url}#/session/${id}`);
  const how = page.getByTestId('how').filter({ hasText: 'under the band' });
  do await isCarried(page, 1);
  while (!(await how.isVisible()));
  return id;
}

interface KeptSet {
  working_leg: string;
  repetitions: { opening_deg: number; not_judged: object[] }[];
}
const kept = async (id: string) => ((await coach.ask(page, 'GET', `/api/sessions/${id}`)) as { sets: KeptSet[] }).sets;

test('a session of both sides is counted, and only what a thigh can know is judged', { timeout: 200_000 }, async () => {
  const id = await begin({ least: 3, most: 3 });
  await moves(page, { leg: 'right', repetitions: 3 });
  await stage('rest');
  await isCarried(page, 4);
  await moves(page, { leg: 'left', repetitions: 3 });
  await page.getByTestId('done').filter({ hasText: '6 repetitions in 2 sets' }).waitFor(patience);
  const sets = await kept(id);
  expect(sets.map(({ working_leg }) => working_leg)).toEqual(['right', 'left']);
  for (const { repetitions } of sets) {
    for (const { opening_deg, not_judged } of repetitions) {
      expect(opening_deg).toBeGreaterThan(41);
      expect(opening_deg).toBeLessThan(49);
      expect(not_judged).toContainEqual({ criterion: 'pelvis_rolled_back', reason: 'sensor' });
    }
  }
});

test('the other leg is not counted', { timeout: 100_000 }, async () => {
  await begin({ least: 5, most: 9 });
  await moves(page, { leg: 'left', repetitions: 2 });
  await isCarried(page, 0.1);
  await page.getByText('put the phone on that thigh').first().waitFor(patience);
});

test(
  'after a reload, and after the coach was killed, the set goes on with its count',
  { timeout: 200_000 },
  async () => {
    const id = await begin({ least: 9, most: 9 });
    await moves(page, { leg: 'right', repetitions: 2 });
    await counted(2);
    await page.reload();
    await coach.ask(page, 'GET', '/api/me'); // it is there again
    await moves(page, { leg: 'right', repetitions: 2 });
    await counted(4);
    await coach.kill(page);
    await page.getByTestId('fault').filter({ hasText: 'Paused at 4' }).waitFor();
    await coach.goOn();
    await page.getByTestId('fault').filter({ hasText: 'sensor stopped' }).waitFor(patience);
    await moves(page, { leg: 'right', repetitions: 2 });
    await counted(6);
    expect((await kept(id))[0]!.repetitions.length).toBe(6);
  },
);
