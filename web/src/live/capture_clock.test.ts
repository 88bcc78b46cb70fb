// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { CaptureClock } from './capture_clock';

test('two readings within a microsecond differ', () => {
  const clock = new CaptureClock(() => 1_700_000_000_000.5);
  expect(clock.read()).toBe(1_700_000_000_000_500);
  expect(clock.read()).toBe(1_700_000_000_000_501);
});

test('a clock that is set back does not take the readings back', () => {
  let now_ms = 2000;
  const clock = new CaptureClock(() => now_ms);
  const before = clock.read();
  now_ms = 1000;
  expect(clock.read()).toBeGreaterThan(before);
});

test('a picture has the time it was taken at, not that of the reading', () => {
  const clock = new CaptureClock(() => 2000);
  expect(clock.read(1960.25)).toBe(1_960_250);
  expect(clock.read(1950)).toBe(1_960_251);
});
