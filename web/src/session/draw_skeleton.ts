// SPDX-License-Identifier: Apache-2.0
/** The 33 landmarks in the order of BlazePose as lines over the picture; the joints at fault stand out by colour and size. */
import type { Leg, LiveState } from '../protocol';

type Bone = readonly [number, number];
const trunk: Bone[] = [
  [11, 12],
  [23, 24],
  [11, 23],
  [12, 24],
  [11, 13],
  [13, 15],
  [12, 14],
  [14, 16],
];
const legs: Record<Leg, Bone[]> = {
  left: [
    [23, 25],
    [25, 27],
    [27, 29],
    [29, 31],
    [31, 27],
  ],
  right: [
    [24, 26],
    [26, 28],
    [28, 30],
    [30, 32],
    [32, 28],
  ],
};
const joints = [11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];
const colours = { outline: 'rgb(8 14 12 / 0.65)', rest: '#f2f6f4', working: '#4fe0c4', fault: '#ff8a3d' };

/** 0..1: what the network is unsure of is drawn faintly, what it doesn't see not at all. */
const opacityOf = (confidence: number) => (confidence <= 0 ? 0 : Math.min(Math.max((confidence - 0.1) / 0.6, 0.2), 1));

/** The pen's units are pixels of the picture. */
export function drawSkeleton(
  pen: CanvasRenderingContext2D,
  { keypoints, image, at_fault, working_leg }: Pick<LiveState, 'keypoints' | 'image' | 'at_fault' | 'working_leg'>,
): void {
  if (!keypoints) return;
  const width = Math.max(2, 0.009 * Math.min(image.width_px, image.height_px));
  const faults = new Set(at_fault);

  const line = (bones: Bone[], colour: string) => {
    for (const [from, to] of bones) {
      const a = keypoints[from];
      const b = keypoints[to];
      if (!a || !b) continue;
      pen.globalAlpha = opacityOf(Math.min(a[2], b[2]));
      pen.beginPath();
      pen.moveTo(a[0], a[1]);
      pen.lineTo(b[0], b[1]);
      pen.strokeStyle = colours.outline;
      pen.lineWidth = 2 * width;
      pen.stroke();
      pen.strokeStyle = faults.has(from) && faults.has(to) ? colours.fault : colour;
      pen.lineWidth = width;
      pen.stroke();
    }
  };
  pen.lineCap = 'round';
  line(trunk, colours.rest);
  const order: Leg[] = working_leg === 'left' ? ['right', 'left'] : ['left', 'right'];
  for (const leg of order) line(legs[leg], leg === working_leg ? colours.working : colours.rest);

  for (const joint of new Set([...joints, ...at_fault])) {
    const at = keypoints[joint];
    if (!at) continue;
    const isAtFault = faults.has(joint);
    pen.globalAlpha = opacityOf(at[2]);
    pen.beginPath();
    pen.arc(at[0], at[1], width * (isAtFault ? 2.6 : 1.3), 0, 2 * Math.PI);
    pen.fillStyle = isAtFault ? colours.fault : colours.rest;
    pen.fill();
    pen.strokeStyle = colours.outline;
    pen.lineWidth = width / 2;
    pen.stroke();
  }
  pen.globalAlpha = 1;
}
