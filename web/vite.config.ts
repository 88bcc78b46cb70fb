// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { edition } from './edition';
import { poFiles } from './po';

/** Only the program's page has it: the edition has a service worker of its own. */
const offlineWorker = (): Plugin => ({
  name: 'clamshell-offline-worker',
  generateBundle() {
    const source = readFileSync(new URL('offline_worker.js', import.meta.url));
    this.emitFile({ type: 'asset', fileName: 'offline_worker.js', source });
  },
});

const project = (name: string, include: string[], how: object = {}) => ({
  extends: true as const,
  test: { name, include, ...how },
});

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), poFiles(), ...(process.env.VITEST ? [] : [mode === 'browser' ? edition() : offlineWorker()])],
  cacheDir: '../node_modules/.vite',
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0, // the page's policy allows no data: URLs but in images
    modulePreload: { polyfill: false },
  },
  test: {
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2, // a browser each
    // What is tested without a browser leaves nothing behind in a module: sharing them takes a sixth of the time.
    poolOptions: { threads: { isolate: false } },
    projects:
      mode === 'browser'
        ? [
            project(
              'edition',
              [
                'edition_test/**/*.test.ts',
                'test/{motion_coach,faults,page,motion,reminder}.browser.test.ts', // what a transport can do wrong
              ],
              { env: { CLAMSHELL_EDITION: 'browser' }, testTimeout: 200_000 }, // the module looks at whole films
            ),
          ]
        : [project('units', ['src/**/*.test.ts'], { pool: 'threads' }), project('page', ['test/**/*.test.ts'])],
    retry: 1, // on a busy machine what is shown for a moment can pass unseen
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
