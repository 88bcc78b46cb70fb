// SPDX-License-Identifier: Apache-2.0
/** What of the body a view shows: from the waist to below the knee; from behind a part of the other side too. Millimetres. */
import type { Picture, Point } from './muscles';
import type { View } from './views';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function pictureBox({ hip, other_hip, knee }: Picture, view: View): Box {
  const [waist, shin] = [hip[1] + 0.185, knee[1] - 0.1];
  const corners: [Point, Point] =
    view.id === 'side'
      ? [
          [hip[0] - 0.145, waist, 0],
          [hip[0] + 0.112, shin, 0],
        ]
      : [
          [0, waist, other_hip[2] - 0.065],
          [0, shin, hip[2] + 0.104],
        ];
  const [[x1, top], [x2, bottom]] = corners.map(view.project) as [[number, number], [number, number]];
  return { left: Math.min(x1, x2), top, width: Math.abs(x2 - x1), height: bottom - top };
}
