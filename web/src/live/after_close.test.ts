// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { closedBy, retryAfter_ms } from './after_close';

test('a server that went away is tried again ever more slowly, but for ever', () => {
  const delays = [0, 1, 2, 3, 4, 5, 50, 5000].map((failures) => retryAfter_ms(closedBy(1006), failures));
  expect(delays).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000, 5000]);
  expect(closedBy(1001)).toBe('lost');
});

test('a busy one is asked again every five seconds', () => {
  expect(closedBy(1013)).toBe('busy');
  expect(retryAfter_ms('busy', 9)).toBe(5000);
});

test.each([1007, 1009, 1011])('%i is a refusal whose cause may pass', (code) => {
  expect(closedBy(code)).toBe('refused');
  expect(retryAfter_ms('refused', 0)).toBe(5000);
});

test('two windows do not take the session from each other', () => {
  expect(closedBy(4001)).toBe('replaced');
  expect(retryAfter_ms('replaced', 0)).toBeNull();
});

test.each([1000, 1008])('%i means that the session is over', (code) => {
  expect(closedBy(code)).toBe('over');
  expect(retryAfter_ms('over', 0)).toBeNull();
});
