// SPDX-License-Identifier: Apache-2.0
/** The measured repetitions of a session as columns for uPlot; the sets of one number, left and right, begin at one place. */
import { t } from '../language/translate';
import type { AlignedData } from 'uplot';
import type { Leg, Repetition, Session, SetRecord } from '../protocol';
import { setsOf } from '../session_summary';

type Slots = Record<Leg, (Repetition | null)[]> & {
  /** Where each set begins: the place of its first repetition, from 1. */
  begins: number[];
};

/** Between two sets one place stays empty. */
export function slotsOf(session: Session): Slots {
  const slots: Slots = { left: [], right: [], begins: [] };
  const sets = setsOf(session);
  const most = Math.max(0, ...sets.map(({ number }) => number));
  for (let number = 1; number <= most; number++) {
    const of = (leg: Leg) => sets.find((set) => set.working_leg === leg && set.number === number)?.repetitions ?? [];
    const length = Math.max(of('left').length, of('right').length);
    if (length === 0) continue;
    slots.begins.push(slots.left.length + 1);
    for (let i = 0; i <= length; i++) {
      slots.left.push(of('left')[i] ?? null);
      slots.right.push(of('right')[i] ?? null);
    }
  }
  return slots;
}

/** x: the place; then value, value + sd, value − sd of left and of right, in degrees. */
export function openings(slots: Slots): AlignedData {
  return [
    places(slots),
    ...[slots.left, slots.right].flatMap((repetitions) => [
      column(repetitions, (r) => r.opening_deg),
      column(repetitions, (r) => r.opening_deg + r.opening_stddev_deg),
      column(repetitions, (r) => r.opening_deg - r.opening_stddev_deg),
    ]),
  ];
}

/** x as in openings; then the time in seconds of left and of right. */
export const times = (slots: Slots, of: (repetition: Repetition) => number): AlignedData => [
  places(slots),
  column(slots.left, of),
  column(slots.right, of),
];

const places = ({ left }: Slots) => left.map((_, i) => i + 1);

const column = (repetitions: (Repetition | null)[], of: (repetition: Repetition) => number) =>
  repetitions.map((repetition) => repetition && of(repetition));

export const labelOf = (set: SetRecord) =>
  set.working_leg === 'left'
    ? t('Left leg, set {number}', { number: set.number })
    : t('Right leg, set {number}', { number: set.number });
