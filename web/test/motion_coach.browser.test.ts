// SPDX-License-Identifier: Apache-2.0
/** The phone in the band, counted by the real program. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch, visit, type Visit } from './browser';
import { isCarried, moves } from './made_up_thigh';
import { Program } from './program';

const patience = { timeout: 60_000 };

let program: Program;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeEach(async () => {
  program = new Program();
  await program.start();
  await program.answerScreening();
  browser = await launch();
  visited = await visit(browser);
  page = visited.page;
  await page.goto(program.url);
});

afterEach(async () => {
  await browser.close();
  await program.remove();
  expect(visited.complaints).toEqual([]);
});

const stage = (name: string) => page.locator(`[data-testid=state][data-stage=${name}]`).waitFor(patience);
const counted = (count: number) =>
  page
    .getByTestId('rep-count')
    .filter({ hasText: `${count}` })
    .waitFor(patience);

async function begin(dose: object): Promise<string> {
  const id = await page.evaluate(async (dose) => {
    const body = JSON.stringify({ source: 'motion', sets: 1, rest_s: 2, first_leg: 'right', ...dose });
    const headers = { 'Content-Type': 'application/json' };
    return (await (await fetch('/api/sessions', { method: 'POST', headers, body })).json()).id;
  }, dose);
  await page.goto(`${program.url}#/session/${id}`);
  await isCarried(page, 1);
  await page.getByTestId('how').filter({ hasText: 'under the band' }).waitFor();
  return id;
}

const kept = (id: string) => page.evaluate(async (id) => (await (await fetch(`/api/sessions/${id}`)).json()).sets, id);

test('a session of both sides is counted, and only what a thigh can know is judged', { timeout: 200_000 }, async () => {
  const id = await begin({ least: 3, most: 3 });
  await moves(page, { leg: 'right', repetitions: 3 });
  await stage('rest');
  await isCarried(page, 4);
  await moves(page, { leg: 'left', repetitions: 3 });
  await page.getByTestId('done').filter({ hasText: '6 repetitions in 2 sets' }).waitFor(patience);
  const sets = await kept(id);
  expect(sets.map((set: { working_leg: string }) => set.working_leg)).toEqual(['right', 'left']);
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
    await moves(page, { leg: 'right', repetitions: 2 });
    await counted(4);
    await program.end('SIGKILL');
    await page.getByTestId('fault').filter({ hasText: 'Paused at 4' }).waitFor();
    await program.start();
    await page.getByTestId('fault').filter({ hasText: 'sensor stopped' }).waitFor(patience);
    await moves(page, { leg: 'right', repetitions: 2 });
    await counted(6);
    expect((await kept(id))[0].repetitions.length).toBe(6);
  },
);
