// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { systemOf } from './units.svelte';

test.each([
  [['en-US'], 'imperial'],
  [['en-GB'], 'metric'],
  [['de-DE', 'en-US'], 'metric'],
  [['en', 'en-US'], 'imperial'],
  [['de'], 'metric'],
  [[], 'metric'],
] as const)('%j measures in %s units', (languages, system) => {
  expect(systemOf(languages)).toBe(system);
});
