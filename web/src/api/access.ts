// SPDX-License-Identifier: Apache-2.0
/** Each but the last leaves what it learns with whoAsks. */
import type { Me, Person } from '../people';
import { whoAsks } from '../who_asks.svelte';
import { get, post } from './call';

export const getMe = async () => whoAsks.is(await get<Me>('/api/me'));
export const signIn = async (sign_in: string, password: string) =>
  whoAsks.is(await post<Me>('/api/sign-in', { sign_in, password }));
export const signOut = async () => whoAsks.is(await post<Me>('/api/sign-out', {}));
export const setPassword = (who: string, sign_in: string, password: string, old_password: string | null) =>
  post<Person>(`/api/people/${who}/password`, { sign_in, password, old_password });
