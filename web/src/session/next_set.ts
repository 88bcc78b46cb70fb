// SPDX-License-Identifier: Apache-2.0
import { t } from '../language/translate';
import { legInWords } from '../format';
import type { LiveState } from '../protocol';

/** What comes after the rest; that the person has to turn over is said first. */
export function nextSet({
  set,
  sets,
  working_leg,
  sets_done,
}: Pick<LiveState, 'set' | 'sets' | 'working_leg' | 'sets_done'>): string {
  const last = sets_done.at(-1);
  const turns = last !== undefined && working_leg !== null && last.working_leg !== working_leg;
  const next = { set, sets, leg: legInWords(working_leg) };
  return turns ? t('Next: turn over; set {set} of {sets}, {leg}', next) : t('Next: set {set} of {sets}, {leg}', next);
}
