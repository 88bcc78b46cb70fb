// SPDX-License-Identifier: Apache-2.0
/** A leg, its muscles and what they do, for tests; the paths are the model's, to a millimetre. */
import type { Load, Picture, SessionMuscles, SimulatedSet, Work } from '../src/muscles/muscles';
import type { Routine, SetsAWeek } from '../src/routine/routine';

type Row = [name: string, group: string, label: string, width_m: number, ...points: [number, number, number][]];
const rows: Row[] = [
  [
    'gluteus_maximus_superior',
    'gluteus_maximus_superior',
    'Gluteus maximus superior',
    0.026,
    [-0.116, 0.06, 0.068],
    [-0.126, 0.001, 0.086],
    [-0.113, -0.09, 0.119],
    [-0.096, -0.124, 0.127],
  ],
  [
    'gluteus_maximus_middle',
    'gluteus_maximus_lower',
    'Gluteus maximus middle',
    0.031,
    [-0.131, 0.017, 0.055],
    [-0.134, -0.051, 0.089],
    [-0.11, -0.12, 0.11],
    [-0.084, -0.171, 0.122],
  ],
  [
    'gluteus_maximus_inferior',
    'gluteus_maximus_lower',
    'Gluteus maximus inferior',
    0.024,
    [-0.151, -0.031, 0.006],
    [-0.149, -0.102, 0.039],
    [-0.098, -0.173, 0.094],
    [-0.075, -0.213, 0.121],
  ],
  [
    'gluteus_medius_anterior',
    'gluteus_medius',
    'Gluteus medius anterior',
    0.025,
    [-0.04, 0.03, 0.118],
    [-0.09, -0.077, 0.135],
  ],
  [
    'gluteus_medius_middle',
    'gluteus_medius',
    'Gluteus medius middle',
    0.025,
    [-0.083, 0.043, 0.074],
    [-0.094, -0.07, 0.132],
  ],
  [
    'gluteus_medius_posterior',
    'gluteus_medius',
    'Gluteus medius posterior',
    0.025,
    [-0.119, 0.01, 0.063],
    [-0.099, -0.069, 0.132],
  ],
  [
    'gluteus_minimus_anterior',
    'gluteus_minimus',
    'Gluteus minimus anterior',
    0.019,
    [-0.045, -0.008, 0.103],
    [-0.076, -0.075, 0.136],
  ],
  [
    'gluteus_minimus_middle',
    'gluteus_minimus',
    'Gluteus minimus middle',
    0.018,
    [-0.062, -0.006, 0.096],
    [-0.078, -0.075, 0.136],
  ],
  [
    'gluteus_minimus_posterior',
    'gluteus_minimus',
    'Gluteus minimus posterior',
    0.015,
    [-0.081, -0.006, 0.083],
    [-0.082, -0.073, 0.135],
  ],
  [
    'tensor_fasciae_latae',
    'tensor_fasciae_latae',
    'Tensor fasciae latae',
    0.008,
    [-0.03, 0.021, 0.121],
    [-0.04, -0.168, 0.139],
    [-0.063, -0.488, 0.116],
    [-0.063, -0.528, 0.11],
  ],
  [
    'piriformis',
    'piriformis',
    'Piriformis',
    0.012,
    [-0.136, 0.0, 0.023],
    [-0.116, -0.027, 0.064],
    [-0.083, -0.068, 0.124],
  ],
  ['gemelli', 'gemelli', 'Gemelli', 0.01, [-0.11, -0.08, 0.069], [-0.083, -0.068, 0.124]],
  [
    'quadratus_femoris',
    'quadratus_femoris',
    'Quadratus femoris',
    0.022,
    [-0.111, -0.112, 0.051],
    [-0.106, -0.102, 0.117],
  ],
  [
    'sartorius',
    'sartorius',
    'Sartorius',
    0.015,
    [-0.015, -0.001, 0.121],
    [-0.072, -0.438, 0.04],
    [-0.074, -0.521, 0.042],
    [-0.063, -0.538, 0.044],
    [-0.045, -0.563, 0.057],
  ],
  ['pectineus', 'pectineus', 'Pectineus', 0.021, [-0.042, -0.075, 0.044], [-0.081, -0.15, 0.106]],
  ['adductor_longus', 'adductors', 'Adductor longus', 0.026, [-0.031, -0.081, 0.016], [-0.064, -0.285, 0.104]],
  ['adductor_brevis', 'adductors', 'Adductor brevis', 0.027, [-0.057, -0.089, 0.016], [-0.068, -0.19, 0.11]],
  [
    'adductor_magnus_superior',
    'adductors',
    'Adductor magnus superior',
    0.022,
    [-0.071, -0.114, 0.025],
    [-0.073, -0.191, 0.114],
  ],
  [
    'adductor_magnus_middle',
    'adductors',
    'Adductor magnus middle',
    0.019,
    [-0.081, -0.116, 0.03],
    [-0.063, -0.304, 0.103],
  ],
  [
    'adductor_magnus_inferior',
    'adductors',
    'Adductor magnus inferior',
    0.018,
    [-0.108, -0.111, 0.047],
    [-0.062, -0.466, 0.055],
  ],
  [
    'gracilis',
    'adductors',
    'Gracilis',
    0.015,
    [-0.072, -0.115, 0.027],
    [-0.088, -0.531, 0.046],
    [-0.063, -0.563, 0.059],
  ],
  [
    'iliacus',
    'iliopsoas',
    'Iliacus',
    0.03,
    [-0.066, 0.035, 0.083],
    [-0.025, -0.053, 0.079],
    [-0.067, -0.121, 0.087],
    [-0.088, -0.129, 0.094],
  ],
  [
    'psoas',
    'iliopsoas',
    'Psoas',
    0.027,
    [-0.063, 0.086, 0.028],
    [-0.023, -0.055, 0.074],
    [-0.067, -0.117, 0.085],
    [-0.087, -0.127, 0.091],
  ],
  ['rectus_femoris', 'rectus_femoris', 'Rectus femoris', 0.023, [-0.029, -0.03, 0.094], [-0.042, -0.454, 0.083]],
  ['semimembranosus', 'hamstrings', 'Semimembranosus', 0.02, [-0.116, -0.095, 0.07], [-0.095, -0.527, 0.062]],
  [
    'semitendinosus',
    'hamstrings',
    'Semitendinosus',
    0.017,
    [-0.123, -0.107, 0.059],
    [-0.101, -0.532, 0.059],
    [-0.08, -0.554, 0.057],
    [-0.066, -0.575, 0.062],
  ],
  [
    'biceps_femoris_long',
    'hamstrings',
    'Biceps femoris long',
    0.02,
    [-0.123, -0.1, 0.067],
    [-0.098, -0.515, 0.11],
    [-0.091, -0.535, 0.115],
  ],
  [
    'biceps_femoris_short',
    'hamstrings',
    'Biceps femoris short',
    0.031,
    [-0.064, -0.285, 0.104],
    [-0.098, -0.515, 0.11],
    [-0.091, -0.535, 0.115],
  ],
  [
    'vastus_medialis',
    'vasti',
    'Vastus medialis',
    0.034,
    [-0.055, -0.284, 0.099],
    [-0.034, -0.354, 0.082],
    [-0.048, -0.455, 0.067],
  ],
  [
    'vastus_intermedius',
    'vasti',
    'Vastus intermedius',
    0.033,
    [-0.041, -0.266, 0.111],
    [-0.036, -0.283, 0.109],
    [-0.049, -0.452, 0.083],
  ],
  [
    'vastus_lateralis',
    'vasti',
    'Vastus lateralis',
    0.037,
    [-0.064, -0.258, 0.115],
    [-0.043, -0.336, 0.121],
    [-0.043, -0.456, 0.097],
  ],
];

export const picture: Picture = {
  hip: [-0.069, -0.064, 0.081],
  other_hip: [-0.069, -0.064, -0.081],
  knee: [-0.069, -0.479, 0.081],
  ankle: [-0.069, -0.91, 0.081],
  muscles: rows.map(([name, group, label, width_m, ...points]) => ({ name, group, label, width_m, points })),
};

const means: Record<string, number> = {
  gluteus_maximus_superior: 0.31,
  gluteus_maximus_middle: 0.34,
  gluteus_maximus_inferior: 0.16,
  gluteus_medius_anterior: 0.01,
  gluteus_medius_middle: 0.09,
  gluteus_medius_posterior: 0.42,
  gluteus_minimus_posterior: 0.18,
  piriformis: 0.29,
  gemelli: 0.12,
  quadratus_femoris: 0.22,
  biceps_femoris_long: 0.06,
  biceps_femoris_short: 0.04,
  rectus_femoris: 0.03,
  sartorius: 0.02,
};

const loadOf = (name: string, label: string, mean: number): Load => ({
  name,
  label,
  activation_mean: mean,
  activation_peak: Math.min(1, 1.4 * mean),
  interval: [0.65 * mean, Math.min(1, 1.5 * mean + 0.005)],
  force_peak_n: 640 * mean,
  work_s: 75 * mean,
});

const groups: [name: string, label: string][] = [
  ['gluteus_maximus_superior', 'Gluteus maximus superior'],
  ['gluteus_maximus_lower', 'Gluteus maximus lower'],
  ['gluteus_medius', 'Gluteus medius'],
  ['gluteus_minimus', 'Gluteus minimus'],
  ['tensor_fasciae_latae', 'Tensor fasciae latae'],
  ['piriformis', 'Piriformis'],
  ['gemelli', 'Gemelli'],
  ['quadratus_femoris', 'Quadratus femoris'],
  ['sartorius', 'Sartorius'],
  ['pectineus', 'Pectineus'],
  ['adductors', 'Adductors'],
  ['iliopsoas', 'Iliopsoas'],
  ['rectus_femoris', 'Rectus femoris'],
  ['hamstrings', 'Hamstrings'],
  ['vasti', 'Vasti'],
];

const groupLoads = (factor: number) =>
  groups.map(([name, label]) => {
    const of = picture.muscles.filter(({ group }) => group === name).map((muscle) => means[muscle.name] ?? 0);
    return loadOf(name, label, (factor * of.reduce((sum, mean) => sum + mean, 0)) / of.length);
  });

export const notSimulated =
  'The trunk and the lower back, and muscles that tighten without need, are not simulated. In people they are not silent.';

export const aSetMuscles = (parts: Partial<SimulatedSet> = {}, factor = 1): SimulatedSet => ({
  simulated: true,
  why_not: null,
  groups: groupLoads(factor),
  muscles: picture.muscles.map(({ name, label }) => loadOf(name, label, factor * (means[name] ?? 0))),
  gluteal_to_tfl_index: 457,
  gravity_moment_nm: 17.4,
  band_moment_nm: 6.1,
  lacking_moment_nm: 0,
  effects: [
    {
      of: 'band',
      sentence: 'The yellow band gave your gluteus medius about a quarter more to do (10 to 40 %).',
      groups: [{ name: 'gluteus_medius', label: 'Gluteus medius', change: 0.25, interval: [0.1, 0.4] }],
    },
    {
      of: 'roll',
      sentence: 'Rolling back by 15° took about a third of the work off your gluteus medius (20 to 45 %).',
      groups: [{ name: 'gluteus_medius', label: 'Gluteus medius', change: -0.33, interval: [-0.45, -0.2] }],
    },
  ],
  assumed: [
    'Your profile has no mass: 75 kg was assumed.',
    'The pelvis was assumed to be upright while the knees were closed.',
  ],
  not_simulated: notSimulated,
  ...parts,
});

const workOf = (factor: number): Work[] =>
  groupLoads(factor).map(({ name, label, work_s, interval }) => ({
    name,
    label,
    work_s: 3 * work_s,
    interval: [225 * interval[0], 225 * interval[1]],
  }));

export const aSessionMuscles = (parts: Partial<SessionMuscles> = {}): SessionMuscles => ({
  left: workOf(0.8),
  right: workOf(1),
  simulated_sets: 6,
  sets: 6,
  assumed: ['Your profile has no mass: 75 kg was assumed.'],
  not_simulated: notSimulated,
  ...parts,
});

type Measurement = [percent: number, stddev_percent: number | null] | null;
const measured: [name: string, label: string, ...of: Measurement[]][] = [
  ['gluteus_maximus', 'Gluteus maximus', [59.3, 28], [36, null], [39, 34]],
  ['gluteus_medius', 'Gluteus medius', [30, 14], [29, 12], [40, 37.8]],
  ['gluteus_minimus', 'Gluteus minimus', null, null, null],
  ['tensor_fasciae_latae', 'Tensor fasciae latae', [22, 15], [18, 10], [11, 11]],
  ['quadriceps', 'Quadriceps', [65, 12], [76, 19], null],
  ['hamstrings', 'Hamstrings', [14, 9], [11, 6], null],
  ['adductors', 'Adductors', [12, 8], null, null],
];
const exercises = [
  ['squats', 'Squats'],
  ['lunges', 'Lunges'],
  ['clamshells', 'Clamshells'],
] as const;

/** Verdicts as the program gives them, from the means above. */
export function aRoutine(sets: SetsAWeek = { squats: 9, lunges: 6, clamshells: 18 }): Routine {
  const done = exercises.filter(([id]) => (sets[id] ?? 0) > 0).map(([id]) => id as string);
  return {
    exercises: exercises.map(([id, name]) => ({ id, name, sets: sets[id] ?? 0 })),
    muscles: measured.map(([name, label, ...all]) => {
      const of = exercises.map(([exercise], i) => ({
        exercise,
        percent: all[i]?.[0] ?? null,
        stddev_percent: all[i]?.[1] ?? null,
        source: all[i] ? 'Made up et al. 2009, J Made Up 1:23, 20 people.' : 'No study that could be read.',
      }));
      const ofDone = of.filter(({ exercise, percent }) => percent !== null && done.includes(exercise));
      const best = ofDone.length ? Math.max(...ofDone.map(({ percent }) => percent!)) : null;
      const trained = ofDone.filter(({ percent }) => percent! >= 40);
      const isMeasured = of.some(({ percent }) => percent !== null);
      return {
        name,
        label,
        of,
        best_percent: best,
        trained_sets: trained.reduce((sum, { exercise }) => sum + sets[exercise]!, 0),
        verdict: !isMeasured
          ? 'not_measured'
          : (best ?? 0) >= 40
            ? 'trained'
            : (best ?? 0) >= 20
              ? 'kept_awake'
              : 'neglected',
      };
    }),
    sentence: 'Your week trains gluteus maximus, gluteus medius and quadriceps.',
    neglected_sentence: 'It neglects the hamstrings and the adductors: a bridge or a hip hinge would reach the first.',
    notes: [
      'Electromyography varies widely between people: a standard deviation as large as half the mean is common.',
      'The clamshells were measured without a band.',
    ],
  };
}
