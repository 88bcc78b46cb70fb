// SPDX-License-Identifier: Apache-2.0
import { t, tn } from '../language/translate';
import type { TrainedMuscle, Verdict } from './routine';

export const verdictMarks: Record<Verdict, string> = {
  trained: '✓',
  kept_awake: '~',
  neglected: '!',
  not_measured: '?',
};

/** "trained: 24 sets a week" */
export function verdictInWords({ verdict, trained_sets }: Pick<TrainedMuscle, 'verdict' | 'trained_sets'>): string {
  switch (verdict) {
    case 'trained':
      return tn('trained: {n} set a week', 'trained: {n} sets a week', trained_sets);
    case 'kept_awake':
      return t('active, but not trained');
    case 'neglected':
      return t('neglected');
    case 'not_measured':
      return t('not measured');
  }
}

/** "59 ± 28 %" */
export function measuredInWords(percent: number, stddev_percent: number | null): string {
  const spread = stddev_percent === null ? '' : ` ± ${Math.round(stddev_percent)}`;
  return `${Math.round(percent)}${spread} %`;
}
