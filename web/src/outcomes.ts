// SPDX-License-Identifier: Apache-2.0
/** Whether the exercise helps, as docs/api.md has it. */
import type { Colour, Day } from './programme';
import type { Leg } from './protocol';

export interface ActivityScore {
  activity: string;
  /** 0: can't do it, 10: as before. */
  score: number;
}

export interface FunctionRating {
  day: Day;
  activities: ActivityScore[];
  mean: number;
}

export interface StrengthTest {
  day: Day;
  leg: Leg;
  band: Colour;
  /** Of the loop at twice its length. */
  force_n: number;
  hold_s: number;
}

export interface Questionnaire {
  day: Day;
  name: string;
  score: number;
}

/** Each list in the order of time. */
export interface Outcomes {
  function: {
    activities: number;
    every_days: number;
    /** Of the mean: less may be chance. */
    change: number;
    question: string;
    source: string;
    due: boolean;
    ratings: FunctionRating[];
    so_far: { first: number; newest: number; since: Day; verdict: string; sentence: string } | null;
  };
  strength: StrengthTest[];
  questionnaires: Questionnaire[];
}
