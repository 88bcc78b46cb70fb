// SPDX-License-Identifier: Apache-2.0
import { t } from '../language/translate';
import type { Colour } from '../programme';

const hex: Record<Colour, string> = {
  tan: '#d9bf94',
  yellow: '#f2cf1d',
  red: '#d3302f',
  green: '#2f8f46',
  blue: '#2563c9',
  black: '#24272b',
  silver: '#b4bac1',
  gold: '#c39a2b',
};

const words: Record<Colour, string> = {
  tan: t('tan'),
  yellow: t('yellow'),
  red: t('red'),
  green: t('green'),
  blue: t('blue'),
  black: t('black'),
  silver: t('silver'),
  gold: t('gold'),
};

export const colourInWords = (colour: Colour): string => words[colour] ?? colour;

/** As it is drawn; a colour that is not known here stays empty. */
export const hexOf = (colour: Colour | null) => (colour && hex[colour]) ?? 'transparent';
