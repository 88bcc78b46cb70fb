// SPDX-License-Identifier: Apache-2.0
/**
 * People at standing work, from the front or the side, as strokes in a box of 120 by 100: limbs, then what is there to
 * stand on, the band, and the way something moves.
 */
import { t } from '../language/translate';
export interface Drawing {
  words: string;
  head: [x: number, y: number];
  limbs: string[];
  /** The side that works. */
  working: string[];
  floor: string;
  band?: string;
  move: string;
}

export const drawings: Record<string, Drawing> = {
  bridge: {
    words: t('Lying on the back on one foot, hips lifted in line with body and thigh, the other foot off the mat.'),
    head: [16, 78],
    limbs: ['M24 80 64 62', 'M30 80 46 88', 'M64 62 88 46 104 58'],
    working: ['M64 62 86 56 90 88'],
    floor: 'M6 90H114',
    move: 'M64 84V72m-4 4 4-5 4 5',
  },
  side_step: {
    words: t('Standing with knees a little bent and a band around the thighs, stepping to the side.'),
    head: [52, 14],
    limbs: ['M52 22V50', 'M52 28 40 42 46 48', 'M52 28 64 42 58 48', 'M50 50 42 68 44 90'],
    working: ['M54 50 72 66 78 90'],
    floor: 'M6 91H114',
    band: 'M44 64 68 62',
    move: 'M84 76h18m-5-4 6 4-6 4',
  },
  hip_hitch: {
    words: t('Standing on one leg on a step, the other foot beside it, that side of the pelvis pulled up.'),
    head: [56, 10],
    limbs: ['M56 18V48', 'M56 24 46 40', 'M56 24 74 34 84 30', 'M52 49 44 66 44 88'],
    working: ['M60 48 62 62 62 76', 'M50 50 64 47'],
    floor: 'M6 92H50V78H92V92H114',
    move: 'M34 62V48m-4 4 4-5 4 5',
  },
  squat: {
    words: t('Squatting on one leg in front of a chair, hips back, the other leg off the floor in front.'),
    head: [62, 16],
    limbs: ['M60 24 44 52', 'M58 30 78 40', 'M44 52 74 62 84 80'],
    working: ['M44 52 70 60 62 90'],
    floor: 'M6 91H114M14 91V62H34V91M14 62V36',
    move: 'M96 44v16m-4-4 4 5 4-5',
  },
};
