// SPDX-License-Identifier: Apache-2.0
import { t, tn } from '../language/translate';
import { bandInWords, range } from '../dose/dose_words';
import { exactly } from '../format';
import type { Band, Programme } from '../programme';

/** What a clinician set in place of the rules, line by line; what is left out stays with the rules. */
export function changesInWords(programme: Programme, bands: Band[]): string[] {
  const { sets, least, most, days_a_week, hold_s, lower_s, band, first_leg, goal, standing, paused, cleared } =
    programme;
  return [
    paused && t('No sessions until a later programme'),
    cleared && t('Looked into what was answered before the first session: may exercise'),
    sets !== null && tn('{n} set a side', '{n} sets a side', sets),
    least !== null && most !== null && t('{range} repetitions a set', { range: range(least, most) }),
    least !== null && most === null && t('at least {least} repetitions a set', { least }),
    least === null && most !== null && t('at most {most} repetitions a set', { most }),
    days_a_week !== null && tn('{n} day a week', '{n} days a week', days_a_week),
    hold_s !== null && t('{time} hold', { time: exactly(hold_s, 's') }),
    lower_s !== null && t('{time} lowering', { time: exactly(lower_s, 's') }),
    band !== null && (band === 'none' ? t('without a band') : bandInWords(band, bands)),
    goal !== null && (goal === 'strength' ? t('for strength') : t('for endurance')),
    standing !== null && (standing ? t('standing work from now on') : t('no standing work yet')),
    first_leg !== null &&
      (first_leg === 'left' ? t('begins with the left leg on top') : t('begins with the right leg on top')),
  ].filter((line) => line !== false);
}
