// SPDX-License-Identifier: Apache-2.0
/** A leg as shapes in one view, what is nearer painted later. */
import { bellyOf, halfWidths } from './belly';
import { bonesOf } from './bones';
import { courseOf } from './course';
import type { MusclePath, Picture, Point } from './muscles';
import { beside, line, outlineOf } from './outline';
import type { View } from './views';

export interface DrawnMuscle {
  name: string;
  group: string;
  label: string;
  belly: string;
  tendon: string;
  fibres: string;
}

export interface DrawnBone {
  bone: 'skin' | 'pelvis' | 'femur';
  d: string;
}

export type Shape = DrawnMuscle | DrawnBone;
export const isMuscle = (shape: Shape): shape is DrawnMuscle => 'belly' in shape;

const steps = 80;
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Millimetres by which a muscle is nearer to the skin than the middle of its path tells: paths are lines, muscles lie in layers.
 */
const outward: Record<string, number> = {
  gluteus_maximus_superior: 40,
  gluteus_maximus_lower: 40,
  gluteus_minimus: -15,
  piriformis: -10,
  gemelli: -10,
  obturator_internus: -12,
  obturator_externus: -20,
  quadratus_femoris: -10,
  iliopsoas: -60,
};

export const depthOf = ({ group, points }: MusclePath, view: View) =>
  mean(courseOf(points, steps).map(view.depth)) + (outward[group] ?? 0);

export function drawingOf(picture: Picture, view: View): Shape[] {
  const { hip, other_hip, knee } = picture;
  const middle: Point = [hip[0] + 0.03, hip[1], (hip[2] + other_hip[2]) / 2];
  const pelvis = view.depth(middle);
  const femur = Math.max(pelvis, view.depth([(hip[0] + knee[0]) / 2, 0, hip[2] + 0.015]));
  const depths = { skin: -Infinity, pelvis, femur };
  const bones = bonesOf(picture, view).map(({ name, d }) => ({
    shape: { bone: name, d },
    depth: depths[name],
  }));
  const muscles = picture.muscles
    .filter(({ group }) => view.shows(group))
    .map((muscle) => ({ shape: drawn(muscle, view), depth: depthOf(muscle, view) }));
  return [...bones, ...muscles].sort((a, b) => a.depth - b.depth).map(({ shape }) => shape);
}

function drawn({ name, group, label, width_m, points }: MusclePath, view: View): DrawnMuscle {
  const course = courseOf(points, steps);
  const spots = course.map(view.project);
  const length = 1000 * course.slice(1).reduce((sum, point, i) => sum + distance(point, course[i]!), 0);
  const halves = halfWidths(bellyOf(name), 1000 * width_m, length, steps);
  const fibre = (share: number) => {
    const moved = beside(
      spots,
      halves.map((half) => share * half),
    );
    return line(moved.filter((_, i) => halves[i]! > 0));
  };
  return {
    name,
    group,
    label,
    belly: outlineOf(spots, halves),
    tendon: tendonsOf(spots, halves),
    fibres: [-0.5, 0, 0.5].map(fibre).join(''),
  };
}

/** Before and after the flesh. */
function tendonsOf(spots: [x: number, y: number][], halves: number[]): string {
  const isFlesh = halves.map((half) => half > 0);
  return [spots.slice(0, isFlesh.indexOf(true) + 1), spots.slice(isFlesh.lastIndexOf(true))]
    .filter((part) => part.length > 2)
    .map(line)
    .join('');
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
