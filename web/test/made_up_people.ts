// SPDX-License-Identifier: Apache-2.0
/** People for tests. */
import type { AuditEntry, Client, Person } from '../src/people';
import { me } from './made_up';

export const aPerson = (parts: Partial<Person> = {}): Person => ({
  id: me,
  name: 'Me',
  role: 'admin',
  sign_in: null,
  since: '2025-11-02T08:00:00.000Z',
  profile: {
    height_m: 1.72,
    mass_kg: null,
    sex: null,
    leg_length_m: null,
    thigh_girth_m: null,
    affected_leg: null,
    bands: ['yellow', 'red'],
    band_force_n: { red: 28.4 },
    goal: null,
    reminder: null,
  },
  ...parts,
});

export const aClient = (parts: Partial<Client> = {}): Client => ({
  id: 'b'.repeat(32),
  name: 'Nora Lindqvist',
  role: 'person',
  last_day: '2026-01-29',
  days_done: 12,
  done_this_week: 2,
  days_a_week: 3,
  advice: 'go_on',
  sentence: 'The same again: 3 × 18.',
  flags: [],
  unread: 0,
  ...parts,
});

export const clients: Client[] = [
  aClient(),
  aClient({
    id: 'c'.repeat(32),
    name: 'Bartholomäus von Hohenstein-Wackernagel',
    days_done: 4,
    done_this_week: 0,
    advice: 'stop',
    sentence: 'Pain of 7: see a physiotherapist before you go on.',
    flags: [
      { id: 'pain', text: 'Pain of 7 in the last session' },
      { id: 'missed', text: 'No session for 9 days' },
    ],
  }),
  aClient({
    id: 'd'.repeat(32),
    name: 'Aylin Demir',
    days_done: 0,
    last_day: null,
    done_this_week: 0,
    advice: 'begin',
  }),
  aClient({ id: 'e'.repeat(32), name: 'Tom Okafor', days_done: 9, advice: 'progress', done_this_week: 3 }),
];

export const anAudit: AuditEntry[] = [
  {
    time: '2026-01-30T10:12:00.000Z',
    actor_name: 'Dr. Ines Kaya',
    person_name: 'Me',
    action: 'saw',
    what: 'history',
  },
  {
    time: '2026-01-20T09:30:00.000Z',
    actor_name: 'Dr. Ines Kaya',
    person_name: 'Me',
    action: 'changed',
    what: 'programme: Left knee sore after stairs.',
  },
  { time: '2026-01-18T17:01:00.000Z', actor_name: '', person_name: 'Me', action: 'exported', what: 'csv' },
];
