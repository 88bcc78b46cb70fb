// SPDX-License-Identifier: Apache-2.0
/** The pages in other languages: by the browser, and by choice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launch, visit } from './browser';
import { FakeServer } from './fake_server';

const server = new FakeServer();
let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launch(), server.start()]);
});
afterAll(async () => {
  await browser.close();
  await server.kill();
});

async function openIn(locale: string): Promise<Page> {
  const { page } = await visit(browser, { locale, viewport: { width: 360, height: 640 } });
  await page.goto(server.url);
  return page;
}
const lang = (page: Page) => page.evaluate(() => document.documentElement.lang);
const heading = (page: Page) => page.locator('main h1').textContent();

test.each([
  ['de-AT', 'de', 'Clamshell in Seitenlage'],
  ['es-MX', 'es', 'Almeja de lado'],
  ['fr-FR', 'fr', 'Clamshell sur le côté'],
  ['nl-NL', 'en', 'Side-lying clamshell'],
])('a browser of %s gets the pages in %s', async (locale, language, title) => {
  const page = await openIn(locale);
  await expect.poll(() => heading(page)).toBe(title);
  expect(await lang(page)).toBe(language);
  await page.context().close();
});

test('another language can be chosen, and the program is asked in it, too', async () => {
  const page = await openIn('en-GB');
  await page.goto(`${server.url}#/profile`);
  const asked = page.waitForRequest(
    (request) => /\/api\//.test(request.url()) && request.headers()['accept-language'] === 'de',
  );
  await page.getByTestId('language').getByText('Deutsch').click();
  await asked;
  await expect.poll(() => heading(page)).toBe('Profil');
  await page.reload();
  await expect.poll(() => heading(page)).toBe('Profil');
  await page.context().close();
});

test('German is no wider than a small phone', async () => {
  const page = await openIn('de-DE');
  for (const hash of ['#/', '#/plan', '#/history', '#/profile', '#/guide', '#/screening', '#/clinic']) {
    await page.goto(server.url + hash);
    await page.locator('main h1').first().waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, hash).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
