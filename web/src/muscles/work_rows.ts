// SPDX-License-Identifier: Apache-2.0
import type { SessionMuscles, Work } from './muscles';

export interface WorkRow {
  name: string;
  label: string;
  left: Work | null;
  right: Work | null;
}

/** Of the most that any does. */
const hardly = 0.02;

/** Left beside right, the busiest group first, without those that hardly work on either side. */
export function workRows({ left, right }: SessionMuscles): WorkRow[] {
  const names = new Set([...left, ...right].map(({ name }) => name));
  const of = (works: Work[], name: string) => works.find((work) => work.name === name) ?? null;
  const most = Math.max(0, ...[...left, ...right].map(({ interval }) => interval[1]));
  const sum = (row: WorkRow) => (row.left?.work_s ?? 0) + (row.right?.work_s ?? 0);
  return [...names]
    .map((name) => ({ name, left: of(left, name), right: of(right, name) }))
    .map((row) => ({ ...row, label: (row.left ?? row.right)!.label }))
    .filter((row) => [row.left, row.right].some((work) => work && work.interval[1] >= hardly * most))
    .sort((a, b) => sum(b) - sum(a));
}
