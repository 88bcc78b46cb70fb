// SPDX-License-Identifier: Apache-2.0
/** Debian's Chromium with a made-up camera; what a page does against its policy, or throws, is kept to be looked at. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../tools/drive_coach.mjs';

export function launch(...args: string[]): Promise<Browser> {
  return launchBrowser({ args });
}

export interface Visit {
  page: Page;
  /** Scripts that threw, resources the policy forbade. */
  complaints: string[];
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      complaints.push(message.text());
  });
  return { page, complaints };
}
