// SPDX-License-Identifier: Apache-2.0
/** Left and right as every chart shows them; colours are names of custom properties. */
import { t } from '../language/translate';
export const sides = [
  { leg: 'left', label: t('Left leg'), colour: '--left' },
  { leg: 'right', label: t('Right leg'), colour: '--right' },
] as const;
