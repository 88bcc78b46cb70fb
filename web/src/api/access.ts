// SPDX-License-Identifier: Apache-2.0
/** Signing in and out, and what for: whatever is told who asks leaves it with whoAsks. */
import type { Me, Person } from '../people';
import { whoAsks } from '../who_asks.svelte';
import { get, post } from './call';

export const getMe = async () => whoAsks.is(await get<Me>('/api/me'));
export const signIn = async (sign_in: string, password: string, code: string | null = null) =>
  whoAsks.is(await post<Me>('/api/sign-in', { sign_in, password, ...(code !== null && { code }) }));
export const signOut = async () => whoAsks.is(await post<Me>('/api/sign-out', {}));
export const setPassword = (who: string, sign_in: string, password: string, old_password: string | null) =>
  post<Person>(`/api/people/${who}/password`, { sign_in, password, old_password });
export const setPasswordByCode = (sign_in: string, code: string, password: string) =>
  post('/api/sign-in/password', { sign_in, code, password });

/** Where the browser is to go, and what it brings back. */
export const beginAtProvider = () => post<{ address: string }>('/api/sign-in/provider', {});
export const comeBackFromProvider = async (code: string, state: string) =>
  whoAsks.is(await post<Me>('/api/sign-in/provider/answer', { code, state }));
export const giveCodeAfterProvider = async (code: string) =>
  whoAsks.is(await post<Me>('/api/sign-in/provider/code', { code }));

/** Whether an account at the provider is a person's. */
export interface LinkedAccount {
  is_linked: boolean;
}
export const getAccount = (who: string) => get<LinkedAccount>(`/api/people/${who}/account`);
export const unlinkAccount = (who: string) => post<LinkedAccount>(`/api/people/${who}/account/unlink`, {});

/** What is asked for after the password. */
export interface SecondFactor {
  is_on: boolean;
  recovery_codes_left: number;
}
export interface OfferedFactor {
  secret: string;
  /** For an app on this device. */
  address: string;
  /** The same to be scanned, SVG. */
  qr_code: string;
}
export interface OneTimeCode {
  code: string;
  expires: string;
}
const factorOf = (who: string) => `/api/people/${who}/second-factor`;
export const getSecondFactor = (who: string) => get<SecondFactor>(factorOf(who));
export const offerSecondFactor = () => post<OfferedFactor>(factorOf('me'), {});
export const turnSecondFactorOn = (code: string) =>
  post<{ recovery_codes: string[] }>(`${factorOf('me')}/on`, { code });
export const turnSecondFactorOff = (who: string, code: string) => post<SecondFactor>(`${factorOf(who)}/off`, { code });
export const makeOneTimeCode = (who: string) => post<OneTimeCode>(`/api/people/${who}/one-time-code`, {});
