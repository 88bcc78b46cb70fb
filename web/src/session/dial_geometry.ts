// SPDX-License-Identifier: Apache-2.0
/**
 * The dial of a set, in SVG units about its centre: an arc of 270°, open at the bottom, on which the opening runs
 * clockwise from 0° to `most_deg`; round it a full circle of repetitions, clockwise from the top.
 */
export const radius = { repetitions: 95, opening: 81, hold: 69 };
export const most_deg = 90;
const sweep_deg = 270;

export function onCircle(clock_deg: number, at: number): { x: number; y: number } {
  const angle = (clock_deg * Math.PI) / 180;
  return { x: at * Math.sin(angle), y: -at * Math.cos(angle) };
}

/** An SVG path: clockwise from one angle to another, 0° = the top. */
export function arc(from_deg: number, to_deg: number, at: number): string {
  const from = onCircle(from_deg, at);
  const to = onCircle(to_deg, at);
  const isLong = to_deg - from_deg > 180 ? 1 : 0;
  return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}A${at} ${at} 0 ${isLong} 1 ${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
}

/** The whole of the open arc. */
export const track = (at: number) => arc(-sweep_deg / 2, sweep_deg / 2, at);

/** How much of the arc an opening fills, 0..1. */
export const share = (opening_deg: number) => Math.min(Math.max(opening_deg / most_deg, 0), 1);

/** Where on the clock a share of the arc ends. */
export const clockOf = (share: number) => sweep_deg * (share - 0.5);

/** One repetition's piece of the full circle, of so many, with a gap on both sides. */
export function piece(number: number, of: number): string {
  const each = 360 / of;
  const gap = Math.min(1.6, each / 5);
  return arc((number - 1) * each + gap, number * each - gap, radius.repetitions);
}
