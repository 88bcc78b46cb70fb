// SPDX-License-Identifier: Apache-2.0
/** Paths of SVG about a line on the picture. */
type Spot = [x: number, y: number];

const spot = ([x, y]: Spot) => `${x.toFixed(1)} ${y.toFixed(1)}`;
export const line = (spots: Spot[]) => `M${spots.map(spot).join('L')}`;
export const area = (spots: Spot[]) => `${line(spots)}Z`;

/** The line moved to its left by so much at each of its spots. */
export function beside(spots: Spot[], by: number[]): Spot[] {
  let normal: Spot = [0, 0];
  return spots.map(([x, y], i) => {
    const [before, after] = [spots[Math.max(0, i - 1)]!, spots[Math.min(spots.length - 1, i + 1)]!];
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy);
    if (length > 1e-6) normal = [dy / length, -dx / length];
    return [x + by[i]! * normal[0], y + by[i]! * normal[1]];
  });
}

/** As thick as twice the half widths. */
export const outlineOf = (spots: Spot[], halfWidths: number[]) =>
  area([
    ...beside(spots, halfWidths),
    ...beside(
      spots,
      halfWidths.map((width) => -width),
    ).reverse(),
  ]);
