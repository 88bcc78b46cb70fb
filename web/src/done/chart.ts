// SPDX-License-Identifier: Apache-2.0
/** The sets of a session as columns for uPlot: one point a repetition, left and right apart. */
import type { AlignedData } from 'uplot';
import type { Leg, Repetition, Session, SetRecord } from '../protocol';

/** The repetitions of one leg, all its sets in a row; numbered on through the sets, from 1. */
export function ofLeg(session: Session, leg: Leg): Repetition[] {
  return session.sets.filter((set) => set.working_leg === leg).flatMap((set) => set.repetitions);
}

/** x: the repetition, counted on through the sets of a leg; then value, value + sd, value − sd of left and of right. */
export function openings(session: Session): AlignedData {
  const legs = (['left', 'right'] as const).map((leg) => ofLeg(session, leg));
  return [
    numbers(legs),
    ...legs.flatMap((repetitions) => [
      aligned(legs, repetitions, (r) => r.opening_deg),
      aligned(legs, repetitions, (r) => r.opening_deg + r.opening_stddev_deg),
      aligned(legs, repetitions, (r) => r.opening_deg - r.opening_stddev_deg),
    ]),
  ];
}

/** x as in openings; then the time in seconds of left and of right. */
export function times(session: Session, of: (repetition: Repetition) => number): AlignedData {
  const legs = (['left', 'right'] as const).map((leg) => ofLeg(session, leg));
  return [numbers(legs), ...legs.map((repetitions) => aligned(legs, repetitions, of))];
}

const most = (legs: Repetition[][]) => Math.max(...legs.map((repetitions) => repetitions.length));

const numbers = (legs: Repetition[][]) => Array.from({ length: most(legs) }, (_, i) => i + 1);

const aligned = (legs: Repetition[][], repetitions: Repetition[], of: (repetition: Repetition) => number) =>
  Array.from({ length: most(legs) }, (_, i) => (repetitions[i] ? of(repetitions[i]) : null));

export const labelOf = (set: SetRecord) => `${set.working_leg === 'left' ? 'Left' : 'Right'} leg, set ${set.number}`;
