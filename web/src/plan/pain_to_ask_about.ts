// SPDX-License-Identifier: Apache-2.0
import { startedOn } from '../days';
import type { Day } from '../programme';
import type { Session } from '../protocol';
import { repetitionsOf } from '../session_summary';

const hurt = ({ answers }: Session) => (answers.pain ?? 0) > 0;

/**
 * Of sessions, newest first, the painful one of the last day, if that was before today and what came of the pain is not
 * known yet. A session in which nothing was done and nothing hurt is none.
 */
export function painToAskAbout(sessions: Session[], today: Day): Session | undefined {
  const real = sessions.filter(
    (session) => session.source !== 'sample' && session.ended !== null && (hurt(session) || repetitionsOf(session) > 0),
  );
  const [last] = real;
  if (!last || startedOn(last) >= today) return undefined;
  return real.find(
    (session) =>
      startedOn(session) === startedOn(last) && hurt(session) && session.answers.pain_gone_by_morning === null,
  );
}
