// SPDX-License-Identifier: Apache-2.0
/**
 * For each test of a file a made-up coach and a fresh page; no test may leave a complaint behind. The coach is the program,
 * or (npm run test-edition) the page's own worker.
 */
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch, visit, type Visit } from './browser';
import { FakeServer } from './fake_server';
import { FakeWorker } from './fake_worker';
import type { MadeUpCoach } from './made_up_coach';
import { isProgram } from './which_edition';

/** A test of what only the page of a program can do. */
export const testProgram = test.runIf(isProgram);

let browser: Browser;
export let coach: MadeUpCoach;
/** The same, in tests that have it only as the program, or only as the worker. */
export let server: FakeServer;
export let worker: FakeWorker;
export let page: Page;
let visited: Visit;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  coach = isProgram ? (server = new FakeServer()) : (worker = new FakeWorker());
  await coach.start();
  visited = await visit(browser);
  page = visited.page;
});

afterEach(async () => {
  await page.context().close();
  await coach.remove();
  expect(visited.complaints).toEqual([]);
});
