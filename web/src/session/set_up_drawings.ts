// SPDX-License-Identifier: Apache-2.0
/**
 * Small drawings of what is to be changed: a figure, the wrong place of a part dashed, the right one coloured, and the
 * way from one to the other. SVG units, 200 × 120. Three views: from above, with the camera below; from the feet, with
 * the camera at the left; and from the camera.
 */
import { t } from '../language/translate';
export interface Drawing {
  /** In words, for those who don't see it. */
  shows: string;
  body: Stroke[];
  wrong?: Stroke[];
  right: Stroke[];
  /** Ends in an arrow's head. */
  way?: string;
  /** Where the heads are: centre and radius. */
  heads?: [x: number, y: number, r: number][];
}
type Stroke = [path: string, width: number];

const trunkFromAbove: Stroke = ['M102 46H158', 26];
const lowerArm: Stroke = ['M160 52 176 76 150 84', 8];
const thigh: Stroke = ['M100 48 66 82', 20];
const shank: Stroke = ['M66 82 28 50', 14];
const foot: Stroke = ['M26 48 17 60', 10];
const headFromAbove: [number, number, number] = [182, 43, 12];
const mat: Stroke = ['M8 110H192', 3];

export const drawings: Record<string, Drawing> = {
  lying: {
    shows: t('Seen from above: a person on the side, hips and knees bent'),
    body: [lowerArm],
    right: [trunkFromAbove, thigh, shank, foot],
    heads: [headFromAbove],
  },
  in_view: {
    shows: t('The whole person is in the picture'),
    body: [
      ['M20 12H180V108H20Z', 3],
      ['M92 84 78 64', 9],
    ],
    right: [
      ['M88 76H130', 18],
      ['M86 78 62 88', 14],
      ['M62 88 40 74', 10],
    ],
    heads: [[150, 72, 9]],
  },
  mirror: {
    shows: t('Turn over, facing the camera'),
    body: [mat],
    right: [['M70 84H130', 30]],
    heads: [[152, 80, 13]],
    way: 'M60 52C70 18 130 18 140 48',
  },
  camera: {
    shows: t(
      'Seen from the feet: the camera on a table, two to three metres in front of the hips, looking down at them',
    ),
    body: [mat, ['M30 110V62M14 62H46', 4], ['M160 92V72', 28]],
    right: [['M24 46H38', 18]],
    way: 'M46 48 138 78',
  },
  not_side_lying: {
    shows: t('Seen from the feet: shoulders and hips upright, not leaning back'),
    body: [mat],
    wrong: [['M100 92 142 52', 34]],
    right: [['M100 90V36', 34]],
    way: 'M150 34C140 22 128 20 116 26',
  },
  hips_not_stacked: {
    shows: t('Seen from the feet: one hip right above the other'),
    body: [mat, ['M100 8V104', 1.5]],
    wrong: [['M100 88 122 50', 26]],
    right: [['M100 88V46', 26]],
    way: 'M134 38C128 28 120 26 112 28',
  },
  hip_angle_off: {
    shows: t('Seen from above: the thighs point half forward, at 45 degrees to the trunk'),
    body: [trunkFromAbove, lowerArm],
    wrong: [['M100 48 52 52', 20]],
    right: [thigh, shank],
    heads: [headFromAbove],
    way: 'M44 66C46 76 48 82 52 88',
  },
  knees_not_bent: {
    shows: t('Seen from above: the knees bent by about 90 degrees, heels in line with the back'),
    body: [trunkFromAbove, lowerArm, thigh],
    wrong: [['M66 82 24 106', 14]],
    right: [shank, foot],
    heads: [headFromAbove],
    way: 'M18 96C12 84 12 76 18 66',
  },
  feet_apart: {
    shows: t('Seen from the camera: one foot rests on the other'),
    body: [mat, ['M150 96H44', 16], ['M44 98V82', 10]],
    wrong: [['M150 78 52 48', 15]],
    right: [
      ['M150 78H46', 15],
      ['M46 80V66', 10],
    ],
    way: 'M34 44C28 54 28 60 32 68',
  },
  head_unsupported: {
    shows: t('Seen from the camera: the head rests on the lower arm'),
    body: [mat, ['M40 86H126', 34], ['M128 98H182', 11]],
    wrong: [['M160 44h.1', 26]],
    right: [['M160 79h.1', 27]],
    way: 'M184 42C190 54 190 62 186 72',
  },
  top_arm_not_in_front: {
    shows: t('Seen from above: the top hand rests on the mat in front of the chest'),
    body: [trunkFromAbove, thigh, shank],
    wrong: [['M150 42 122 34 104 40', 9]],
    right: [['M150 48 128 66 134 94', 9]],
    heads: [headFromAbove],
    way: 'M96 62C98 84 106 94 118 98',
  },
};
