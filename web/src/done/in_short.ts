// SPDX-License-Identifier: Apache-2.0
/** A session in one sentence, one number and one tip. */
import { t, tn } from '../language/translate';
import type { Criterion, Session } from '../protocol';
import { gathered, repetitionsOf, setsOf } from '../session_summary';

export interface InShort {
  sentence: string;
  /** What to be proud of; null: nothing was done. */
  number: { value: number; what: string } | null;
  /** Empty: there is nothing to change. */
  tip: string;
}

export function inShort(session: Session, criteria: Criterion[]): InShort {
  const repetitions = repetitionsOf(session);
  if (repetitions === 0) return { sentence: t('No repetitions this time'), number: null, tip: '' };
  const measured = setsOf(session).flatMap((set) => set.repetitions);
  const clean = measured.filter(({ clean }) => clean).length;
  const judged = measured.filter(({ clean }) => clean !== null).length;
  return {
    sentence: sentenceOf(session),
    number: judged
      ? { value: clean, what: tn('clean of {measured}', 'clean of {measured}', clean, { measured: measured.length }) }
      : { value: repetitions, what: tn('repetition', 'repetitions', repetitions) },
    tip: 2 * judged < measured.length ? cameraTip : cueOf(session, criteria),
  };
}

const cameraTip = t(
  'Next time: raise the camera in front of your hips. From where it stood, most repetitions could not be judged.',
);

function sentenceOf({ sets, plan }: Session): string {
  const asked = 2 * plan.sets;
  const whole = sets.filter(({ end }) => end === 'complete').length;
  if (whole >= asked) return t('Well done: all {asked} sets', { asked });
  return whole
    ? tn('You finished {n} of {asked} sets', 'You finished {n} of {asked} sets', whole, { asked })
    : t('You did {sets} in part', { sets: tn('{n} set', '{n} sets', sets.length) });
}

/** The cue of what was found most often. */
function cueOf(session: Session, criteria: Criterion[]): string {
  const times = new Map<string, number>();
  for (const set of setsOf(session)) {
    for (const [id, where] of gathered(set, ({ findings }) => findings))
      times.set(id, (times.get(id) ?? 0) + where.length);
  }
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  const cue = criteria.find(({ criterion }) => criterion === most?.[0])?.cue;
  return cue ? t('Next time: {cue}', { cue: cue.charAt(0).toLowerCase() + cue.slice(1) }) : '';
}
