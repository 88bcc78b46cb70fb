// SPDX-License-Identifier: Apache-2.0
/** All sets of a session in their order: the one side, then the other. */
import type { Leg, LiveState } from '../protocol';

export interface MapSide {
  /** null: the person chooses by lying down. */
  leg: Leg | null;
  sets: { number: number; is: 'done' | 'now' | 'to_come'; count: number }[];
}

const other = (leg: Leg | null): Leg | null => (leg === null ? null : leg === 'left' ? 'right' : 'left');

export function mapOf({
  set,
  sets,
  working_leg,
  count,
  sets_done,
}: Pick<LiveState, 'set' | 'sets' | 'working_leg' | 'count' | 'sets_done'>): MapSide[] {
  const first = sets_done[0]?.working_leg ?? working_leg;
  return [first, other(first)].map((leg, side) => ({
    leg,
    sets: Array.from({ length: sets }, (_, i) => {
      const number = i + 1;
      const done = sets_done.find((each) => each.working_leg === leg && each.number === number);
      if (done) return { number, is: 'done', count: done.count };
      const isNow = number === set && (leg === null ? side === 0 : leg === working_leg);
      return isNow ? { number, is: 'now', count } : { number, is: 'to_come', count: 0 };
    }),
  }));
}
