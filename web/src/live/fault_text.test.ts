// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { cameraText, linkText, standstillText } from './fault_text';

test('a lost connection says where the set paused', () => {
  expect(linkText('lost', '', 7)).toBe('Connection lost. Paused at 7.');
});

test('before the first repetition nothing waits', () => {
  expect(linkText('lost', '', 0)).toBe('Connection lost.');
});

test("a refusal carries the coach's own reason", () => {
  expect(linkText('refused', 'The disk is full.', 3)).toContain('The disk is full.');
});

test('an unplugged camera loses no count', () => {
  expect(cameraText('unplugged', 12)).toContain('Paused at 12');
});

test.each(['stopped', 'frozen', 'unanswered'] as const)(
  'pictures or answers that stand still (%s) lose no count',
  (is) => {
    expect(standstillText(is, 7)).toContain('Paused at 7.');
  },
);
