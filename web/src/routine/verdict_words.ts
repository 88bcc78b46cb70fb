// SPDX-License-Identifier: Apache-2.0
import { counted } from '../format';
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
      return `trained: ${counted(trained_sets, 'set')} a week`;
    case 'kept_awake':
      return 'active, but not trained';
    case 'neglected':
      return 'neglected';
    case 'not_measured':
      return 'not measured';
  }
}

/** "59 ± 28 %" */
export function measuredInWords(percent: number, stddev_percent: number | null): string {
  const spread = stddev_percent === null ? '' : ` ± ${Math.round(stddev_percent)}`;
  return `${Math.round(percent)}${spread} %`;
}
