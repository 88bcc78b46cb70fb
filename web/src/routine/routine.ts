// SPDX-License-Identifier: Apache-2.0
/** What a week of exercises trains, as docs/api.md has it. Per cent of a maximal voluntary contraction. */
export type Verdict = 'trained' | 'kept_awake' | 'neglected' | 'not_measured';

/** Sets of each exercise, by its id. */
export type SetsAWeek = Record<string, number>;

export interface Measured {
  exercise: string;
  percent: number | null;
  stddev_percent: number | null;
  source: string;
}

export interface TrainedMuscle {
  name: string;
  label: string;
  of: Measured[];
  best_percent: number | null;
  trained_sets: number;
  verdict: Verdict;
}

export interface Routine {
  exercises: { id: string; name: string; sets: number }[];
  muscles: TrainedMuscle[];
  sentence: string;
  neglected_sentence: string;
  notes: string[];
}

/** The least that is taken to strengthen. */
export const trains_percent = 40;
