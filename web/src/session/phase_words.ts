// SPDX-License-Identifier: Apache-2.0
import { t } from '../language/translate';
import type { Dose, LiveState } from '../protocol';

/** What the leg does now, or is to do next; a hold that was long enough asks for the way down. */
export function phaseInWords(
  { phase, held_s }: Pick<LiveState, 'phase' | 'held_s'>,
  dose: Pick<Dose, 'hold_s'>,
): string {
  switch (phase) {
    case 'closed':
      return t('Ready');
    case 'lift':
      return t('Up');
    case 'hold':
      return held_s < dose.hold_s ? t('Hold') : t('Down');
    case 'lower':
      return t('Down');
  }
}
