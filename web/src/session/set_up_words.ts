// SPDX-License-Identifier: Apache-2.0
/** How the state of a criterion of the set-up is shown: a mark, and words that need no colour. */
import type { SetUpCheck } from '../protocol';

export const marks = { waiting: '…', kept: '✓', found: '!', not_judged: '?' };

const reasons: Record<string, string> = {
  unseen: 'not in the picture',
  view: "can't see from this angle",
  too_uncertain: 'too close to call',
  sensor: "a phone on the thigh can't feel it",
};

export function words(check: SetUpCheck): string {
  switch (check.state) {
    case 'waiting':
      return 'not checked yet';
    case 'kept':
      return 'right';
    case 'found':
      return check.cue ?? 'needs a change';
    case 'not_judged':
      return reasons[check.reason ?? ''] ?? "can't be judged";
  }
}
