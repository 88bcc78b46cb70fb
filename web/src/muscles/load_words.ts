// SPDX-License-Identifier: Apache-2.0
import { decimal, locale, t, tn } from '../language/translate';
import { listed } from '../format';
import { whereabouts } from './whereabouts';
import type { Interval, Load, SimulatedSet } from './muscles';

const whole = (share: number) => String(Math.round(100 * share));

/** "19 %" */
export const percent = (share: number) => `${whole(share)} %`;

/** "12 to 26 %" */
export const percentRange = ([lo, hi]: Interval) =>
  whole(lo) === whole(hi) ? percent(lo) : t('{least} to {most} %', { least: whole(lo), most: whole(hi) });

/** "120 N"; two figures are all that is known of a force. */
export const newtons = (force_n: number) => `${Number(force_n.toPrecision(2))} N`;

const figures = (work_s: number) => decimal(work_s, work_s < 9.95 ? 1 : 0);

/** "12 s" */
export const workInWords = (work_s: number) => `${figures(work_s)} s`;

/** "7 to 17 s" */
export const workRange = ([lo, hi]: Interval) => t('{least} to {most} s', { least: figures(lo), most: figures(hi) });

export const loadInWords = ({ activation_mean, interval, activation_peak, force_peak_n }: Load) =>
  t('{mean} on average (likely {range}), {peak} and {force} at most', {
    mean: percent(activation_mean),
    range: percentRange(interval),
    peak: percent(activation_peak),
    force: newtons(force_peak_n),
  });

export const byActivation = (a: Load, b: Load) => b.activation_mean - a.activation_mean;
export const busiest = (groups: Load[]) => [...groups].sort(byActivation).slice(0, 3);

/** "gluteus medius (the side of the hip)" */
function described({ name, label }: Load): string {
  const where = whereabouts(name);
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}${where && ` (${where})`}`;
}

/** What picture and table come to. */
export const busiestInWords = (groups: Load[]) =>
  t('Worked hardest: {muscles}.', { muscles: listed(busiest(groups).map(described)) });

/** What a peak of 100 % means; empty where there is none. */
export function atMaximumInWords(groups: Load[]): string {
  const full = groups.filter(({ activation_peak }) => activation_peak >= 0.995).map(described);
  if (full.length === 0) return '';
  return tn(
    'At the hardest moment the simulation needed all that this muscle has: {muscles}. In your body other muscles may have helped.',
    'At the hardest moment the simulation needed all that these muscles have: {muscles}. In your body other muscles may have helped.',
    full.length,
    { muscles: listed(full) },
  );
}

/** Below it is rounding of the simulation. */
const noticeable_nm = 1;

/** What the muscles worked against. */
export function heldUpInWords({ gravity_moment_nm, band_moment_nm, lacking_moment_nm }: SimulatedSet): string {
  const moment = (nm: number) => `${Number(nm.toPrecision(2)).toLocaleString(locale)} Nm`;
  const pulls = { weight: moment(gravity_moment_nm), band: moment(band_moment_nm) };
  const pulled =
    band_moment_nm >= noticeable_nm
      ? t("The leg's weight pulls the closed knees together with {weight}, the band with up to {band}.", pulls)
      : t("The leg's weight pulls the closed knees together with {weight}.", pulls);
  const lacking =
    lacking_moment_nm >= noticeable_nm
      ? ' ' +
        t('At the hardest moment {moment} more would be needed than all muscles of the model can give.', {
          moment: moment(lacking_moment_nm),
        })
      : '';
  return pulled + lacking;
}
