// SPDX-License-Identifier: Apache-2.0
/** What is simulated may be answered with Simulating: muscles/until_simulated.ts. */
import type { Picture, SessionMuscles, SetMuscles } from '../muscles/muscles';
import type { Simulating } from '../muscles/until_simulated';
import type { Routine, SetsAWeek } from '../routine/routine';
import { get } from './call';

/** set: its index in the session. */
export const getSetMuscles = (session: string, set: number) =>
  get<SetMuscles | Simulating>(`/api/sessions/${session}/sets/${set}/muscles`);
export const getSessionMuscles = (session: string) =>
  get<SessionMuscles | Simulating>(`/api/sessions/${session}/muscles`);
export const getMusclePicture = () => get<Picture>('/api/muscles/picture');
/** Without sets: with the program's own. */
export const getRoutine = (sets: SetsAWeek = {}) =>
  get<Routine>(`/api/routine?${new URLSearchParams(Object.entries(sets).map(([id, count]) => [id, String(count)]))}`);
