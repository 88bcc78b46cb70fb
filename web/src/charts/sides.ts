// SPDX-License-Identifier: Apache-2.0
/** Left and right as every chart shows them; colours are names of custom properties. */
export const sides = [
  { leg: 'left', label: 'Left leg', colour: '--left' },
  { leg: 'right', label: 'Right leg', colour: '--right' },
] as const;
