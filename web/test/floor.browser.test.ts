// SPDX-License-Identifier: Apache-2.0
/**
 * What must be read from the mat, three metres away. A letter can be made out when it is about 5 minutes of arc high;
 * three times that is comfortable: 2 × 3000 mm × tan(15′ / 2) = 13.1 mm for a capital of the count and the cue, 12′ or
 * 10.5 mm for the sentence of a set that waits. How large a pixel of the page is follows from the screen: 6.1 inches for
 * the phone of 390 × 844, 5 for that of 360 × 640, 15 for the laptop.
 */
import { readFileSync } from 'node:fs';
import { po } from 'gettext-parser';
import { beforeEach, expect, test } from 'vitest';
import { page, server } from './fake_coach';
import { aSession, id } from './made_up';
import { open, shows } from './pages';

/** Of what is so many minutes of arc high at three metres. */
const height_mm = (minutes: number) => 2 * 3000 * Math.tan(((minutes / 60 / 2) * Math.PI) / 180);
const screens = [
  { width: 390, height: 844, inches: 6.1 },
  { width: 844, height: 390, inches: 6.1 },
  { width: 360, height: 640, inches: 5 },
  { width: 1366, height: 768, inches: 15 },
];
const mmPerPixel = ({ width, height, inches }: (typeof screens)[0]) => (25.4 * inches) / Math.hypot(width, height);

/** The cues of a repetition, as the exercise has them, in every language. */
const english = readFileSync(new URL('../../exercises/clamshell.toml', import.meta.url), 'utf8')
  .split('[[repetition]]')
  .slice(1)
  .map((criterion) => /^short_cue = "(.*)"$/m.exec(criterion)![1]!);
const translated = ['de', 'es', 'fr'].flatMap((language) => {
  const { translations } = po.parse(readFileSync(new URL(`../../languages/${language}.po`, import.meta.url)));
  return english.map((cue) => translations['']![cue]!.msgstr[0]!);
});
const cues = [...english, ...translated];

/** The height in pixels of a capital in the element's font, and whether it lies within the window. */
const capital = (selector: string) =>
  page
    .locator(selector)
    .last()
    .evaluate((element) => {
      const { fontSize, fontWeight, fontFamily } = getComputedStyle(element);
      const pen = document.createElement('canvas').getContext('2d')!;
      pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return {
        height: pen.measureText('H').actualBoundingBoxAscent,
        isInside: left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight,
      };
    });

const cue = '[data-testid=cue] .line';
const isReadable = async (selector: string, screen: (typeof screens)[0], minutes = 15) => {
  const { height, isInside } = await capital(selector);
  expect(isInside, selector).toBe(true);
  const said = await page.locator(selector).last().textContent();
  expect(height * mmPerPixel(screen), said ?? selector).toBeGreaterThanOrEqual(height_mm(minutes));
};

beforeEach(() => {
  const sets_done = [1, 2, 3].map((number) => ({ working_leg: 'right' as const, number, count: 20 }));
  server.state = { stage: 'set', count: 20, set: 3, working_leg: 'left', sets_done, opening_deg: 51, best_deg: 58 };
});

test('the arithmetic', () => {
  expect(height_mm(15)).toBeCloseTo(13.09, 2);
  expect(mmPerPixel(screens[3]!)).toBeCloseTo(0.243, 3);
});

test.each(screens)('count and cue can be read at three metres on $width × $height', async (screen) => {
  await page.setViewportSize(screen);
  await open(`#/session/${id}`);
  for (const in_short of cues) {
    server.state.cue = { criterion: 'no_hold', text: 'The whole sentence.', in_short };
    await shows('cue', in_short);
    await isReadable('[data-testid=rep-count]', screen);
    await isReadable(cue, screen);
  }
});

test('count and cue can be read at three metres on a laptop as the second screen', async () => {
  const laptop = screens[3]!;
  server.isLed = true;
  await page.setViewportSize(laptop);
  await open(`#/session/${id}/watch`);
  for (const in_short of cues) {
    server.state.cue = { criterion: 'no_hold', text: 'The whole sentence.', in_short };
    await expect.poll(() => (server.tell(), page.getByTestId('cue').textContent())).toContain(in_short.split(' ')[0]);
    await isReadable('[data-testid=rep-count]', laptop);
    await isReadable(cue, laptop);
  }
});

test.each(screens)('a set that waits says so over the whole screen on $width × $height', async (screen) => {
  await page.setViewportSize(screen);
  server.state = { ...server.state, stage: 'set_up', count: 2, notice: "I can't see you." };
  await open(`#/session/${id}`);
  await shows('paused', /Paused at 2\.\s*Lie down to go on\./);
  await isReadable('[data-testid=paused] h1 .line', screen, 12);
  const { width, height } = (await page.getByTestId('paused').boundingBox())!;
  expect(width * height).toBeGreaterThan(0.5 * screen.width * screen.height);
});

test.each(screens)('the buttons are in reach and large enough on $width × $height', async (screen) => {
  await page.setViewportSize(screen);
  for (const stage of ['set_up', 'set', 'rest'] as const) {
    server.session = aSession({ ended: null });
    server.state.stage = stage;
    await open(`#/session/${id}`);
    await page.reload();
    await page.locator(`[data-testid=state][data-stage=${stage}]`).waitFor();
    const buttons = page.locator('[role=group][aria-label=Session] button');
    for (const box of await Promise.all((await buttons.all()).map((button) => button.boundingBox()))) {
      expect(box!.height).toBeGreaterThanOrEqual(44);
      expect(box!.width).toBeGreaterThanOrEqual(44);
      expect(box!.y + box!.height).toBeLessThanOrEqual(screen.height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
});
