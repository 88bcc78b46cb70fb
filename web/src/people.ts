// SPDX-License-Identifier: Apache-2.0
/** People and what they may do, as docs/api.md has them. */
import { t } from './language/translate';
import type { Advice, Colour, Day, Flag, Goal } from './programme';
import type { Leg } from './protocol';

export type Role = 'person' | 'clinician' | 'admin';
export const roleInWords: Record<Role, string> = {
  person: t('person'),
  clinician: t('clinician'),
  admin: t('admin'),
};
export type Sex = 'female' | 'male';

export interface Profile {
  height_m: number | null;
  mass_kg: number | null;
  sex: Sex | null;
  leg_length_m: number | null;
  thigh_girth_m: number | null;
  affected_leg: Leg | null;
  bands: Colour[];
  /** Of a loop pulled to twice its length, newtons. */
  band_force_n: Record<Colour, number>;
  goal: Goal | null;
  /** "18:30" */
  reminder: string | null;
}

export interface Person {
  id: string;
  name: string;
  role: Role;
  sign_in: string | null;
  since: string;
  profile: Profile;
}

export interface Me {
  sign_in: 'not_needed' | 'needed' | 'done';
  person: Person | null;
}

export const orders = {
  flags: t('who needs a look first'),
  days_done: t('fewest days done first'),
  name: t('name'),
} as const;
export type Order = keyof typeof orders;

/** A page of the clinician's list. */
export interface People {
  people: Client[];
  /** Of all pages. */
  count: number;
  /** Who never exercised; with the first page. */
  staff: Pick<Client, 'id' | 'name' | 'role'>[];
}

/** A person as the clinician's list has them. */
export interface Client {
  id: string;
  name: string;
  role: Role;
  last_day: Day | null;
  days_done: number;
  done_this_week: number;
  days_a_week: number;
  advice: Advice;
  sentence: string;
  flags: Flag[];
  /** Messages that no clinician has read. */
  unread: number;
}

export interface NewPerson {
  name: string;
  role: Role;
  sign_in: string;
  password: string;
}

export interface Note {
  time: string;
  author: string;
  author_name: string;
  text: string;
}

export interface Message {
  time: string;
  author: string;
  author_name: string;
  text: string;
  /** By the other side. */
  seen: string | null;
}

/** A clinician's page at an address of its own. */
export interface Share {
  note: string;
  created: string;
  expires: string;
  withdrawn: string | null;
  is_open: boolean;
  openings: string[];
}

export interface Shares {
  /** Of the page that was just shared: it is told once. */
  path: string | null;
  shares: Share[];
}

/** What was done to a record: docs/api.md. */
const actions: Record<string, string> = {
  signed_in: t('signed in'),
  signed_out: t('signed out'),
  wrong_password: t('wrong password'),
  added: t('added'),
  changed: t('changed'),
  deleted: t('deleted'),
  exported: t('exported'),
  shared: t('shared'),
  wrote: t('wrote'),
  saw: t('saw'),
};
export const actionInWords = (action: string) => actions[action] ?? action.replaceAll('_', ' ');

export interface AuditEntry {
  time: string;
  actor_name: string;
  person_name: string;
  action: string;
  what: string;
}
