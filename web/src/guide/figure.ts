// SPDX-License-Identifier: Apache-2.0
/**
 * A person lying on the left side, as capsules, with the top knee open by an angle; and how they look from two places.
 *
 * Metres; x from the hips towards the feet, y up, z towards the front. Lengths are those of a person of 1.7 m.
 */
import { t } from '../language/translate';
export type Point = [x: number, y: number, z: number];

export interface Posture {
  /** The turn of the top knee about the line from hip to ankle. */
  opening_deg: number;
  /** The top hip, and half as much the top shoulder, behind the lower one. */
  roll_deg: number;
}

export interface Capsule {
  part: 'torso' | 'head' | 'arm' | 'lower' | 'upper' | 'hips';
  from: Point;
  to: Point;
  width: number;
}

const hip_width = 0.18;
const shoulder_width = 0.32;
const thigh = 0.42;
const shin = 0.41;
const foot = 0.17;
const hip_flexion = Math.PI / 4;

const radians = (deg: number) => (deg * Math.PI) / 180;
const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const times = (a: Point, factor: number): Point => [a[0] * factor, a[1] * factor, a[2] * factor];
const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Point) => times(a, 1 / Math.hypot(...a));

/** Rodrigues' rotation about an axis through the origin. */
function turned(point: Point, axis: Point, angle: number): Point {
  const k = unit(axis);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return plus(plus(times(point, c), times(cross(k, point), s)), times(k, dot(k, point) * (1 - c)));
}

/** Of the top one of a pair, so far above the lower one, rolled backwards about it. */
const above = (lower: Point, width: number, roll_deg: number): Point =>
  plus(lower, [0, width * Math.cos(radians(roll_deg)), -width * Math.sin(radians(roll_deg))]);

export function figureOf({ opening_deg, roll_deg }: Posture): Capsule[] {
  const hip: Point = [0, 0.09, 0];
  const topHip = above(hip, hip_width, roll_deg);
  const shoulder: Point = [-0.5, 0.09, 0];
  const topShoulder = above(shoulder, shoulder_width, roll_deg / 2);
  const head: Point = [-0.76, 0.19, 0.03];
  const knee = plus(hip, [thigh * Math.cos(hip_flexion), -0.03, thigh * Math.sin(hip_flexion)]);
  const ankle = plus(knee, [shin * Math.cos(hip_flexion), -0.01, -shin * Math.sin(hip_flexion)]);
  const topAnkle = plus(ankle, [0, 0.07, 0]);
  const topKnee = kneeOf(topHip, topAnkle, radians(opening_deg));
  const toes = (heel: Point) => plus(heel, [foot * 0.5, 0, foot * 0.85]);
  const topHand: Point = [-0.3, 0.04, 0.42];
  const topElbow: Point = [-0.28, 0.27, 0.22];
  return [
    { part: 'lower', from: hip, to: knee, width: 0.15 },
    { part: 'lower', from: knee, to: ankle, width: 0.1 },
    { part: 'lower', from: ankle, to: toes(ankle), width: 0.07 },
    { part: 'arm', from: shoulder, to: plus(head, [-0.08, -0.12, 0.06]), width: 0.08 },
    { part: 'torso', from: times(plus(shoulder, topShoulder), 0.5), to: times(plus(hip, topHip), 0.5), width: 0.25 },
    { part: 'torso', from: shoulder, to: topShoulder, width: 0.15 },
    { part: 'torso', from: hip, to: topHip, width: 0.2 },
    { part: 'head', from: head, to: plus(head, [-0.05, 0, 0]), width: 0.18 },
    { part: 'arm', from: topShoulder, to: topElbow, width: 0.08 },
    { part: 'arm', from: topElbow, to: topHand, width: 0.07 },
    { part: 'upper', from: topHip, to: topKnee, width: 0.15 },
    { part: 'upper', from: topKnee, to: topAnkle, width: 0.1 },
    { part: 'upper', from: topAnkle, to: toes(topAnkle), width: 0.07 },
    { part: 'hips', from: hip, to: topHip, width: 0.03 },
  ];
}

/** Where thigh and shin meet, turned up by so much from in front of the line from hip to ankle. */
function kneeOf(hip: Point, ankle: Point, opening: number): Point {
  const line = minus(ankle, hip);
  const length = Math.hypot(...line);
  const along = (length ** 2 + thigh ** 2 - shin ** 2) / (2 * length);
  const out = Math.sqrt(Math.max(0, thigh ** 2 - along ** 2));
  const forwards = minus([0, 0, 1], times(unit(line), unit(line)[2]));
  const bend = turned(times(unit(forwards), out), times(line, -1), opening);
  return plus(plus(hip, times(unit(line), along)), bend);
}

export interface View {
  id: 'front' | 'feet';
  label: string;
  /** In the picture, right and down, and how near. */
  project: (point: Point) => [right: number, down: number, near: number];
  box: { left: number; top: number; width: number; height: number };
}

const raised = radians(20);

export const views: View[] = [
  {
    id: 'front',
    label: t('from the front'),
    project: ([x, y, z]) => [
      x,
      z * Math.sin(raised) - y * Math.cos(raised),
      z * Math.cos(raised) + y * Math.sin(raised),
    ],
    box: { left: -1, top: -0.62, width: 1.85, height: 0.86 },
  },
  {
    id: 'feet',
    label: t('from the feet'),
    project: ([x, y, z]) => [
      -z,
      0.4 * x * Math.sin(raised) - y * Math.cos(raised),
      x * Math.cos(raised) + y * Math.sin(raised),
    ],
    box: { left: -0.62, top: -0.66, width: 1.1, height: 0.86 },
  },
];

/** A repetition as it is asked for, and the rest before the next. */
export const phases = [
  { name: t('Open, for two seconds'), end_s: 2 },
  { name: t('Hold, and squeeze'), end_s: 3.5 },
  { name: t('Lower, for two seconds'), end_s: 5.5 },
  { name: t('Knees together'), end_s: 6.5 },
] as const;
export const loop_s = phases.at(-1)!.end_s;

export const phaseAt = (time_s: number) => phases.find(({ end_s }) => time_s % loop_s < end_s) ?? phases[0];

/** From 0 = closed to 1 = open, with the least jerk (Flash and Hogan 1985, J Neurosci 5:1688). */
export function openAt(time_s: number): number {
  const t = time_s % loop_s;
  const [lifted, held, lowered] = phases.map(({ end_s }) => end_s) as [number, number, number];
  const smooth = (s: number) => s ** 3 * (10 - 15 * s + 6 * s ** 2);
  if (t < lifted) return smooth(t / lifted);
  if (t < held) return 1;
  return t < lowered ? 1 - smooth((t - held) / (lowered - held)) : 0;
}
