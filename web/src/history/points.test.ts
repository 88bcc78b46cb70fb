// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { aLegSummary, aSummary } from '../../test/made_up_programme';
import { asymmetry, bothLegs, cleanShare, columns, exact, opening, pointsOf, dayRange, dayTicks } from './points';

const withOpenings = (left: number, right: number, stddev = 5) => ({
  left: aLegSummary({ opening_deg: left, opening_stddev_deg: stddev }),
  right: aLegSummary({ opening_deg: right, opening_stddev_deg: stddev }),
});

test('an error bar reaches one standard deviation up and down', () => {
  expect(opening(aLegSummary({ opening_deg: 50, opening_stddev_deg: 4 }))).toEqual({ value: 50, low: 46, high: 54 });
  expect(opening(aLegSummary({ opening_deg: null, opening_stddev_deg: null }))).toBeNull();
});

test('asymmetry is the difference over the larger one, the same for both legs but for its sign', () => {
  expect(asymmetry(withOpenings(40, 50))!.value).toBeCloseTo(20);
  expect(asymmetry(withOpenings(50, 40))!.value).toBeCloseTo(-20);
  expect(asymmetry(withOpenings(45, 45))!.value).toBe(0);
  const [one, other] = [asymmetry(withOpenings(40, 50))!, asymmetry(withOpenings(50, 40))!];
  expect(one.high - one.value).toBeCloseTo(other.value - other.low);
  expect(asymmetry({ ...withOpenings(40, 50), left: aLegSummary({ opening_deg: null }) })).toBeNull();
});

test('the deviation of the asymmetry follows from both', () => {
  // d(1 - l/r) = hypot(s/r, l s/r^2)
  const { value, high } = asymmetry(withOpenings(40, 50, 5))!;
  expect(high - value).toBeCloseTo(100 * Math.hypot(5 / 50, (40 * 5) / 2500));
});

test('a clean share stays between 0 and 100, and is less sure where less was judged', () => {
  const spread = (clean: number, judged: number) => {
    const { low, high } = cleanShare(aLegSummary({ clean, judged }))!;
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(100);
    return high - low;
  };
  expect(spread(10, 10)).toBeGreaterThan(0);
  expect(spread(5, 10)).toBeGreaterThan(spread(50, 100));
  expect(cleanShare(aLegSummary({ clean: 0, judged: 0 }))).toBeNull();
  expect(cleanShare(aLegSummary({ clean: 9, judged: 10 }))!.value).toBe(90);
});

test('points of several lines share one axis', () => {
  const lines = [
    [{ x: 2, ...exact(20) }],
    [
      { x: 1, value: 5, low: 4, high: 7 },
      { x: 2, ...exact(6) },
    ],
  ];
  expect(columns(lines)).toEqual([
    [1, 2],
    [null, 20],
    [null, 20],
    [null, 20],
    [5, 6],
    [4, 6],
    [7, 6],
  ]);
  expect(columns([[], []])[0]).toEqual([]);
});

test('the legs of one session stand beside each other, in the order of the sessions', () => {
  const sessions = ['2026-01-05', '2026-01-07', '2026-01-09'].map((day) => aSummary(day));
  const [left, right] = bothLegs(sessions, opening) as [never[], never[]];
  const xs = columns([left, right])[0] as number[];
  expect(xs.length).toBe(6);
  expect(pointsOf(sessions, () => null)).toEqual([]);
});

const day_s = 86_400;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1000;
const labels = (from: string, to: string) =>
  dayTicks(...dayRange(noon(from), noon(to))).map((tick) => new Date(tick * 1000).toISOString().slice(5, 10));

test('a single day stands in the middle of a week', () => {
  const [from, to] = dayRange(noon('2026-03-04'), noon('2026-03-04'));
  expect((to - from) / day_s).toBeCloseTo(7.42);
  expect(labels('2026-03-04', '2026-03-04')).toEqual(['03-01', '03-03', '03-05', '03-07']);
});

test('a year has a handful of labels, all of them midnights', () => {
  expect(labels('2025-03-04', '2026-03-04')).toHaveLength(4);
  for (const tick of dayTicks(noon('2025-03-04'), noon('2026-03-04'))) expect(tick % day_s).toBe(0);
});
