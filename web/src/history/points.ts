// SPDX-License-Identifier: Apache-2.0
/** Sessions as points over time with their spread, and points as columns for uPlot. */
import type { AlignedData } from 'uplot';
import type { LegSummary, Summary } from '../programme';
import type { Leg } from '../protocol';

/** x: seconds since 1970. */
export interface Point {
  x: number;
  value: number;
  low: number;
  high: number;
}

export type Spread = Omit<Point, 'x'>;

export const exact = (value: number): Spread => ({ value, low: value, high: value });
const about = (value: number, stddev: number): Spread => ({ value, low: value - stddev, high: value + stddev });

/** Degrees, ± one standard deviation. */
export const opening = ({ opening_deg, opening_stddev_deg }: LegSummary): Spread | null =>
  opening_deg === null ? null : about(opening_deg, opening_stddev_deg ?? 0);

export const hold = ({ hold_s }: LegSummary): Spread | null => (hold_s === null ? null : exact(hold_s));

/** Percent of the judged repetitions, with Wilson's score interval for one standard deviation (Wilson 1927, J Am Stat Assoc 22:209). */
export function cleanShare({ clean, judged }: LegSummary): Spread | null {
  if (judged === 0) return null;
  const share = clean / judged;
  const middle = (clean + 0.5) / (judged + 1);
  const half = Math.sqrt((share * (1 - share) + 0.25 / judged) * judged) / (judged + 1);
  return { value: 100 * share, low: 100 * (middle - half), high: 100 * (middle + half) };
}

/** Below it a difference between the legs is called noise: measuring alone makes as much. */
export const noise_percent = 15;

/** (right − left) / the larger of the two openings, in percent; + = the right leg opens wider. */
export function asymmetry({ left, right }: Pick<Summary, 'left' | 'right'>): Spread | null {
  if (!left.opening_deg || !right.opening_deg) return null;
  const [less, more] = left.opening_deg < right.opening_deg ? [left, right] : [right, left];
  const ratio = less.opening_deg! / more.opening_deg!;
  const share = more === right ? 1 - ratio : ratio - 1;
  const stddev =
    ratio *
    Math.hypot((less.opening_stddev_deg ?? 0) / less.opening_deg!, (more.opening_stddev_deg ?? 0) / more.opening_deg!);
  return about(100 * share, 100 * stddev);
}

const secondOf = ({ begun }: Summary) => Date.parse(begun) / 1000;

export const pointsOf = (sessions: Summary[], of: (session: Summary) => Spread | null, shift_s = 0): Point[] =>
  sessions.flatMap((session) => {
    const spread = of(session);
    return spread ? [{ x: secondOf(session) + shift_s, ...spread }] : [];
  });

/** One line a leg, a little beside each other so that neither hides the other's bars. */
export function bothLegs(sessions: Summary[], of: (leg: LegSummary) => Spread | null): Point[][] {
  const times = sessions.map(secondOf);
  const [from, to] = dayRange(Math.min(...times), Math.max(...times));
  const shift_s = 0.004 * (to - from);
  const line = (leg: Leg, shift_s: number) => pointsOf(sessions, (session) => of(session[leg]), shift_s);
  return [line('left', -shift_s), line('right', shift_s)];
}

/** Midnights, in seconds since 1970, at which an axis over days is labelled: at most so many, a week or more apart only where it must be. */
export function dayTicks(from: number, to: number, most = 6): number[] {
  const day_s = 86_400;
  const first = Math.ceil(from / day_s);
  const days = Math.floor(to / day_s) - first;
  const step = [1, 2, 7, 14, 28, 56, 112, 182, 364].find((step) => days / step < most) ?? 728;
  return Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => (first + i * step) * day_s);
}

/** What an axis over days shows: all points with a margin, and a week at least, so that a first day is a day and no era. */
export function dayRange(from: number, to: number): [number, number] {
  const week_s = 7 * 86_400;
  const span = Math.max(to - from, week_s);
  const middle = (from + to) / 2;
  return [middle - 0.53 * span, middle + 0.53 * span];
}

/** x; then value, low and high of each line. */
export function columns(lines: Point[][]): AlignedData {
  const xs = [...new Set(lines.flat().map(({ x }) => x))].sort((a, b) => a - b);
  return [
    xs,
    ...lines.flatMap((line) => {
      const at = new Map(line.map((point) => [point.x, point]));
      return (['value', 'low', 'high'] as const).map((which) => xs.map((x) => at.get(x)?.[which] ?? null));
    }),
  ];
}
