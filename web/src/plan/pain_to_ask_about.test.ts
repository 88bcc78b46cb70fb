// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aSession, aSet } from '../../test/made_up';
import { painToAskAbout } from './pain_to_ask_about';

const painful = aSession({
  answers: {
    effort: 5,
    pain: 3,
    pain_gone_by_morning: null,
    stop_reason: null,
    counts: null,
    pain_place: null,
    pain_side: null,
    pain_at_night: null,
  },
});
const asks = (sessions = [painful], today = '2026-02-01') => painToAskAbout(sessions, today) !== undefined;

test('pain is asked about from the next day on, until it is answered', () => {
  expect(asks()).toBe(true);
  expect(asks([painful], '2026-01-31')).toBe(false);
  expect(asks([{ ...painful, answers: { ...painful.answers, pain_gone_by_morning: false } }])).toBe(false);
});

const done = { sets: [aSet({ confirmed: 15 })] };

test('only the pain of the last day is asked about, and no sample is a session', () => {
  expect(asks([aSession({ ...done, begun: '2026-02-01T18:00:00.000Z' }), painful], '2026-02-02')).toBe(false);
  expect(asks([aSession(done), painful])).toBe(true);
  expect(asks([aSession({ source: 'sample' }), painful])).toBe(true);
  expect(asks([aSession({ answers: { ...painful.answers, pain: 0 } })])).toBe(false);
  expect(asks([])).toBe(false);
});

test('a try at which nothing was done hides no pain', () => {
  expect(asks([aSession({ sets: [] }), painful])).toBe(true);
  expect(asks([{ ...painful, sets: [] }])).toBe(true);
});
