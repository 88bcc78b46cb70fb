// SPDX-License-Identifier: Apache-2.0
/** who: a person's id, or "me". */
import { language } from '../language/translate';
import { utcOffset_min } from '../days';
import type { Band, History, NewProgramme, Plan, Programme, Screening } from '../programme';
import { get, post } from './call';

const today = () => `utc_offset_min=${utcOffset_min()}`;

export const getBands = () => get<Band[]>('/api/bands');
export const getPlan = (who: string) => get<Plan>(`/api/people/${who}/plan?${today()}`);
export const getHistory = (who: string) => get<History>(`/api/people/${who}/history?${today()}`);
export const getScreening = (who: string) => get<Screening>(`/api/people/${who}/screening`);
export const screen = (who: string, answers: Record<string, boolean>) =>
  post<Plan>(`/api/people/${who}/screening?${today()}`, { answers });
export const getProgrammes = (who: string) => get<Programme[]>(`/api/people/${who}/programmes`);
export const prescribe = (who: string, programme: NewProgramme) =>
  post<Plan>(`/api/people/${who}/programmes?${today()}`, programme);

export const getCalendar = (who: string) => get<{ path: string | null }>(`/api/people/${who}/calendar`);
export const shareCalendar = (who: string, share: boolean) =>
  post<{ path: string | null }>(`/api/people/${who}/calendar`, { share });
/** Of this browser, by its IANA name. */
export const zone = () => `zone=${encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)}`;
export const exportAddress = (who: string, format: string) =>
  `/api/people/${who}/export/${format}?${today()}&${zone()}&lang=${language}`;
/** set: its index in the session. */
export const sessionExportAddress = (who: string, format: string, session: string, set?: number) =>
  `${exportAddress(who, format)}&session=${session}${set === undefined ? '' : `&set=${set}`}`;
