// SPDX-License-Identifier: Apache-2.0
/** Debian's Chromium with a made-up camera; what a page does against its policy, or throws, is kept to be looked at. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

export function launch(...args: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', ...args],
  });
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
