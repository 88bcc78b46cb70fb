// SPDX-License-Identifier: Apache-2.0
/** The colour of an activation: on one scale for all sets, so that pictures can be compared. */

/** Colours are --load-0 to --load-10, one each 5 % of activation; what is above the last looks like it. */
export const load_stops = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
export const of_stop = 0.05;
/** The activation at the end of the scale. */
export const full_colour = of_stop * (load_stops.length - 1);

export const loadColour = (activation: number): string =>
  `var(--load-${Math.round(Math.min(Math.max(activation / of_stop, 0), load_stops.length - 1))})`;
