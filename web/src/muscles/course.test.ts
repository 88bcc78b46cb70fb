// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { courseOf } from './course';
import type { Point } from './muscles';

const bent: Point[] = [
  [0, 0, 0],
  [0, -0.3, 0.02],
  [0.03, -0.32, 0.02],
  [0.05, -0.33, 0],
];
const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

test('a course goes from the first point to the last in equally long steps', () => {
  const course = courseOf(bent, 40);
  expect(course).toHaveLength(41);
  course[40]!.forEach((value, i) => expect(value).toBeCloseTo(bent[3]![i]!, 9));
  expect(course[0]).toEqual(bent[0]);
  const steps = course.slice(1).map((point, i) => apart(point, course[i]!));
  expect(Math.max(...steps)).toBeLessThan(1.1 * Math.min(...steps));
});

test('it passes the points between', () => {
  const course = courseOf(bent, 400);
  for (const point of bent) expect(Math.min(...course.map((each) => apart(each, point)))).toBeLessThan(0.001);
});

test('two points, or one twice, are a straight line', () => {
  const ends: Point[] = [
    [0, 0, 0],
    [0, -0.2, 0],
  ];
  expect(courseOf(ends, 2)[1]).toEqual([0, -0.1, 0]);
  expect(courseOf([ends[0]!, ends[0]!, ends[1]!], 2)[1]).toEqual([0, -0.1, 0]);
});
