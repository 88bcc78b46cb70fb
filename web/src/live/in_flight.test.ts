// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { InFlight } from './in_flight';

test('two frames may be under way, a third waits for an answer', () => {
  const flight = new InFlight();
  flight.sent(100);
  expect(flight.hasRoom(200)).toBe(true);
  flight.sent(200);
  expect(flight.hasRoom(300)).toBe(false);
  flight.answered(100);
  expect(flight.hasRoom(300)).toBe(true);
});

test('the answer to a later frame stands for those dropped before it', () => {
  const flight = new InFlight();
  flight.sent(100);
  flight.sent(200);
  flight.answered(200);
  flight.sent(300);
  expect(flight.hasRoom(300)).toBe(true);
});

test('an answer that never comes does not stop the pictures', () => {
  const flight = new InFlight();
  flight.sent(100);
  flight.sent(200);
  expect(flight.hasRoom(300 + InFlight.forget_after_us)).toBe(true);
});
