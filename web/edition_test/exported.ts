// SPDX-License-Identifier: Apache-2.0
/** What a record is exported as, by the module and by the program, but for when it was written. */
import { execFileSync } from 'node:child_process';
import type { CoachModule } from '../src/edition/coach_module';
import { root } from './coach_in_node';

/** A letter for each byte. Of a time zone the program writes the rule and a browser, which has none, the next changes. */
const steady = (bytes: Buffer) =>
  bytes
    .toString('latin1')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)|DTSTAMP:\w+/g, 'T')
    .replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE/s, 'ZONE');

export function exportedByProgram(database: string, format: string): string {
  const program = `${root}/build/release/apps/clamshell`;
  const env = { ...process.env, TZ: 'Etc/UTC' };
  return steady(execFileSync(program, ['export', format, '--db', database], { env }));
}

export function exportedHere(coach: CoachModule, format: string): string {
  const { body } = coach.answer('GET', `/api/people/me/export/${format}?utc_offset_min=0&zone=Etc%2FUTC`, '');
  return steady(Buffer.from(body));
}
