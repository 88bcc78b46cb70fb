// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { hashOfSession, routeOf } from './route';

test('a session keeps its id in the address', () => {
  expect(routeOf(hashOfSession('00ff'))).toEqual({ page: 'session', id: '00ff' });
});

test('the guide has an address of its own', () => {
  expect(routeOf('#/guide')).toEqual({ page: 'guide' });
});

test.each(['', '#', '#/', '#/session/', '#/session/../api', '#/unknown'])('%j leads to today', (hash) => {
  expect(routeOf(hash)).toEqual({ page: 'today' });
});
