// SPDX-License-Identifier: Apache-2.0
/** Muscles and what they do, as docs/api.md has them. Activations: 0 = rest, 1 = all that a muscle has. */

/** Metres; x forwards, y towards the head, z to the right. */
export type Point = [x: number, y: number, z: number];
export type Interval = [lo: number, hi: number];

export interface MusclePath {
  name: string;
  group: string;
  label: string;
  width_m: number;
  points: Point[];
}

/** The right leg, standing. */
export interface Picture {
  hip: Point;
  other_hip: Point;
  knee: Point;
  ankle: Point;
  muscles: MusclePath[];
}

export interface Load {
  name: string;
  label: string;
  activation_mean: number;
  activation_peak: number;
  /** Of the mean. */
  interval: Interval;
  force_peak_n: number;
  work_s: number;
}

export interface Effect {
  of: 'band' | 'roll';
  sentence: string;
  /** Relative: -0.33 = a third less than without. */
  groups: { name: string; label: string; change: number; interval: Interval }[];
}

export interface SimulatedSet {
  simulated: true;
  why_not: null;
  groups: Load[];
  muscles: Load[];
  gluteal_to_tfl_index: number;
  gravity_moment_nm: number;
  band_moment_nm: number;
  lacking_moment_nm: number;
  effects: Effect[];
  assumed: string[];
  not_simulated: string;
}

export type SetMuscles = SimulatedSet | { simulated: false; why_not: string };

export interface Work {
  name: string;
  label: string;
  work_s: number;
  interval: Interval;
}

export interface SessionMuscles {
  left: Work[];
  right: Work[];
  simulated_sets: number;
  sets: number;
  assumed: string[];
  not_simulated: string;
}
