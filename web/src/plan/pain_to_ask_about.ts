// SPDX-License-Identifier: Apache-2.0
import { startedOn } from '../days';
import type { Day } from '../programme';
import type { Session } from '../protocol';

/** The last session, newest first, if it was painful, was before today, and what came of the pain is not known yet. */
export function painToAskAbout(sessions: Session[], today: Day): Session | undefined {
  const last = sessions.find(({ source, ended }) => source !== 'sample' && ended !== null);
  const { pain = null, pain_gone_by_morning = null } = last?.answers ?? {};
  return last && pain !== null && pain > 0 && pain_gone_by_morning === null && startedOn(last) < today
    ? last
    : undefined;
}
