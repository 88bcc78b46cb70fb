// SPDX-License-Identifier: Apache-2.0
/** How a leg is drawn: from the side, from behind, and from behind without what lies outermost. On the picture: millimetres, x to its right, y down, depth towards the viewer. */
import { t } from '../language/translate';
import type { Leg } from '../protocol';
import type { Point } from './muscles';

export interface View {
  id: 'side' | 'back' | 'deep';
  label: string;
  /** Whether that group of muscles is in the picture. */
  shows(group: string): boolean;
  project(point: Point): [x: number, y: number];
  depth(point: Point): number;
}

/** Points are the right leg's: the left one is its mirror image. */
export function viewsOf(leg: Leg): View[] {
  const right = leg === 'right' ? 1000 : -1000;
  const everything = () => true;
  const side: View = {
    id: 'side',
    label: t('From the side'),
    shows: everything,
    project: ([x, y]) => [right * x, -1000 * y],
    depth: ([, , z]) => 1000 * z,
  };
  const back: View = {
    id: 'back',
    label: t('From behind'),
    shows: everything,
    project: ([, y, z]) => [right * z, -1000 * y],
    depth: ([x]) => -1000 * x,
  };
  const shows = (group: string) => !group.startsWith('gluteus_maximus');
  return [side, back, { ...back, id: 'deep', label: t('Under the maximus'), shows }];
}
