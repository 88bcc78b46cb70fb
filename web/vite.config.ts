// SPDX-License-Identifier: Apache-2.0
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { edition } from './edition';
import { poFiles } from './po';

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), poFiles(), ...(mode === 'browser' && !process.env.VITEST ? [edition()] : [])],
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
    include: mode === 'browser' ? ['edition_test/**/*.test.ts'] : ['src/**/*.test.ts', 'test/**/*.test.ts'],
    retry: 1, // on a busy machine what is shown for a moment can pass unseen
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
