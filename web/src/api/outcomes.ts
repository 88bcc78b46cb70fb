// SPDX-License-Identifier: Apache-2.0
/** who: a person's id, or "me". */
import { utcOffset_min } from '../days';
import type { ActivityScore, Outcomes } from '../outcomes';
import type { Colour, Plan } from '../programme';
import type { Leg, Session } from '../protocol';
import { get, post, remove } from './call';

const today = () => `utc_offset_min=${utcOffset_min()}`;

export const getOutcomes = (who: string) => get<Outcomes>(`/api/people/${who}/outcomes?${today()}`);
export const rateFunction = (who: string, ratings: ActivityScore[]) =>
  post<Outcomes>(`/api/people/${who}/function?${today()}`, {
    activities: ratings.map(({ activity }) => activity),
    scores: ratings.map(({ score }) => score),
  });
export const keepStrength = (who: string, leg: Leg, band: Colour, hold_s: number) =>
  post<Outcomes>(`/api/people/${who}/strength?${today()}`, { leg, band, hold_s });
export const keepQuestionnaire = (who: string, name: string, score: number) =>
  post<Outcomes>(`/api/people/${who}/questionnaires?${today()}`, { name, score });

/** All that was done today, by StandingExercise.id. */
export const tickStanding = (exercises: string[], pain: number | null) =>
  post<Plan>(`/api/people/me/standing?${today()}`, { exercises, pain });

export interface Correction {
  working_leg: Leg;
  /** null: what was measured counts. */
  count: number | null;
  left_out: boolean;
  band: Colour | null;
  reason: string;
}
/** set: its index in the session. */
export const correctSet = (session: string, set: number, correction: Correction) =>
  post<Session>(`/api/sessions/${session}/sets/${set}/correction`, correction);
export const undoCorrection = (session: string, set: number) =>
  remove<Session>(`/api/sessions/${session}/sets/${set}/correction`);
