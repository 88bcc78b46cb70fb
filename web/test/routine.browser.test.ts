// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { page } from './fake_coach';
import { open, shows } from './pages';

test('the plan leads to what the whole week trains', async () => {
  await open('#/plan');
  await page.getByRole('link', { name: 'What the whole week trains' }).click();
  await page.getByRole('heading', { name: 'Your week' }).waitFor();
  expect(await page.getByRole('link', { name: 'Plan', exact: true }).getAttribute('aria-current')).toBe('page');
});

test('each muscle has its measurements and a verdict in words', async () => {
  await open('#/routine');
  await shows('routine-sentence', 'Your week trains gluteus maximus');
  await shows('neglected-sentence', 'It neglects the hamstrings');
  await shows('muscle-gluteus_maximus', '59 ± 28 %');
  await shows('muscle-gluteus_maximus', '36 %');
  await shows('muscle-gluteus_maximus', 'trained: 9 sets a week');
  await shows('muscle-tensor_fasciae_latae', 'active, but not trained');
  await shows('muscle-hamstrings', 'neglected');
});

test('not measured is never shown as a number', async () => {
  await open('#/routine');
  await shows('muscle-gluteus_minimus', 'not measured');
  expect(await page.getByTestId('muscle-gluteus_minimus').innerText()).not.toMatch(/\d/);
});

test('other sets a week have other verdicts', async () => {
  await open('#/routine');
  expect(await page.getByTestId('squats').inputValue()).toBe('9');
  await page.getByLabel('One set of Squats more').click();
  await shows('muscle-gluteus_maximus', 'trained: 10 sets a week');
  await page.getByTestId('squats').fill('0');
  await page.keyboard.press('Enter');
  await shows('muscle-gluteus_maximus', 'active, but not trained');
  expect(await page.getByLabel('One set of Squats less').isDisabled()).toBe(true);
});

test('sets are changed by keyboard, and kept within bounds', async () => {
  await open('#/routine');
  await page.getByTestId('clamshells').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await shows('muscle-gluteus_medius', 'trained: 19 sets a week');
  await page.getByTestId('clamshells').fill('999');
  await page.keyboard.press('Tab');
  await shows('muscle-gluteus_medius', 'trained: 60 sets a week');
  expect(await page.getByTestId('clamshells').inputValue()).toBe('60');
});

test('notes and sources are there for who asks', async () => {
  await open('#/routine');
  await page.getByTestId('routine-sources').locator('summary').click();
  await shows('routine-sources', 'Squats: Made up et al. 2009');
  await shows('routine-sources', 'The clamshells were measured without a band.');
});
