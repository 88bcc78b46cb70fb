// SPDX-License-Identifier: Apache-2.0
/** A smooth curve through points, as equally long steps. */
import type { Point } from './muscles';

const steps_between = 24;

const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const between = (a: Point, b: Point, share: number): Point => [
  a[0] + share * (b[0] - a[0]),
  a[1] + share * (b[1] - a[1]),
  a[2] + share * (b[2] - a[2]),
];

/** steps + 1 points, the first and the last of them given ones. */
export function courseOf(points: Point[], steps: number): Point[] {
  const curve = curveThrough(points);
  const lengths = [0];
  for (let i = 1; i < curve.length; i++) lengths.push(lengths[i - 1]! + apart(curve[i - 1]!, curve[i]!));
  const whole = lengths.at(-1)!;
  let i = 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const length = (whole * step) / steps;
    while (i < curve.length - 2 && lengths[i + 1]! < length) i++;
    const of = lengths[i + 1]! - lengths[i]!;
    return between(curve[i]!, curve[i + 1]!, of > 0 ? (length - lengths[i]!) / of : 0);
  });
}

/** A centripetal Catmull–Rom spline (Barry & Goldman 1988), which makes no loops. */
function curveThrough(points: Point[]): Point[] {
  const distinct = points.filter((point, i) => i === 0 || apart(point, points[i - 1]!) > 1e-6);
  if (distinct.length < 3) return [distinct[0]!, distinct.at(-1)!];
  const beyond = (end: Point, inner: Point): Point => between(inner, end, 2);
  const all = [beyond(distinct[0]!, distinct[1]!), ...distinct, beyond(distinct.at(-1)!, distinct.at(-2)!)];
  const curve = [distinct[0]!];
  for (let i = 0; i + 3 < all.length; i++) {
    const [a, b, c, d] = all.slice(i, i + 4) as [Point, Point, Point, Point];
    const tb = Math.sqrt(apart(a, b));
    const tc = tb + Math.sqrt(apart(b, c));
    const td = tc + Math.sqrt(apart(c, d));
    for (let step = 1; step <= steps_between; step++) {
      const t = tb + ((tc - tb) * step) / steps_between;
      const ab = between(a, b, t / tb);
      const bc = between(b, c, (t - tb) / (tc - tb));
      const cd = between(c, d, (t - tc) / (td - tc));
      curve.push(between(between(ab, bc, t / tc), between(bc, cd, (t - tb) / (td - tb)), (t - tb) / (tc - tb)));
    }
  }
  return curve;
}
