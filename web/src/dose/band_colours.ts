// SPDX-License-Identifier: Apache-2.0
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

/** As it is drawn; a colour that is not known here stays empty. */
export const hexOf = (colour: Colour | null) => (colour && hex[colour]) ?? 'transparent';
