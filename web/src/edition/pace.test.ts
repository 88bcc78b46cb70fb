// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { Pace } from './pace';

test('the median of what comes after the search tells', () => {
  const pace = new Pace();
  for (let i = 0; i < Pace.skipped; i++) pace.add(900);
  for (let i = 0; i < Pace.looked_at - 1; i++) pace.add(i % 5 ? 50 : 700);
  expect(pace.isKnown).toBe(false);
  pace.add(50);
  expect(pace.isKnown).toBe(true);
  expect(pace.hz).toBe(20);
});
