// SPDX-License-Identifier: Apache-2.0
/** What browsers ask of a page before they install it. https://developer.mozilla.org/docs/Web/Progressive_web_apps */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Manifest {
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

export async function expectInstallable(page: Page): Promise<void> {
  const [manifest, icons] = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel=manifest]')!;
    const manifest = (await (await fetch(href)).json()) as Manifest;
    const sizeOf = async (src: string) => {
      const image = Object.assign(new Image(), { src: new URL(src, href).href });
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    };
    return [manifest, await Promise.all(manifest.icons.map(({ src }) => sizeOf(src)))] as const;
  });
  expect(manifest).toMatchObject({ name: 'Clamshell', display: 'standalone', start_url: './', scope: './' });
  manifest.icons.forEach(({ sizes }, i) => expect([icons[i], 'any']).toContain(sizes));
  const sizes = manifest.icons.filter(({ purpose }) => purpose.includes('maskable')).map(({ sizes }) => sizes);
  expect(sizes).toEqual(['192x192', '512x512']);
}

/** The service worker's name, once it is at work. */
export const serviceWorker = (page: Page) =>
  page.evaluate(async () => new URL((await navigator.serviceWorker.ready).active!.scriptURL).pathname);
