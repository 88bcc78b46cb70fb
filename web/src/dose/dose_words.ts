// SPDX-License-Identifier: Apache-2.0
/** A dose as the person reads it. */
import { colourInWords } from './band_colours';
import { t } from '../language/translate';
import { exactly } from '../format';
import type { Band, Colour } from '../programme';
import type { Dose } from '../protocol';

/** "15–20", or "20" */
export const range = (least: number, most: number) => (least === most ? `${most}` : `${least}–${most}`);

/** "light band (yellow)", "without a band" */
export function bandInWords(colour: Colour | null, bands: Band[]): string {
  if (colour === null) return t('without a band');
  const name = bands.find((band) => band.colour === colour)?.name;
  return name && name !== colour
    ? t('{name} band ({colour})', { name, colour: colourInWords(colour) })
    : t('{colour} band', { colour: colourInWords(colour) });
}

/** "3 × 15–20 a side, yellow band" */
export const doseInBrief = ({ sets, least, most, band }: Pick<Dose, 'sets' | 'least' | 'most' | 'band'>) =>
  t('{sets} × {repetitions} a side, {band}', { sets, repetitions: range(least, most), band: bandInWords(band, []) });

/** "hold 2 s, lower over 3 s, rest 45 s" */
export const tempoInBrief = ({ hold_s, lower_s, rest_s }: Pick<Dose, 'hold_s' | 'lower_s' | 'rest_s'>) =>
  t('hold {hold}, lower over {lowering}, rest {rest}', {
    hold: exactly(hold_s, 's'),
    lowering: exactly(lower_s, 's'),
    rest: exactly(rest_s, 's'),
  });

/** "held 2 s, lowered in 3 s" */
export const paceInWords = ({ hold_s, lower_s }: Pick<Dose, 'hold_s' | 'lower_s'>) =>
  t('held {hold}, lowered in {lowering}', { hold: exactly(hold_s, 's'), lowering: exactly(lower_s, 's') });
