// SPDX-License-Identifier: Apache-2.0
/** The program's page as an app of its own, and what it shows while the program does not run. */
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch, visit, type Visit } from './browser';
import { expectInstallable, serviceWorker } from './installable';
import { Program } from './program';

let program: Program;
let browser: Browser;
let visited: Visit;

beforeEach(async () => {
  program = new Program();
  await program.start();
  browser = await launch();
  visited = await visit(browser, { locale: 'de-DE' });
  await visited.page.goto(program.url);
});

afterEach(async () => {
  await browser.close();
  await program.remove();
  expect(visited.complaints).toEqual([]);
});

test('the program’s page can be installed', async () => {
  await expectInstallable(visited.page);
  expect(await serviceWorker(visited.page)).toBe('/offline_worker.js');
});

test('a page without its program says so in the person’s language, and opens once that runs again', async () => {
  const { page } = visited;
  await serviceWorker(page);
  await program.end();
  await page.reload();
  await page.getByText('Läuft ./clamshell noch?').waitFor();
  await program.start();
  await page.getByRole('link').click();
  await page.locator('main h1').first().waitFor();
});
