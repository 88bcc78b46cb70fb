// SPDX-License-Identifier: Apache-2.0
import { bandInWords, range } from '../dose/dose_words';
import { counted, exactly, legInWords } from '../format';
import type { Band, Programme } from '../programme';

/** What a clinician set in place of the rules, line by line; what is left out stays with the rules. */
export function changesInWords(programme: Programme, bands: Band[]): string[] {
  const { sets, least, most, days_a_week, hold_s, lower_s, band, first_leg, goal, standing, paused, cleared } =
    programme;
  return [
    paused && 'No sessions until a later programme',
    cleared && 'Looked into what was answered before the first session: may exercise',
    sets !== null && `${counted(sets, 'set')} a side`,
    least !== null && most !== null && `${range(least, most)} repetitions a set`,
    least !== null && most === null && `at least ${least} repetitions a set`,
    least === null && most !== null && `at most ${most} repetitions a set`,
    days_a_week !== null && `${counted(days_a_week, 'day')} a week`,
    hold_s !== null && `${exactly(hold_s, 's')} hold`,
    lower_s !== null && `${exactly(lower_s, 's')} lowering`,
    band !== null && (band === 'none' ? 'without a band' : bandInWords(band, bands)),
    goal !== null && `for ${goal}`,
    standing !== null && (standing ? 'standing work from now on' : 'no standing work yet'),
    first_leg !== null && `begins with the ${legInWords(first_leg)}`,
  ].filter((line) => line !== false);
}
