// SPDX-License-Identifier: Apache-2.0
/** Bands, plans and histories for tests; days are counted from a given one. */
import { daysLater, weekdayOf } from '../src/days';
import type {
  Achievements,
  Band,
  Day,
  History,
  LegSummary,
  Plan,
  Programme,
  Screening,
  Standing,
  Summary,
} from '../src/programme';
import type { Outcomes } from '../src/outcomes';
import { aDose } from './made_up';

export const bands: Band[] = [
  { colour: 'yellow', name: 'light' },
  { colour: 'red', name: 'medium' },
  { colour: 'green', name: 'strong' },
  { colour: 'blue', name: 'extra strong' },
];

export const screening: Screening = {
  questions: [
    {
      id: 'operation',
      text: 'Did you have an operation on a hip or the back in the last three months?',
      advice: 'Ask your surgeon or physiotherapist which movements are allowed before you begin.',
      source: 'Made up.',
      after: '',
      choices: [],
    },
    {
      id: 'night_pain',
      text: 'Does pain in the hip wake you at night, whatever position you lie in?',
      advice: 'Have a doctor look at it before you begin.',
      source: 'Made up.',
      after: '',
      choices: [],
    },
  ],
  time: null,
  answers: {},
};

export const aProgramme = (parts: Partial<Programme> = {}): Programme => ({
  time: '2026-01-20T09:30:00.000Z',
  author: 'c1',
  author_name: 'Dr. Ines Kaya',
  reason: 'Left knee sore after stairs.',
  sets: null,
  least: null,
  most: null,
  days_a_week: null,
  hold_s: null,
  lower_s: null,
  band: null,
  first_leg: null,
  goal: null,
  standing: null,
  paused: false,
  cleared: false,
  ...parts,
});

export const aLegSummary = (parts: Partial<LegSummary> = {}): LegSummary => ({
  sets: 3,
  smallest_set: 15,
  repetitions: 45,
  judged: 40,
  clean: 30,
  opening_deg: 45,
  opening_stddev_deg: 5,
  pelvis_roll_deg: 4,
  pelvis_roll_stddev_deg: 3,
  hold_s: 1.2,
  lower_s: 2.1,
  ...parts,
});

export const aSummary = (day: Day, parts: Partial<Summary> = {}): Summary => ({
  id: day.replaceAll('-', '').padStart(32, '0'),
  begun: `${day}T18:00:00.000Z`,
  day,
  measured: true,
  dose: aDose(),
  bands: [parts.dose?.band ?? null],
  left: aLegSummary(),
  right: aLegSummary(),
  answers: {
    effort: 5,
    pain: 0,
    pain_gone_by_morning: null,
    stop_reason: null,
    counts: null,
    pain_place: null,
    pain_side: null,
    pain_at_night: null,
  },
  ...parts,
});

/** Twelve weeks up to a day: repetitions, opening, hold and band grow, with a week missed and a sore one. */
export function twelveWeeks(today: Day): History {
  const sessions: Summary[] = [];
  for (let ago = 83; ago >= 1; ago--) {
    const day = daysLater(today, -ago);
    if (![0, 2, 4].includes(weekdayOf(day)) || (ago > 40 && ago < 48) || ago % 19 === 3) continue;
    const done = 1 - ago / 84;
    const wave = Math.sin(12.9 * ago);
    const least = done > 0.6 ? 15 : 15 + Math.floor(8 * done);
    const leg = (behind: number) =>
      aLegSummary({
        repetitions: 3 * least + Math.round(2 + 2 * wave),
        judged: 40,
        clean: Math.min(40, Math.round(24 + 16 * done - 2 * behind + 2 * wave)),
        opening_deg: 36 + 17 * done - 5 * behind * (1 - done) + 2.5 * Math.sin(7.3 * ago + behind),
        opening_stddev_deg: 5.2 + 0.8 * wave,
        hold_s: 0.6 + 0.9 * done + 0.15 * Math.sin(3.1 * ago + behind),
      });
    const isSore = ago > 48 && ago < 56;
    sessions.push(
      aSummary(day, {
        measured: ago % 17 !== 5,
        dose: aDose({ least, most: 20, band: done > 0.85 ? 'red' : done > 0.6 ? 'yellow' : null }),
        left: leg(1),
        right: leg(0),
        answers: {
          effort: Math.round(4 + 2 * done + wave),
          pain: isSore ? 4 : ago > 56 ? 1 : 0,
          pain_gone_by_morning: isSore ? true : null,
          stop_reason: null,
          counts: null,
          pain_place: null,
          pain_side: null,
          pain_at_night: null,
        },
      }),
    );
  }
  return {
    sessions,
    comparison: { sessions: 6, opening: 0.06, opening_stddev: 0.11, clean: 0.02, weaker: null },
    days: sessions.map(({ day }) => day),
    days_done: sessions.filter(({ day }) => day > daysLater(today, -30)).length,
    achievements: someAchievements(today),
  };
}

export const noAchievements: Achievements = { weeks_in_a_row: 0, best: null, milestones: [] };

/** Of somebody who took up the light band. */
export const someAchievements = (today: Day): Achievements => ({
  weeks_in_a_row: 4,
  best: { day: daysLater(today, -5), clean: 92, judged: 108 },
  milestones: [
    { id: 'session', day: daysLater(today, -83), text: 'First session.' },
    { id: 'whole', day: daysLater(today, -78), text: 'First whole session: 3 sets on each side.' },
    { id: 'clean', day: daysLater(today, -60), text: 'First clean side: 43 of 45 with the right leg.' },
    { id: 'band', day: daysLater(today, -30), text: 'First session with the light band.' },
  ],
});

export function aPlan(today: Day, parts: Partial<Plan> = {}): Plan {
  const monday = daysLater(today, -weekdayOf(today));
  return {
    advice: 'progress',
    sentence: 'Two clean sessions of 3 × 20: today you take the light band.',
    because: [
      {
        id: 'mastered',
        text: 'Your last two sessions had 3 × 20 each side, 94 % of them clean, at an effort of 5.',
        source: 'Two-for-two rule; the 90 % are set for this program.',
      },
      {
        id: 'step',
        text: 'A step of band is about 25 %, so the target falls back to 15.',
        source: 'Manufacturer chart.',
      },
    ],
    next: aDose({ band: 'yellow', hold_s: 2 }),
    due: today,
    days_a_week: 3,
    done_this_week: Math.min(1, weekdayOf(today)),
    days_done: 12,
    week: Array.from({ length: 7 }, (_, i) => {
      const day = daysLater(monday, i);
      const done = i === 0 && day < today;
      return {
        day,
        done,
        planned: done || day === today || (day > today && (weekdayOf(day) - weekdayOf(today)) % 2 === 0),
        standing_done: false,
        standing_planned: false,
      };
    }),
    comparison: null,
    flags: [],
    first_day: daysLater(today, -83),
    achievements: someAchievements(today),
    screened: true,
    programme: null,
    routine: [
      {
        name: 'Squats',
        place: 'On the same days, after the clamshells.',
        trains: 'Quadriceps and gluteus maximus, both legs at once.',
        neglects: 'Gluteus medius and the deep rotators: little has to hold the pelvis level on two legs.',
        source: 'A source for squats.',
      },
      {
        name: 'Lunges',
        place: 'On the days between, as long as the knees like it.',
        trains: 'Quadriceps, gluteus maximus, and balance on one leg.',
        neglects: 'The outward turn of the thigh.',
        source: 'A source for lunges.',
      },
    ],
    goal: 'endurance',
    goals: [
      {
        id: 'endurance',
        name: 'Endurance and control',
        text: 'Many repetitions at a moderate effort.',
        source: 'A source for endurance.',
      },
      { id: 'strength', name: 'Strength', text: 'Few repetitions against a strong band.', source: 'One for strength.' },
    ],
    standing: null,
    nudge: '',
    unread: 0,
    ...parts,
  };
}

/** Of somebody who has mastered clamshells. */
export const aStanding = (today: Day, parts: Partial<Standing> = {}): Standing => ({
  since: daysLater(today, -10),
  due: today,
  days_a_week: 2,
  done_this_week: 0,
  paused: false,
  sentence: 'You have mastered clamshells. That was the goal: standing work comes next.',
  exercises: ['bridge', 'side_step', 'hip_hitch', 'squat'].map((id) => ({
    id,
    name:
      { bridge: 'Single-leg bridge', side_step: 'Side step with a band', hip_hitch: 'Hip hitch' }[id] ??
      'Single-leg squat',
    sets: 2,
    least: 8,
    most: 12,
    hold_s: id === 'bridge' ? 2 : 0,
    steps: ['Stand on one leg.', 'Come back slowly.'],
    watch: 'The pelvis stays level.',
    easier: 'With both feet on the floor.',
    source: 'A source.',
    done_today: false,
  })),
  ...parts,
});

export const noOutcomes: Outcomes = {
  function: {
    activities: 3,
    every_days: 14,
    change: 2,
    question: 'Name three things that your hip makes hard. How well can you do each today?',
    source: 'A source for the scale.',
    due: false,
    ratings: [],
    so_far: null,
  },
  strength: [],
  questionnaires: [],
};

/** Three ratings and some holds up to a day. */
export function someOutcomes(today: Day): Outcomes {
  const rated = (ago: number, scores: number[]) => ({
    day: daysLater(today, -ago),
    activities: ['Climbing stairs', 'Lying on the right side', 'Walking for an hour'].map((activity, i) => ({
      activity,
      score: scores[i]!,
    })),
    mean: scores.reduce((sum, score) => sum + score, 0) / 3,
  });
  return {
    function: {
      ...noOutcomes.function,
      ratings: [rated(28, [4, 2, 5]), rated(14, [5, 4, 6]), rated(0, [7, 5, 8])],
      so_far: {
        first: 3.67,
        newest: 6.67,
        since: daysLater(today, -28),
        verdict: 'better',
        sentence: 'Better by 3.0 points, from 3.7 to 6.7 of 10 since 3 January 2026.',
      },
    },
    strength: [
      { day: daysLater(today, -21), leg: 'left', band: 'red', force_n: 28.4, hold_s: 31 },
      { day: daysLater(today, -21), leg: 'right', band: 'red', force_n: 28.4, hold_s: 38 },
      { day: daysLater(today, -1), leg: 'left', band: 'red', force_n: 28.4, hold_s: 44.5 },
    ],
    questionnaires: [{ day: daysLater(today, -20), name: 'VISA-G', score: 61 }],
  };
}
