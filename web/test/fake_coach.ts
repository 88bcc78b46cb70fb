// SPDX-License-Identifier: Apache-2.0
/** For each test of a file a made-up coach and a fresh page; no test may leave a complaint behind. */
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launch, visit, type Visit } from './browser';
import { FakeServer } from './fake_server';

let browser: Browser;
export let server: FakeServer;
export let page: Page;
let visited: Visit;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

beforeEach(async () => {
  server = new FakeServer();
  await server.start();
  visited = await visit(browser);
  page = visited.page;
});

afterEach(async () => {
  await page.context().close();
  await server.kill();
  expect(visited.complaints).toEqual([]);
});
