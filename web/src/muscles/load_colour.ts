// SPDX-License-Identifier: Apache-2.0
/** The colour of an activation: on one scale for all sets, so that pictures can be compared. */

/** Colours are --load-0 to --load-5, one each 10 % of activation; what is above the last looks like it. */
export const load_stops = [0, 1, 2, 3, 4, 5];
const of_stop = 0.1;
/** The activation at the end of the scale. */
export const full_colour = of_stop * (load_stops.length - 1);

export function loadColour(activation: number): string {
  const place = Math.min(Math.max(activation / of_stop, 0), load_stops.length - 1);
  const below = Math.min(Math.floor(place), load_stops.length - 2);
  const share = Math.round(100 * (place - below));
  return `color-mix(in oklab, var(--load-${below + 1}) ${share}%, var(--load-${below}))`;
}
