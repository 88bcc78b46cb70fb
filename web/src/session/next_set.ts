// SPDX-License-Identifier: Apache-2.0
import type { LiveState } from '../protocol';

type Progress = Pick<LiveState, 'sets' | 'sets_done'>;

/** What comes after the rest: the same side until its sets are done, then the other one. */
export function nextSet({ sets, sets_done }: Progress): string {
  const last = sets_done.at(-1);
  if (!last) return 'Next: set 1';
  if (last.number < sets) return `Next: set ${last.number + 1} of ${sets}, the ${last.working_leg} leg again`;
  const other = last.working_leg === 'left' ? 'right' : 'left';
  return `Next: turn over, the ${other} leg on top, set 1 of ${sets}`;
}
