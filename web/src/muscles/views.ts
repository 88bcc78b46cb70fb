// SPDX-License-Identifier: Apache-2.0
/** The two sides from which a leg is drawn. On the picture: millimetres, x to its right, y down, depth towards the viewer. */
import type { Leg } from '../protocol';
import type { Point } from './muscles';

export interface View {
  id: 'side' | 'back';
  label: string;
  project(point: Point): [x: number, y: number];
  depth(point: Point): number;
}

/** Points are the right leg's: the left one is its mirror image. */
export function viewsOf(leg: Leg): View[] {
  const right = leg === 'right' ? 1000 : -1000;
  return [
    {
      id: 'side',
      label: 'From the side',
      project: ([x, y]) => [right * x, -1000 * y],
      depth: ([, , z]) => 1000 * z,
    },
    {
      id: 'back',
      label: 'From behind',
      project: ([, y, z]) => [right * z, -1000 * y],
      depth: ([x]) => -1000 * x,
    },
  ];
}
