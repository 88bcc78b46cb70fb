// SPDX-License-Identifier: Apache-2.0
/** A dose as the person reads it. */
import { exactly } from '../format';
import type { Band, Colour } from '../programme';
import type { Dose } from '../protocol';

/** "15–20", or "20" */
export const range = (least: number, most: number) => (least === most ? `${most}` : `${least}–${most}`);

/** "light band (yellow)", "without a band" */
export function bandInWords(colour: Colour | null, bands: Band[]): string {
  if (colour === null) return 'without a band';
  const name = bands.find((band) => band.colour === colour)?.name;
  return name && name !== colour ? `${name} band (${colour})` : `${colour} band`;
}

/** "3 × 15–20 a side, yellow band" */
export const doseInBrief = ({ sets, least, most, band }: Pick<Dose, 'sets' | 'least' | 'most' | 'band'>) =>
  `${sets} × ${range(least, most)} a side, ${band === null ? 'without a band' : `${band} band`}`;

/** "hold 2 s, lower over 3 s, rest 45 s" */
export const tempoInBrief = ({ hold_s, lower_s, rest_s }: Pick<Dose, 'hold_s' | 'lower_s' | 'rest_s'>) =>
  `hold ${exactly(hold_s, 's')}, lower over ${exactly(lower_s, 's')}, rest ${exactly(rest_s, 's')}`;

/** "held 2 s, lowered in 3 s" */
export const paceInWords = ({ hold_s, lower_s }: Pick<Dose, 'hold_s' | 'lower_s'>) =>
  `held ${exactly(hold_s, 's')}, lowered in ${exactly(lower_s, 's')}`;
