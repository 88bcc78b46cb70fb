// SPDX-License-Identifier: Apache-2.0
/**
 * What muscles do in a textbook repetition of a man of 75 kg and 1.75 m, as `clamshell muscles --band COLOUR --json -`
 * computes it; edition_test/nominal_muscles.test.ts writes and checks the table.
 */
import type { Load } from '../muscles/muscles';

export type NominalLoad = Pick<Load, 'name' | 'label' | 'activation_mean' | 'interval'>;

/** By the band's colour, or "none". */
export type NominalMuscles = Record<string, NominalLoad[]>;

export const nominalMuscles = async () => (await import('./nominal_muscles.json')).default as unknown as NominalMuscles;
