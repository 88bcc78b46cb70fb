// SPDX-License-Identifier: Apache-2.0
/** What becomes of a session whose connection closed with a code of docs/live.md. */
export type Closed = 'lost' | 'busy' | 'refused' | 'replaced' | 'over';

export function closedBy(code: number): Closed {
  switch (code) {
    case 1000:
    case 1008:
      return 'over';
    case 1007:
    case 1009:
    case 1011:
      return 'refused';
    case 1013:
      return 'busy';
    case 4001:
      return 'replaced';
    default:
      return 'lost';
  }
}

/** How long to wait before the next attempt, after so many failed ones in a row; null: don't try by itself. */
export function retryAfter_ms(closed: Closed, failures: number): number | null {
  switch (closed) {
    case 'lost':
      return Math.min(500 * 2 ** failures, 5000);
    case 'busy':
    case 'refused':
      return 5000;
    case 'replaced':
    case 'over':
      return null;
  }
}
