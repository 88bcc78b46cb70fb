// SPDX-License-Identifier: Apache-2.0
/** Sessions and sets in figures: what was measured, and what the person said where nothing was. */
import { t, tn } from './language/translate';
import type { NotJudged, Repetition, Session, SetRecord } from './protocol';

/** As confirmed by the person, else as counted. */
export const countOf = (set: SetRecord) => set.confirmed ?? set.repetitions.length;

/** Without those that the person left out. */
export const setsOf = (session: Session) => session.sets.filter((set) => !set.left_out);

export const repetitionsOf = (session: Session) => setsOf(session).reduce((sum, set) => sum + countOf(set), 0);

/** Less was done than the share of the dose's least from which on a session counts by itself. */
export const isFalseStart = (session: Session, counted_share: number) =>
  repetitionsOf(session) < counted_share * 2 * session.plan.sets * session.plan.least;

/** "3 sets, 47 repetitions", with what is special about the session. */
export function briefly(session: Session): string {
  const sets = setsOf(session);
  const what = sets.length
    ? `${tn('{n} set', '{n} sets', sets.length)}, ${tn('{n} repetition', '{n} repetitions', repetitionsOf(session))}`
    : t('nothing done');
  const special = {
    camera: '',
    sample: t('sample clip'),
    none: t('not measured'),
    file: t('filmed'),
    motion: t('felt'),
  }[session.source];
  return [what, special, session.ended ? '' : t('not finished')].filter(Boolean).join(', ');
}

/** Repetitions of a set by what was found or not judged in them, in the order of first appearance. */
export function gathered<T extends { criterion: string }>(
  set: SetRecord,
  of: (repetition: Repetition) => T[],
): Map<string, { number: number; what: T }[]> {
  const by = new Map<string, { number: number; what: T }[]>();
  for (const repetition of set.repetitions) {
    for (const what of of(repetition)) {
      by.set(what.criterion, [...(by.get(what.criterion) ?? []), { number: repetition.number, what }]);
    }
  }
  return by;
}

const reasons: Record<string, string> = {
  unseen: t('out of the picture'),
  view: t('not visible from where the camera stood'),
  too_uncertain: t('too close to call'),
  sensor: t('not felt by a phone on the thigh'),
};

/** "out of the picture": why it could not be judged. */
export const reasonInWords = ({ reason }: NotJudged) => reasons[reason] ?? reason.replaceAll('_', ' ');

/** Of numbers: mean and standard deviation of the sample; null where there is too little. */
export function meanAndDeviation(values: number[]): { mean: number; stddev: number } | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, stddev: Math.sqrt(squares / (values.length - 1)) };
}
