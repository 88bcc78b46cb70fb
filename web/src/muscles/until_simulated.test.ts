// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest';
import { untilSimulated, type Simulating } from './until_simulated';

interface Answer {
  sets: number;
}
const simulating: Simulating = { simulating: true };
const answers = (...of: (Answer | Simulating)[]) => vi.fn(async () => of.shift()!);

test('it asks again until the simulation is done', async () => {
  const ask = answers(simulating, simulating, { sets: 6 });
  const wait = vi.fn(async () => undefined);
  expect(await untilSimulated(ask, new AbortController().signal, wait)).toEqual({ sets: 6 });
  expect(ask).toHaveBeenCalledTimes(3);
  expect(wait).toHaveBeenCalledTimes(2);
});

test('who has left asks no more', async () => {
  const leave = new AbortController();
  const ask = answers(simulating, { sets: 6 });
  expect(await untilSimulated(ask, leave.signal, async () => leave.abort())).toBeNull();
  expect(ask).toHaveBeenCalledTimes(1);
});

test('an answer that comes after leaving is dropped', async () => {
  const leave = new AbortController();
  const ask = async (): Promise<Answer> => {
    leave.abort();
    return { sets: 6 };
  };
  expect(await untilSimulated(ask, leave.signal)).toBeNull();
});

test('an error ends the asking', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('The set goes on.')));
  await expect(untilSimulated<Answer>(ask, new AbortController().signal)).rejects.toThrow('The set goes on.');
  expect(ask).toHaveBeenCalledTimes(1);
});
