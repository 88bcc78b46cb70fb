// SPDX-License-Identifier: Apache-2.0
/** How the state of a criterion of the set-up is shown: a mark, and words that need no colour. */
import { t } from '../language/translate';
import type { SetUpCheck } from '../protocol';

export const marks = { waiting: '…', kept: '✓', found: '!', not_judged: '?' };

const reasons: Record<string, string> = {
  unseen: t('not in the picture'),
  view: t("can't see from this angle"),
  too_uncertain: t('too close to call'),
  sensor: t("a phone on the thigh can't feel it"),
};

export function words(check: SetUpCheck): string {
  switch (check.state) {
    case 'waiting':
      return t('not checked yet');
    case 'kept':
      return t('as it should be');
    case 'found':
      return check.cue ?? t('needs a change');
    case 'not_judged':
      return reasons[check.reason ?? ''] ?? t("can't be judged");
  }
}
