// SPDX-License-Identifier: Apache-2.0
import { listed } from '../format';
import { whereabouts } from './whereabouts';
import type { Interval, Load, SimulatedSet } from './muscles';

const whole = (share: number) => String(Math.round(100 * share));

/** "19 %" */
export const percent = (share: number) => `${whole(share)} %`;

/** "12 to 26 %" */
export const percentRange = ([lo, hi]: Interval) =>
  whole(lo) === whole(hi) ? percent(lo) : `${whole(lo)} to ${whole(hi)} %`;

/** "120 N"; two figures are all that is known of a force. */
export const newtons = (force_n: number) => `${Number(force_n.toPrecision(2))} N`;

/** "12 s" */
export const workInWords = (work_s: number) => `${work_s < 9.95 ? work_s.toFixed(1) : Math.round(work_s)} s`;

/** "7 to 17 s" */
export const workRange = ([lo, hi]: Interval) => `${workInWords(lo).replace(' s', '')} to ${workInWords(hi)}`;

export const loadInWords = ({ activation_mean, interval, activation_peak, force_peak_n }: Load) =>
  `${percent(activation_mean)} on average (likely ${percentRange(interval)}), ${percent(activation_peak)} and ${newtons(force_peak_n)} at most`;

export const byActivation = (a: Load, b: Load) => b.activation_mean - a.activation_mean;
export const busiest = (groups: Load[]) => [...groups].sort(byActivation).slice(0, 3);

/** "gluteus medius (the side of the hip)" */
function described({ name, label }: Load): string {
  const where = whereabouts(name);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}${where && ` (${where})`}`;
}

/** What picture and table come to. */
export const busiestInWords = (groups: Load[]) => `Worked hardest: ${listed(busiest(groups).map(described))}.`;

/** What a peak of 100 % means; empty where there is none. */
export function atMaximumInWords(groups: Load[]): string {
  const full = groups.filter(({ activation_peak }) => activation_peak >= 0.995).map(described);
  if (full.length === 0) return '';
  return `At the hardest moment the simulation needed all that ${full.length === 1 ? 'this muscle has' : 'these muscles have'}: ${listed(full)}. In your body other muscles may have helped.`;
}

/** Below it is rounding of the simulation. */
const noticeable_nm = 1;

/** What the muscles worked against. */
export function heldUpInWords({ gravity_moment_nm, band_moment_nm, lacking_moment_nm }: SimulatedSet): string {
  const moment = (nm: number) => `${Number(nm.toPrecision(2))} Nm`;
  const band = band_moment_nm >= noticeable_nm ? `, the band with up to ${moment(band_moment_nm)}` : '';
  const lacking =
    lacking_moment_nm >= noticeable_nm
      ? ` At the hardest moment ${moment(lacking_moment_nm)} more would be needed than all muscles of the model can give.`
      : '';
  return `The leg's weight pulls the closed knees together with ${moment(gravity_moment_nm)}${band}.${lacking}`;
}
