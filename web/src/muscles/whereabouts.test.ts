// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { whereabouts } from './whereabouts';

test('every group of the model is found somewhere', () => {
  const anatomy = readFileSync(new URL('../../../anatomy/hip_muscles.toml', import.meta.url), 'utf8');
  const groups = [...anatomy.matchAll(/^group = "(\w+)"/gm)].map(([, group]) => group!);
  expect(new Set(groups).size).toBeGreaterThan(10);
  expect(groups.filter((group) => whereabouts(group) === '')).toEqual([]);
});

test('a part is found within its muscle', () => {
  expect(whereabouts('gluteus_medius_posterior')).toBe('its rear part');
  expect(whereabouts('psoas')).toBe('');
});
