// SPDX-License-Identifier: Apache-2.0
/** How the state of a criterion of the set-up is shown: a mark, and words that need no colour. */
import type { SetUpCheck } from '../protocol';
import { reasonInWords } from '../session_summary';

export const marks = { waiting: '…', kept: '✓', found: '!', not_judged: '?' };

export function words(check: SetUpCheck): string {
  switch (check.state) {
    case 'waiting':
      return 'waiting';
    case 'kept':
      return 'right';
    case 'found':
      return check.cue ?? 'to be changed';
    case 'not_judged':
      return `can't be judged: ${reasonInWords({ criterion: check.criterion, reason: check.reason ?? 'unseen' })}`;
  }
}
