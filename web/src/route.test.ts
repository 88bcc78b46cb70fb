// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { hashOfPerson, hashOfSession, routeOf } from './route';

test('a session keeps its id in the address', () => {
  expect(routeOf(hashOfSession('00ff'))).toEqual({ page: 'session', id: '00ff', part: 'lead' });
  expect(routeOf(hashOfSession('00ff', 'watch'))).toEqual({ page: 'session', id: '00ff', part: 'watch' });
  expect(routeOf(hashOfSession('00ff', 'sense'))).toEqual({ page: 'session', id: '00ff', part: 'sense' });
});

test('a person of the clinic keeps id and part in the address', () => {
  expect(routeOf(hashOfPerson('00ff'))).toEqual({ page: 'person', id: '00ff', part: 'plan' });
  expect(routeOf(hashOfPerson('00ff', 'notes'))).toEqual({ page: 'person', id: '00ff', part: 'notes' });
  expect(routeOf('#/clinic/00ff/unknown')).toEqual({ page: 'person', id: '00ff', part: 'plan' });
});

test.each(['plan', 'routine', 'history', 'messages', 'screening', 'profile', 'clinic', 'guide'])(
  '%s has an address of its own',
  (page) => {
    expect(routeOf(`#/${page}`)).toEqual({ page });
  },
);

test.each(['camera', 'motion', 'none'])('the questions lead to a session by %s', (then) => {
  expect(routeOf(`#/screening/${then}`)).toEqual({ page: 'screening', then });
});

test.each(['', '#', '#/', '#/session/', '#/session/../api', '#/unknown', '#/plan/x', 'plan'])(
  '%j leads to today',
  (hash) => {
    expect(routeOf(hash)).toEqual({ page: 'today' });
  },
);
