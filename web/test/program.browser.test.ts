// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch, visit, type Visit } from './browser';
import { Program } from './program';

const patience = { timeout: 120_000 };
const clip = new URL('../../examples/c00_short.mp4', import.meta.url).pathname;

let program: Program;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeEach(async () => {
  program = new Program();
  await program.start();
  await program.answerScreening();
  const camera = join(program.folder, 'camera.mjpeg');
  execFileSync('ffmpeg', ['-loglevel', 'error', '-i', clip, '-c:v', 'mjpeg', '-q:v', '3', camera]);
  browser = await launch(`--use-file-for-fake-video-capture=${camera}`);
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
const count = async () => Number(await page.getByTestId('rep-count').textContent());
/** Waits for the count to reach a number. */
const counted = (least: number) =>
  page.waitForFunction(
    (least) => Number(document.querySelector('[data-testid=rep-count]')?.textContent) >= least,
    least,
    patience,
  );

test('one click on the sample clip leads to a counted repetition', { timeout: 200_000 }, async () => {
  await page.getByTestId('start-sample').click();
  await counted(1);
  await page.locator('[data-testid=skeleton][data-seen=yes]').waitFor(patience);
});

test('one click on the camera leads to a counted repetition', { timeout: 200_000 }, async () => {
  await page.getByTestId('start-camera').click();
  await counted(1);
});

test('a coach killed in mid-set goes on with the count it had', { timeout: 300_000 }, async () => {
  await page.getByTestId('start-sample').click();
  await counted(2);
  await program.end('SIGKILL');
  await page.getByTestId('fault').filter({ hasText: 'Paused at' }).waitFor();
  const before = await count();
  await program.start();
  await page.getByTestId('fault').waitFor({ state: 'detached' });
  await counted(before + 1);
});

test('without a camera the coach counts by pace, and keeps what the person says', { timeout: 200_000 }, async () => {
  await page.getByTestId('start-none').click();
  await counted(1);
  await page.getByTestId('end-set').click();
  await page.getByTestId('repetitions').fill('12');
  await page.getByTestId('confirm-count').click();
  await stage('rest');
  await page.getByTestId('end-session').click();
  await page.getByTestId('confirm-end').click();
  await page.getByTestId('done').filter({ hasText: '12 repetitions in 1 set' }).waitFor(patience);
});

test('a session of both sides ends with its results', { timeout: 300_000 }, async () => {
  const id = await page.evaluate(async () => {
    const body = JSON.stringify({ source: 'sample', sets: 1, least: 2, most: 2, rest_s: 1 });
    const headers = { 'Content-Type': 'application/json' };
    return (await (await fetch('/api/sessions', { method: 'POST', headers, body })).json()).id;
  });
  await page.goto(`${program.url}#/session/${id}`);
  await stage('rest');
  await stage('set');
  await page.getByTestId('side').filter({ hasText: 'right leg' }).waitFor();
  await page.getByTestId('done').filter({ hasText: '4 repetitions in 2 sets' }).waitFor(patience);
  await page.getByText('Details', { exact: true }).click();
  await page.locator('[data-testid=charts] canvas').first().waitFor();
});

test(
  'the phone is the camera, the laptop shows and speaks, and goes on when the phone comes back',
  { timeout: 300_000 },
  async () => {
    const visitedByLaptop = await visit(browser);
    const laptop = visitedByLaptop.page;
    const laptopCounted = (least: number) =>
      laptop.waitForFunction(
        (least) => Number(document.querySelector('[data-testid=rep-count]')?.textContent) >= least,
        least,
        patience,
      );
    await page.getByTestId('start-camera').click();
    await counted(1);
    const session = page.url();

    await laptop.goto(program.url);
    await laptop.getByTestId('watch-here').click();
    await laptopCounted(2);
    await page.getByTestId('spoken-elsewhere').waitFor();
    expect(await laptop.locator('video').count()).toBe(0);
    expect(await page.getByTestId('fault').count()).toBe(0);

    await laptop.getByTestId('pause').click();
    await page.locator('[data-testid=state][data-paused=true]').waitFor();
    await laptop.getByTestId('pause').click();

    await page.goto('about:blank');
    await laptop.getByTestId('fault').filter({ hasText: 'Waiting for the device' }).waitFor();
    await page.goto(session);
    await laptop.getByTestId('fault').waitFor({ state: 'detached', ...patience });

    await page.getByTestId('end-session').click();
    await page.getByTestId('confirm-end').click();
    await laptop.getByTestId('done').waitFor(patience);
    expect(visitedByLaptop.complaints).toEqual([]);
  },
);
