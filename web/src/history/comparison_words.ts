// SPDX-License-Identifier: Apache-2.0
import { t, tn } from '../language/translate';
import { roundedUp } from '../format';
import type { Comparison } from '../programme';

const percent = (share: number) => `${Math.round(100 * Math.abs(share))} %`;

/** Left against right in one sentence. */
export function comparisonInWords(comparison: Comparison | null): string {
  if (!comparison) return t('Left and right are compared after a few more measured sessions.');
  const { sessions, opening, opening_stddev, weaker } = comparison;
  const over = tn('Over {n} session', 'Over {n} sessions', sessions);
  if (Math.round(100 * opening) === 0) {
    if (!weaker) return t('{over} both legs open alike.', { over });
    return weaker === 'left'
      ? t('{over} both legs open alike, but the left leg does fewer clean repetitions.', { over })
      : t('{over} both legs open alike, but the right leg does fewer clean repetitions.', { over });
  }
  const amount = { amount: `${percent(opening)} ± ${roundedUp(100 * opening_stddev)} %` };
  const wider =
    opening > 0 ? t('the right leg opens {amount} wider', amount) : t('the left leg opens {amount} wider', amount);
  if (!weaker) return t('{over} {wider}, which may be measurement error alone.', { over, wider });
  return weaker === 'left'
    ? t('{over} {wider}: the left leg is the weaker one.', { over, wider })
    : t('{over} {wider}: the right leg is the weaker one.', { over, wider });
}
