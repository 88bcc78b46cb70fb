// SPDX-License-Identifier: Apache-2.0
/** What is said during a hold, so that nobody needs to look at the clock. */
import { t, tn } from '../language/translate';

/** Enough to lie down and to open the knee after the tap. */
export const lead_s = 10;
/** No hold is kept that is longer. */
export const longest_s = 600;

export const firstCue = () =>
  t('Lie down and open the knee to the mark. The clock starts in {n} seconds.', { n: lead_s });

/** Of the seconds after `from_s` up to `to_s`, counted from the beginning of the hold; those before it are negative. */
export function cuesBetween(from_s: number, to_s: number): string[] {
  const cues: string[] = [];
  for (let second = Math.floor(from_s) + 1; second <= to_s; second++) {
    if (second >= -3 && second < 0) cues.push(String(-second));
    else if (second === 0) cues.push(t('Hold.'));
    else if (second > 0 && second % 10 === 0) cues.push(tn('{n} second', '{n} seconds', second));
  }
  return cues;
}
