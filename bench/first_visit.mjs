#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// first_visit.mjs [CLIP]: how soon the page of the program is there, and how soon it coaches.
//
// Starts the program and prints, of five first visits (a browser without a cache): when Today is painted first, in
// milliseconds after the address was asked for, median and slowest. Then, of three sessions with CLIP as the camera, whose
// person lies on the mat from the first picture on: the seconds from pressing Start until the set begins and until the
// first repetition is counted, the camera's start included. Needs the program in build/release, ffmpeg and Chromium. Run
// it on a quiet machine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerScreening, launchBrowser, startCoach } from '../tools/drive_coach.mjs';

const root = new URL('..', import.meta.url).pathname;
const clip = process.argv[2] ?? join(root, 'examples/c00_short.mp4');
const folder = mkdtempSync(join(tmpdir(), 'clamshell-bench-'));
const patience = { timeout: 120_000 };

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)];

/** Milliseconds. */
async function firstPaint(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByTestId('sentence').waitFor(patience);
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime);
  await context.close();
  return painted;
}

/** Seconds after Start was pressed. */
async function session(browser, url) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, permissions: ['camera'] });
  const page = await context.newPage();
  await page.goto(url);
  const start = page.getByTestId('start-camera');
  await start.waitFor(patience);
  const begun = performance.now();
  const since = () => (performance.now() - begun) / 1e3;
  await start.click();
  await page.locator('[data-testid=state][data-stage=set]').waitFor(patience);
  const begins = since();
  await page.waitForFunction(() => Number(document.querySelector('[data-testid=rep-count]')?.textContent) >= 1, null, patience);
  const counted = since();
  await page.getByTestId('end-session').click();
  await page.getByTestId('confirm-end').click();
  await page.getByTestId('done').waitFor(patience);
  await context.close();
  return { begins, counted };
}

const camera = join(folder, 'camera.mjpeg');
execFileSync('ffmpeg', ['-loglevel', 'error', '-i', clip, '-c:v', 'mjpeg', '-q:v', '3', camera]);
const { process: coach, url } = await startCoach(join(root, 'build/release/apps/clamshell'), join(folder, 'record.db'));
const browser = await launchBrowser({ camera });
try {
  await answerScreening(url);
  const paints = [];
  for (let i = 0; i < 5; i++) paints.push(await firstPaint(browser, url));
  console.log(`first paint: ${median(paints).toFixed(0)} ms (slowest ${sorted(paints).at(-1).toFixed(0)} ms)`);
  for (let i = 0; i < 3; i++) {
    const { begins, counted } = await session(browser, url);
    console.log(`after Start: the set begins after ${begins.toFixed(1)} s, the first repetition is counted after ${counted.toFixed(1)} s`);
  }
} finally {
  await browser.close();
  coach.kill();
  rmSync(folder, { recursive: true });
}
