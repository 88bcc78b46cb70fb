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
  /** Where people may sign in besides with a password, by its name. */
  provider: string | null;
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
  /** null: they choose it, with a one-time code. */
  password: string | null;
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
  wrong_code: t('wrong code'),
  added: t('added'),
  changed: t('changed'),
  deleted: t('deleted'),
  exported: t('exported'),
  shared: t('shared'),
  wrote: t('wrote'),
  saw: t('saw'),
};
export const actionInWords = (action: string) => actions[action] ?? action.replaceAll('_', ' ');

/** Whose name is not known. */
export const actorInWords = (name: string) =>
  name === 'somebody not signed in' ? t('Somebody not signed in') : name || t('From the command line');

/** What is kept of a record, as the audit names it. */
function thing(name: string): string {
  switch (name) {
    case 'account':
      return t('the account');
    case 'calendar':
      return t('the calendar');
    case 'function':
      return t('three things that matter');
    case 'history':
      return t('the history');
    case 'message':
      return t('a message');
    case 'name':
      return t('the name');
    case 'notes':
      return t('the notes');
    case 'page':
      return t('a page');
    case 'password':
      return t('the password');
    case 'password, by a one-time code':
      return t('the password, by a one-time code');
    case 'password, and no second factor':
      return t('the password, and no second factor any more');
    case 'person':
      return t('a person');
    case 'person, who signs in by a one-time code':
      return t('a person, who signs in by a one-time code');
    case 'profile':
      return t('the profile');
    case 'programme':
      return t('the programme');
    case 'second factor':
      return t('the second factor');
    case 'second factor: on':
      return t('the second factor: on');
    case 'second factor: off':
      return t('the second factor: off');
    case 'one-time code':
      return t('a one-time code');
    case 'record':
      return t('the record');
    case 'role':
      return t('the role');
    case 'screening':
      return t('the safety questions');
    case 'session':
      return t('a session');
    case 'set':
      return t('set');
    case 'strength test':
      return t('the strength test');
    case 'shared page':
      return t('a shared page');
    case 'sign-in':
      return t('at the sign-in');
    case 'sign-in under an unknown name':
      return t('at the sign-in, under an unknown name');
    case 'the list of people':
      return t('the list of people');
    case 'a filmed session':
      return t('a filmed session');
    case 'an imported record':
      return t('an imported record');
  }
  return name;
}
/** The thing, and what follows it as it was kept: "programme: hold longer", "set 1 of …", "page for Anna". */
export function thingInWords(what: string): string {
  const whole = thing(what);
  if (whole !== what) return whole;
  const name = what.replace(/(:| for | \d).*$/s, '');
  return thing(name) + what.slice(name.length);
}

export interface AuditEntry {
  time: string;
  actor_name: string;
  person_name: string;
  action: string;
  what: string;
}
