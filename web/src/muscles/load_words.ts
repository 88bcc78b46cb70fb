// SPDX-License-Identifier: Apache-2.0
import { listed } from '../format';
import type { Interval, Load, SimulatedSet } from './muscles';

const whole = (share: number) => String(Math.round(100 * share));

/** "19 %" */
export const percent = (share: number) => `${whole(share)} %`;

/** "12–26 %" */
export const percentRange = ([lo, hi]: Interval) =>
  whole(lo) === whole(hi) ? percent(lo) : `${whole(lo)}–${whole(hi)} %`;

/** "120 N"; two figures are all that is known of a force. */
export const newtons = (force_n: number) => `${Number(force_n.toPrecision(2))} N`;

/** "12 s" */
export const workInWords = (work_s: number) => `${work_s < 9.95 ? work_s.toFixed(1) : Math.round(work_s)} s`;

/** "7–17 s" */
export const workRange = ([lo, hi]: Interval) => `${workInWords(lo).replace(' s', '')}–${workInWords(hi)}`;

export const loadInWords = ({ activation_mean, interval, activation_peak, force_peak_n }: Load) =>
  `${percent(activation_mean)} on average (${percentRange(interval)}), ${percent(activation_peak)} and ${newtons(force_peak_n)} at most`;

export const byActivation = (a: Load, b: Load) => b.activation_mean - a.activation_mean;
export const busiest = (groups: Load[]) => [...groups].sort(byActivation).slice(0, 3);

/** What the picture shows, for who can't see it. */
export function busiestInWords(groups: Load[]): string {
  return `Worked hardest: ${listed(busiest(groups).map(({ label, activation_mean }) => `${label} (${percent(activation_mean)})`))}.`;
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
