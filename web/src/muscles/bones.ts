// SPDX-License-Identifier: Apache-2.0
/** Skin, pelvis, thigh and knee as calm shapes. Metres from the right hip's centre, of a body whose thigh is 0.396 m: x or z, then y. */
import { courseOf } from './course';
import type { Picture, Point } from './muscles';
import { area } from './outline';
import type { View } from './views';

type Outline = [across: number, up: number][];
interface Bone {
  name: 'skin' | 'pelvis' | 'femur';
  outline: Outline;
  holes?: Outline[];
}

const drawn_thigh_m = 0.396;
const half_pelvis_m = 0.0835;

const round = (across: number, up: number, wide: number, high: number): Outline =>
  Array.from({ length: 12 }, (_, i) => {
    const angle = (i * Math.PI) / 6;
    return [across + wide * Math.cos(angle), up + high * Math.sin(angle)];
  });
/** Across the middle of the body. */
const mirrored = (outline: Outline): Outline => outline.map(([z, y]) => [-z - 2 * half_pelvis_m, y]);

const side: Bone[] = [
  {
    name: 'skin',
    outline: [[0.088, 0.22], [0.1, 0.14], [0.104, 0.06], [0.096, 0.0], [0.098, -0.09], [0.094, -0.2], [0.08, -0.31], [0.07, -0.38], [0.064, -0.42], [0.05, -0.48], [0.044, -0.6], [-0.07, -0.6], [-0.064, -0.5], [-0.052, -0.42], [-0.06, -0.34], [-0.08, -0.22], [-0.094, -0.13], [-0.114, -0.09], [-0.13, -0.03], [-0.134, 0.03], [-0.12, 0.09], [-0.096, 0.14], [-0.084, 0.22]], // prettier-ignore
  },
  {
    name: 'pelvis',
    outline: [[-0.058, 0.122], [-0.1, 0.112], [-0.118, 0.066], [-0.114, 0.016], [-0.09, -0.022], [-0.079, -0.032], [-0.084, -0.006], [-0.093, 0.03], [-0.083, 0.075], [-0.06, 0.1]], // prettier-ignore
  },
  {
    name: 'pelvis',
    outline: [[0.076, 0.066], [0.058, 0.108], [0.018, 0.145], [-0.024, 0.156], [-0.064, 0.134], [-0.088, 0.1], [-0.082, 0.068], [-0.05, 0.044], [-0.044, 0.014], [-0.058, 0.006], [-0.044, -0.016], [-0.062, -0.05], [-0.048, -0.07], [-0.01, -0.06], [0.034, -0.04], [0.058, -0.02], [0.044, 0.0], [0.026, 0.014], [0.038, 0.034], [0.05, 0.048]], // prettier-ignore
    holes: [round(0.004, -0.036, 0.021, 0.012)],
  },
  {
    name: 'femur',
    outline: [[-0.02, 0.022], [0.008, 0.026], [0.024, 0.008], [0.02, -0.02], [0.014, -0.06], [0.024, -0.2], [0.019, -0.31], [0.032, -0.37], [0.029, -0.402], [0.0, -0.414], [-0.034, -0.406], [-0.04, -0.38], [-0.016, -0.345], [-0.001, -0.2], [-0.012, -0.08], [-0.028, -0.035], [-0.034, 0.0]], // prettier-ignore
  },
  {
    name: 'femur',
    outline: [[-0.03, -0.423], [0.0, -0.426], [0.03, -0.424], [0.036, -0.446], [0.022, -0.49], [0.016, -0.54], [-0.016, -0.54], [-0.022, -0.48], [-0.034, -0.445]], // prettier-ignore
  },
  { name: 'femur', outline: round(0.047, -0.388, 0.011, 0.022) },
];

const half_back: Bone[] = [
  {
    name: 'pelvis',
    outline: [[-0.045, 0.09], [-0.024, 0.13], [0.008, 0.152], [0.036, 0.142], [0.05, 0.106], [0.044, 0.066], [0.032, 0.034], [0.03, 0.006], [0.012, -0.024], [-0.008, -0.056], [-0.026, -0.072], [-0.042, -0.062], [-0.06, -0.046], [-0.08, -0.034], [-0.081, -0.008], [-0.056, 0.0], [-0.034, 0.01], [-0.034, 0.034], [-0.052, 0.06]], // prettier-ignore
    holes: [round(-0.042, -0.03, 0.014, 0.017)],
  },
  {
    name: 'femur',
    outline: [[0.0, 0.024], [0.02, 0.014], [0.036, 0.008], [0.052, 0.014], [0.066, -0.006], [0.064, -0.032], [0.05, -0.075], [0.042, -0.16], [0.034, -0.26], [0.032, -0.33], [0.043, -0.372], [0.04, -0.402], [0.02, -0.414], [0.0, -0.4], [-0.02, -0.414], [-0.041, -0.402], [-0.043, -0.372], [-0.018, -0.335], [0.006, -0.27], [0.013, -0.18], [0.016, -0.11], [0.008, -0.066], [0.012, -0.046], [0.01, -0.026], [-0.008, -0.022], [-0.024, -0.006], [-0.02, 0.016]], // prettier-ignore
  },
  {
    name: 'femur',
    outline: [[-0.04, -0.424], [0.0, -0.426], [0.04, -0.424], [0.038, -0.446], [0.018, -0.49], [0.014, -0.54], [-0.014, -0.54], [-0.018, -0.49], [-0.038, -0.446]], // prettier-ignore
  },
];
const sacrum: Outline = [[-0.0835, 0.128], [-0.045, 0.118], [-0.038, 0.088], [-0.052, 0.036], [-0.07, -0.004], [-0.0835, -0.024], [-0.097, -0.004], [-0.115, 0.036], [-0.129, 0.088], [-0.122, 0.118]]; // prettier-ignore
const half_skin: Outline = [[0.05, 0.22], [0.056, 0.15], [0.074, 0.09], [0.09, 0.02], [0.096, -0.05], [0.092, -0.14], [0.08, -0.25], [0.062, -0.35], [0.056, -0.41], [0.058, -0.48], [0.06, -0.6], [-0.05, -0.6], [-0.052, -0.48], [-0.05, -0.41], [-0.058, -0.34], [-0.07, -0.22], [-0.078, -0.13], [-0.0835, -0.095]]; // prettier-ignore
const back: Bone[] = [
  { name: 'skin', outline: [...half_skin, ...mirrored(half_skin).reverse()] },
  ...half_back
    .filter(({ name }) => name === 'pelvis')
    .map((bone) => ({ ...bone, outline: mirrored(bone.outline), holes: bone.holes?.map(mirrored) })),
  { name: 'pelvis', outline: sacrum },
  ...half_back,
];

/** Each bone's shape in one view. */
export function bonesOf({ hip, knee }: Picture, view: View): { name: Bone['name']; d: string }[] {
  const size = (hip[1] - knee[1]) / drawn_thigh_m;
  const placed = ([across, up]: Outline[number]): Point =>
    view.id === 'side'
      ? [hip[0] + size * across, hip[1] + size * up, hip[2]]
      : [hip[0], hip[1] + size * up, hip[2] + size * across];
  const shape = (outline: Outline) => {
    const points = outline.map(placed);
    return area(courseOf([...points, points[0]!], 4 * points.length).map(view.project));
  };
  return (view.id === 'side' ? side : back).map(({ name, outline, holes = [] }) => ({
    name,
    d: [outline, ...holes].map(shape).join(''),
  }));
}
