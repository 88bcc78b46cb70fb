// SPDX-License-Identifier: Apache-2.0
/** What the program and the page say to each other: docs/live.md. Degrees, seconds, metres; times are ISO 8601. */
export type Leg = 'left' | 'right';
export type Source = 'camera' | 'motion' | 'sample' | 'none' | 'file';
export type Stage = 'set_up' | 'set' | 'rest' | 'done';
export type Phase = 'closed' | 'lift' | 'hold' | 'lower';
export type Command = 'pause' | 'resume' | 'start_anyway' | 'end_set' | 'skip_rest' | 'end_session' | 'tick';

/** What a session is to be. */
export interface Dose {
  sets: number;
  least: number;
  most: number;
  hold_s: number;
  lower_s: number;
  rest_s: number;
  /** Its colour; null: without one. */
  band: string | null;
  first_leg: Leg | null;
}

export interface Criterion {
  criterion: string;
  name: string;
  cue: string;
  why: string;
  source: string;
}

/** What is said of pain above what is tolerable, of 10. */
export interface PainRule {
  tolerable: number;
  /** What the limit is borrowed from. */
  source: string;
  places: { id: string; text: string; tolerable: number; advice: string }[];
  advice: string;
}

export interface Exercise {
  name: string;
  set_up: Criterion[];
  repetition: Criterion[];
  pain: PainRule;
  /** Of the least repetitions of a dose: whether less counts, the person is asked. */
  counted_share: number;
}

export interface Finding {
  criterion: string;
  measured: number;
  stddev: number;
  unit: string;
  limit: number;
  probability: number;
  /** The sentence that was said or shown. */
  cue: string;
}

export interface NotJudged {
  criterion: string;
  reason: string;
}

export interface Repetition {
  number: number;
  time: string;
  /** Each movement from rest to rest, and the stop between the two: what is asked for and judged. */
  lift_s: number;
  hold_s: number;
  lower_s: number;
  opening_deg: number;
  opening_stddev_deg: number;
  pelvis_roll_deg: number;
  pelvis_roll_stddev_deg: number;
  /** null: it can't be told. */
  clean: boolean | null;
  findings: Finding[];
  not_judged: NotJudged[];
}

export interface SetRecord {
  number: number;
  working_leg: Leg;
  /** Worn in it; null: without one. */
  band: string | null;
  begun: string;
  ended: string | null;
  end: 'complete' | 'stopped' | 'got_up' | null;
  confirmed: number | null;
  /** As no set of this person's: it counts nowhere. */
  left_out: boolean;
  correction: { time: string; reason: string } | null;
  repetitions: Repetition[];
}

export interface Answers {
  effort: number | null;
  pain: number | null;
  pain_gone_by_morning: boolean | null;
  stop_reason: string | null;
  /** PainPlace.id. */
  pain_place: string | null;
  pain_side: 'left' | 'right' | null;
  pain_at_night: boolean | null;
  /** Asked of a false start. */
  counts: boolean | null;
}

export interface Session {
  id: string;
  person: string;
  source: Source;
  plan: Dose;
  begun: string;
  utc_offset_min: number;
  ended: string | null;
  sets: SetRecord[];
  answers: Answers;
}

export interface SetUpCheck {
  criterion: string;
  name: string;
  state: 'waiting' | 'kept' | 'found' | 'not_judged';
  cue: string | null;
  reason: string | null;
}

export interface LiveState {
  type: 'state';
  time_us: number;
  dropped: number;
  stage: Stage;
  paused: boolean;
  image: { width_px: number; height_px: number };
  keypoints: [x_px: number, y_px: number, confidence: number][] | null;
  at_fault: number[];
  set_up: SetUpCheck[];
  placement: string | null;
  lying_on: Leg | null;
  working_leg: Leg | null;
  set: number;
  sets: number;
  count: number;
  least: number;
  most: number;
  phase: Phase;
  held_s: number;
  opening_deg: number | null;
  opening_stddev_deg: number | null;
  /** A phone in the band beside the camera; null: none is felt. */
  sensor: 'waiting' | 'joined' | 'other_movement' | null;
  best_deg: number | null;
  cue: { criterion: string; text: string; in_short: string } | null;
  rest_left_s: number;
  good: string[];
  change: string[];
  notice: string | null;
  /** Lines to be spoken here, each once. */
  say: string[];
  /** Which of the screens that show the session speaks: this one or another. */
  voice: 'here' | 'elsewhere';
  /** Lines that another screen speaks, to be shown. */
  said_elsewhere: string[];
  sets_done: { working_leg: Leg; number: number; count: number }[];
}

/** Told to who watches: whether somebody leads the session. */
export interface LeaderMessage {
  type: 'leader';
  is: 'here' | 'away';
}

/** What a connection does in a live session. */
export type Part = 'lead' | 'watch' | 'sense';

/** How another device comes to this coach; null: nobody is paired. */
export interface Pairing {
  code: string | null;
  url: string | null;
  /** An SVG document. */
  qr_code: string | null;
}
