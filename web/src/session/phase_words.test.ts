// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { phaseInWords } from './phase_words';

test('each phase has its word', () => {
  const words = (['closed', 'lift', 'hold', 'lower'] as const).map((phase) =>
    phaseInWords({ phase, held_s: 0 }, { hold_s: 1 }),
  );
  expect(words).toEqual(['Ready', 'Up', 'Hold', 'Down']);
});

test('a hold that was long enough asks for the way down', () => {
  expect(phaseInWords({ phase: 'hold', held_s: 1.2 }, { hold_s: 1 })).toBe('Down');
});
