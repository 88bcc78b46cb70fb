// SPDX-License-Identifier: Apache-2.0
/** The programme and what came of it, as docs/api.md has them. */
import type { Answers, Dose, Leg } from './protocol';

export type Colour = string;
/** "2026-01-31" */
export type Day = string;
export type Advice = 'begin' | 'go_on' | 'progress' | 'go_back' | 'stop';

/** From the weakest to the strongest wherever several stand together. */
export interface Band {
  colour: Colour;
  name: string;
}

export interface Reason {
  id: string;
  text: string;
  source: string;
}

export interface Flag {
  id: string;
  text: string;
}

export interface WeekDay {
  day: Day;
  /** Clamshells. */
  done: boolean;
  planned: boolean;
  standing_done: boolean;
  standing_planned: boolean;
}

export type Goal = 'endurance' | 'strength';

export interface GoalChoice {
  id: Goal;
  name: string;
  text: string;
  source: string;
}

/** An exercise in standing or on one leg, ticked off by hand. */
export interface StandingExercise {
  id: string;
  name: string;
  sets: number;
  least: number;
  most: number;
  hold_s: number;
  steps: string[];
  watch: string;
  easier: string;
  source: string;
  done_today: boolean;
}

/** What comes after clamshells are mastered. */
export interface Standing {
  since: Day;
  due: Day;
  days_a_week: number;
  done_this_week: number;
  /** It hurt: nothing of it before `due`. */
  paused: boolean;
  sentence: string;
  exercises: StandingExercise[];
}

/** (right − left) / the larger of the two, as shares; + = the right leg does more. */
export interface Comparison {
  sessions: number;
  opening: number;
  opening_stddev: number;
  clean: number | null;
  weaker: Leg | null;
}

/** What a clinician decided; null: as the rules have it. */
export interface Programme {
  time: string;
  author: string;
  author_name: string;
  reason: string;
  sets: number | null;
  least: number | null;
  most: number | null;
  days_a_week: number | null;
  hold_s: number | null;
  lower_s: number | null;
  band: Colour | 'none' | null;
  first_leg: Leg | null;
  goal: Goal | null;
  /** Standing work from now on, or not yet. */
  standing: boolean | null;
  paused: boolean;
  cleared: boolean;
}

export type NewProgramme = Omit<Programme, 'time' | 'author' | 'author_name'>;

export interface RoutineExercise {
  name: string;
  place: string;
  trains: string;
  neglects: string;
  source: string;
}

/** A first time, as a sentence. */
export interface Milestone {
  id: string;
  day: Day;
  text: string;
}

/** What a person can look back on. */
export interface Achievements {
  /** With a session. */
  weeks_in_a_row: number;
  /** The session with the most clean repetitions. */
  best: { day: Day; clean: number; judged: number } | null;
  milestones: Milestone[];
}

export interface Plan {
  advice: Advice;
  sentence: string;
  because: Reason[];
  next: Dose;
  due: Day;
  days_a_week: number;
  done_this_week: number;
  days_done: number;
  week: WeekDay[];
  comparison: Comparison | null;
  flags: Flag[];
  /** Of the first session that counts. */
  first_day: Day | null;
  achievements: Achievements;
  screened: boolean;
  programme: Programme | null;
  routine: RoutineExercise[];
  /** In force. */
  goal: Goal;
  goals: GoalChoice[];
  /** null: not yet. */
  standing: Standing | null;
  /** After two planned days without a session; else empty. */
  nudge: string;
  /** Messages. */
  unread: number;
}

export interface LegSummary {
  sets: number;
  smallest_set: number;
  repetitions: number;
  judged: number;
  clean: number;
  opening_deg: number | null;
  opening_stddev_deg: number | null;
  pelvis_roll_deg: number | null;
  pelvis_roll_stddev_deg: number | null;
  hold_s: number | null;
  lower_s: number | null;
}

export interface Summary {
  id: string;
  begun: string;
  day: Day;
  measured: boolean;
  dose: Dose;
  /** Worn in its sets, each once; null: without one. */
  bands: (Colour | null)[];
  left: LegSummary;
  right: LegSummary;
  answers: Answers;
}

export interface History {
  sessions: Summary[];
  comparison: Comparison | null;
  /** With a session that counts. */
  days: Day[];
  days_done: number;
  achievements: Achievements;
}

export interface Choice {
  id: string;
  text: string;
  /** Where this is a red flag; else empty. */
  advice: string;
  /** For whoever may exercise. */
  note: string;
  /** A yes to one of these lifts the red flag. */
  unless: string[];
  source: string;
}

export interface Question {
  id: string;
  text: string;
  advice: string;
  source: string;
  /** Asked only of whoever said yes to this one; empty: of everybody. */
  after: string;
  /** None: yes or no. */
  choices: Choice[];
}

export interface Screening {
  questions: Question[];
  time: string | null;
  answers: Record<string, boolean>;
}
