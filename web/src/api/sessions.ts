// SPDX-License-Identifier: Apache-2.0
import type { Answers, Dose, Exercise, Pairing, Session, Source } from '../protocol';
import { utcOffset_min } from '../days';
import { get, post, remove } from './call';

export const getExercise = () => get<Exercise>('/api/exercise');
export const getSessions = (limit: number) => get<Session[]>(`/api/sessions?limit=${limit}`);
export const getUnfinished = () => get<Session | null>('/api/sessions/unfinished');
/** Whether some device leads it at this moment. */
export const isLed = async (id: string) => (await get<{ led: boolean }>(`/api/sessions/${id}/led`)).led;
export const getPairing = () => get<Pairing>('/api/pairing');
export const getSession = (id: string) => get<Session>(`/api/sessions/${id}`);
/** With the next dose of the plan, save what is changed. */
export const createSession = (source: Source, changed: Partial<Dose> = {}) =>
  post<Session>('/api/sessions', { source, utc_offset_min: utcOffset_min(), ...changed });
export const endSession = (id: string) => post<Session>(`/api/sessions/${id}/end`, {});
export const answer = (id: string, answers: Answers) => post<Session>(`/api/sessions/${id}/answers`, answers);
export const deleteSession = (id: string) => remove(`/api/sessions/${id}`);
