// SPDX-License-Identifier: Apache-2.0
/** How tests of the pages go about: to an address, and what they wait to see. */
import { expect } from 'vitest';
import { coach, page } from './fake_coach';

export const open = (hash = '') => page.goto(coach.url + hash);
export const click = (testid: string) => page.getByTestId(testid).click();
export const fill = (testid: string, text: string) => page.getByTestId(testid).fill(text);
export const choose = (testid: string, option: string) => page.getByTestId(testid).selectOption(option);
export const shows = (testid: string, text: string | RegExp = '') =>
  page.getByTestId(testid).filter({ hasText: text }).first().waitFor({ state: 'visible' });
export const gone = (testid: string) => page.getByTestId(testid).waitFor({ state: 'detached' });
/** Waits for what is told of this process to be so. */
export const becomes = <T>(actual: () => T, expected: T) => expect.poll(actual, { timeout: 30_000 }).toEqual(expected);
