// SPDX-License-Identifier: Apache-2.0
/** who: a person's id, or "me". */
import type { Message, Shares } from '../people';
import { get, post } from './call';

/** Whoever asks has read what the other side wrote. */
export const getMessages = (who: string) => get<Message[]>(`/api/people/${who}/messages`);
export const sendMessage = (who: string, text: string) => post<Message[]>(`/api/people/${who}/messages`, { text });
export const getShares = (who: string) => get<Shares>(`/api/people/${who}/shares`);
export const sharePage = (who: string, note: string | null, days: number) =>
  post<Shares>(`/api/people/${who}/shares`, { note, days });
export const withdrawPage = (who: string, created: string) =>
  post<Shares>(`/api/people/${who}/shares/withdraw`, { created });
