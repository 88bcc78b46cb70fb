// SPDX-License-Identifier: Apache-2.0
/** Sessions, sets, repetitions and states for tests. */
import type { Dose, Exercise, Finding, LiveState, NotJudged, Repetition, Session, SetRecord } from '../src/protocol';

export const id = '0123456789abcdef0123456789abcdef';
export const me = 'aaaabbbbccccddddaaaabbbbccccdddd';

export const aDose = (parts: Partial<Dose> = {}): Dose => ({
  sets: 3,
  least: 15,
  most: 20,
  hold_s: 1,
  lower_s: 2,
  rest_s: 45,
  band: null,
  first_leg: null,
  ...parts,
});

export const exercise: Exercise = {
  name: 'side-lying clamshell',
  set_up: [
    ['not_side_lying', 'lying on the side', 'Lie on your side, shoulders and hips upright.'],
    ['hips_not_stacked', 'the stacking of the hips', 'Stack your top hip right above the lower one.'],
    ['hip_angle_off', 'the bend of the hips', 'Bend your hips to about 45 degrees.'],
    ['knees_not_bent', 'the bend of the knees', 'Bend your knees comfortably, heels in line with your back.'],
    ['feet_apart', 'the feet', 'Rest one foot on the other.'],
    ['head_unsupported', 'the head', 'Rest your head on your lower arm.'],
    ['top_arm_not_in_front', 'the top arm', 'Prop your top hand on the mat in front of you.'],
  ].map(([criterion, name, cue]) => ({ criterion, name, cue, why: 'Why it matters.', source: 'A source.' }) as never),
  repetition: [
    ['pelvis_rolled_back', 'the pelvis roll', 'Keep your hips stacked, one right above the other.'],
    ['feet_apart', 'the feet', 'Keep your heels pressed together.'],
    ['no_hold', 'the hold', 'Squeeze for a moment at the top.'],
  ].map(([criterion, name, cue]) => ({ criterion, name, cue, why: 'Why it matters.', source: 'A source.' }) as never),
  pain: {
    tolerable: 5,
    advice: 'That is too much: see a physiotherapist if it hurts as much again.',
    source: 'Made up.',
    places: [
      { id: 'outer_hip', text: 'the outside of the hip', tolerable: 2, advice: 'Stop, and have it looked at.' },
      { id: 'elsewhere', text: 'another place', tolerable: 5, advice: '' },
    ],
  },
  counted_share: 0.25,
};

export function aRepetition(number: number, findings: Finding[] = [], not_judged: NotJudged[] = []): Repetition {
  return {
    number,
    time: '2026-01-31T18:01:00.000Z',
    lift_s: 1.6 + 0.3 * Math.sin(number),
    hold_s: 1.2 + 0.3 * Math.cos(2 * number),
    lower_s: 1.7 + 0.4 * Math.sin(3 * number),
    opening_deg: 55 + 5 * Math.sin(1.7 * number),
    opening_stddev_deg: 5 + Math.cos(number),
    pelvis_roll_deg: 3,
    pelvis_roll_stddev_deg: 2,
    clean: findings.length ? false : not_judged.length ? null : true,
    findings,
    not_judged,
  };
}

export function aSet(parts: Partial<SetRecord> = {}): SetRecord {
  return {
    number: 1,
    working_leg: 'right',
    band: null,
    begun: '2026-01-31T18:01:00.000Z',
    ended: '2026-01-31T18:02:30.000Z',
    end: 'complete',
    confirmed: null,
    left_out: false,
    correction: null,
    repetitions: [],
    ...parts,
  };
}

export function aSession(parts: Partial<Session> = {}): Session {
  return {
    id,
    person: me,
    source: 'camera',
    plan: aDose(),
    begun: '2026-01-31T18:00:00.000Z',
    utc_offset_min: 0,
    ended: '2026-01-31T18:20:00.000Z',
    sets: [],
    answers: {
      effort: null,
      pain: null,
      pain_gone_by_morning: null,
      stop_reason: null,
      counts: null,
      pain_place: null,
      pain_side: null,
      pain_at_night: null,
    },
    ...parts,
  };
}

export function aState(parts: Partial<LiveState> = {}): LiveState {
  return {
    type: 'state',
    time_us: 0,
    dropped: 0,
    stage: 'set',
    paused: false,
    image: { width_px: 640, height_px: 480 },
    keypoints: null,
    at_fault: [],
    set_up: exercise.set_up.map(({ criterion, name }) => ({
      criterion,
      name,
      state: 'waiting',
      cue: null,
      reason: null,
    })),
    placement: null,
    lying_on: 'left',
    working_leg: 'right',
    set: 1,
    sets: 3,
    count: 0,
    least: 15,
    most: 20,
    phase: 'closed',
    held_s: 0,
    opening_deg: 0,
    opening_stddev_deg: 4,
    sensor: null,
    best_deg: null,
    cue: null,
    rest_left_s: 0,
    good: [],
    change: [],
    notice: null,
    say: [],
    voice: 'here',
    said_elsewhere: [],
    sets_done: [],
    ...parts,
  };
}
