// SPDX-License-Identifier: Apache-2.0
import { counted, roundedUp } from '../format';
import type { Comparison } from '../programme';

const percent = (share: number) => `${Math.round(100 * Math.abs(share))} %`;

/** Left against right in one sentence. */
export function comparisonInWords(comparison: Comparison | null): string {
  if (!comparison) return 'Left and right are compared after a few more measured sessions.';
  const { sessions, opening, opening_stddev, weaker } = comparison;
  const over = `Over ${counted(sessions, 'session')}`;
  if (Math.round(100 * opening) === 0) {
    return `${over} both legs open alike${weaker ? `, but the ${weaker} leg does fewer clean repetitions` : ''}.`;
  }
  const wider = `the ${opening > 0 ? 'right' : 'left'} leg opens ${percent(opening)} ± ${roundedUp(100 * opening_stddev)} % wider`;
  return `${over} ${wider}${weaker ? `: the ${weaker} leg is the weaker one` : ', which may be measurement error alone'}.`;
}
