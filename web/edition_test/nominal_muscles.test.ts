// SPDX-License-Identifier: Apache-2.0
/** The table that the edition shows is what the program computes. CLAMSHELL_RENEW_NOMINAL=1 writes it anew. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import type { NominalLoad, NominalMuscles } from '../src/edition/nominal_muscles';
import type { Load } from '../src/muscles/muscles';
import { root } from './coach_in_node';

const file = `${root}/web/src/edition/nominal_muscles.json`;

function computed(band: string): NominalLoad[] {
  const program = `${root}/build/release/apps/clamshell`;
  const args = ['muscles', '--band', band, '--json', '-'];
  const { groups } = JSON.parse(`${execFileSync(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })}`) as {
    groups: Record<string, Load>;
  };
  return Object.values(groups).map(({ name, label, activation_mean, interval }) => ({
    name,
    label,
    activation_mean,
    interval,
  }));
}

test('the nominal table is the program’s', () => {
  const exercise = parse(readFileSync(`${root}/exercises/clamshell.toml`, 'utf8'));
  const { band } = exercise.programme as unknown as { band: { colour: string }[] };
  const bands = ['none', ...band.map(({ colour }) => colour)];
  const table: NominalMuscles = Object.fromEntries(bands.map((colour) => [colour, computed(colour)]));
  if (process.env.CLAMSHELL_RENEW_NOMINAL) writeFileSync(file, `${JSON.stringify(table, null, 1)}\n`);
  const kept = JSON.parse(readFileSync(file, 'utf8')) as NominalMuscles;
  expect(Object.keys(kept)).toEqual(bands);
  for (const colour of bands)
    for (const [i, { name, activation_mean, interval }] of table[colour]!.entries()) {
      expect(kept[colour]![i]!.name).toBe(name);
      [activation_mean, ...interval].forEach((share, part) =>
        expect([kept[colour]![i]!.activation_mean, ...kept[colour]![i]!.interval][part]).toBeCloseTo(share, 2),
      );
    }
});
