// SPDX-License-Identifier: Apache-2.0
import type { Client } from '../people';

export const orders = {
  flags: 'who needs a look first',
  days_done: 'fewest days done first',
  name: 'name',
} as const;
export type Order = keyof typeof orders;

const byName = (a: Client, b: Client) => a.name.localeCompare(b.name);
const compare: Record<Order, (a: Client, b: Client) => number> = {
  name: byName,
  days_done: (a, b) => a.days_done - b.days_done || byName(a, b),
  flags: (a, b) =>
    Number(b.advice === 'stop') - Number(a.advice === 'stop') || b.flags.length - a.flags.length || byName(a, b),
};

/** Those whose name has the letters, without regard to case and accents, in the order. */
export const arranged = (clients: Client[], letters: string, order: Order) =>
  clients.filter(({ name }) => plain(name).includes(plain(letters.trim()))).sort(compare[order]);

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
