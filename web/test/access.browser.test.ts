// SPDX-License-Identifier: Apache-2.0
/** Every page and every screen of a session for people who see, hear, point or read in other ways. */
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { today } from '../src/days';
import type { LiveState, SetUpCheck, Source } from '../src/protocol';
import { page, server } from './fake_coach';
import { aRepetition, aSession, aSet, id } from './made_up';
import { aPerson, clients } from './made_up_people';
import { aPlan, aProgramme, aStanding, someOutcomes, twelveWeeks } from './made_up_programme';
import { open, shows } from './pages';

const phone = { width: 390, height: 844 };
const person = `#/clinic/${clients[1]!.id}`;
const pages = [
  '#/',
  '#/plan',
  '#/routine',
  '#/history',
  '#/messages',
  '#/screening',
  '#/profile',
  '#/clinic',
  person,
  `${person}/programme`,
  `${person}/history`,
  `${person}/messages`,
  `${person}/notes`,
  `${person}/record`,
  '#/guide',
  `#/session/${id}`,
];

beforeEach(() => {
  server.people.signIn = 'done';
  server.people.me = aPerson({ name: 'Ines Kaya', sign_in: 'ines' });
  server.programme.history = twelveWeeks(today());
  server.programme.plan = aPlan(today(), {
    programme: aProgramme({ sets: 2 }),
    standing: aStanding(today()),
  });
  server.contact.outcomes = someOutcomes(today());
  server.programme.programmes = [aProgramme({ sets: 2 })];
  server.programme.calendar = '/calendar/0f1e2d3c4b5a69788796a5b4c3d2e1f0.ics';
  server.session = aSession({ sets: [aSet({ repetitions: [aRepetition(1), aRepetition(2)] })] });
});

/** Once all of it is there, with everything that can be opened open. */
async function openWhole(hash: string) {
  await open(hash);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
}

/** What axe-core finds against WCAG 2.2 AA and its own good practice, as "rule: where". */
async function violations(): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as never as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
  });
}

/** What can be pressed and is less than 44 pixels high or wide, but for links in a text. */
function tooSmall(): Promise<string[]> {
  return page.evaluate(() => {
    const inText = (element: Element) => element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    return [...document.querySelectorAll('a, button, summary, select, textarea, label:has(input), input')]
      .filter((element) => element.checkVisibility() && !inText(element) && !element.closest('svg'))
      .filter((element) => element.tagName !== 'INPUT' || !element.closest('label'))
      .filter((element) => !element.matches('.skip'))
      .map((element) => ({ html: element.outerHTML.slice(0, 120), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
      .map(({ html, box }) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`);
  });
}

const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Loading a page takes longest, so one visit answers all of it. */
test.each(pages)(
  '%s is without violations, light and dark, has room for fingers, and fits at twice the size',
  async (hash) => {
    await page.setViewportSize(phone);
    await openWhole(hash);
    expect(await tooSmall()).toEqual([]);
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await violations()).toEqual([]);
    await page.setViewportSize({ width: 683, height: 384 });
    expect(await overhang()).toBe(0);
    expect((await page.locator('header').first().boundingBox())!.height).toBeLessThan(110);
  },
);

const check = (criterion: string, state: SetUpCheck['state'], cue: string | null = null): SetUpCheck => ({
  criterion,
  name: criterion.replaceAll('_', ' '),
  state,
  cue,
  reason: state === 'not_judged' ? 'view' : null,
});
const set_up = [
  check('not_side_lying', 'kept'),
  check('feet_apart', 'found', 'Rest one foot on the other.'),
  check('head_unsupported', 'not_judged'),
  check('hip_angle_off', 'waiting'),
];
const sets_done = [{ working_leg: 'right' as const, number: 1, count: 20 }];
const seen: Partial<LiveState> = {
  keypoints: Array.from({ length: 33 }, (_, i) => [10 * i, 100, 0.9]),
  at_fault: [23, 24],
  cue: { criterion: 'no_hold', text: 'Squeeze for a moment at the top.', in_short: 'Hold it' },
};

/** What is on the screen while somebody exercises, by what the coach says and what is pressed. */
const screens: Record<string, { state: Partial<LiveState>; source?: Source; press?: string[] }> = {
  'the set-up': { state: { stage: 'set_up', set_up, cue: null, placement: 'Put the camera higher.' } },
  'a set': {
    state: { ...seen, stage: 'set', count: 7, phase: 'hold', held_s: 0.8, opening_deg: 51, best_deg: 58, sets_done },
  },
  'a set with a hint': {
    state: { stage: 'set', count: 2, placement: 'Move the camera back.', notice: 'You turned over.' },
  },
  'a pause': { state: { stage: 'set', count: 3, paused: true } },
  'a set that waits': { state: { stage: 'set_up', count: 2, notice: "I can't see you.", set_up } },
  'a rest': {
    state: { stage: 'rest', rest_left_s: 31, good: ['Evenly opened.'], change: ['Hold at the top.'], sets_done },
  },
  'a rest that is paused': { state: { stage: 'rest', rest_left_s: 31, paused: true, sets_done } },
  'the set-up without a camera': { state: { stage: 'set_up' }, source: 'none' },
  'a set without a camera': { state: { stage: 'set', count: 4, phase: 'lift' }, source: 'none' },
  'the question how many': { state: { stage: 'set', count: 14 }, source: 'none', press: ['end-set'] },
  'the set-up of a phone in the band': { state: { stage: 'set_up' }, source: 'motion' },
  'the question whether to end': { state: { stage: 'set', count: 3 }, press: ['end-session'] },
  'the choice of the voice': { state: { stage: 'set', count: 3 }, press: ['voice'] },
};

test.each(Object.entries(screens))('%s is without violations, light and dark', async (_, { state, source, press }) => {
  server.session = aSession({ ended: null, source: source ?? 'camera' });
  server.state = state;
  await page.setViewportSize(phone);
  await open(`#/session/${id}`);
  // A phone's sensor is not there to be answered.
  if (source === 'motion') await page.getByTestId('step').waitFor();
  else await page.locator(`[data-testid=state][data-stage=${state.stage}]`).waitFor();
  for (const button of press ?? []) await page.getByTestId(button).click();
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
  expect(await violations()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.setViewportSize({ width: 1366, height: 768 });
  expect(await violations()).toEqual([]);
});

test.each(['the set-up', 'a set', 'a rest', 'a set without a camera', 'the set-up of a phone in the band'])(
  '%s on a second screen is without violations, light and dark',
  async (name) => {
    const { state, source } = screens[name]!;
    server.session = aSession({ ended: null, source: source ?? 'camera' });
    server.state = state;
    server.isLed = true;
    await page.setViewportSize(phone);
    await open(`#/session/${id}/watch`);
    await expect.poll(() => (server.tell(), page.getByTestId('state').count())).toBe(1);
    expect(await violations()).toEqual([]);
    server.lead('away');
    await shows('continue-here');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.setViewportSize({ width: 1366, height: 768 });
    expect(await violations()).toEqual([]);
  },
);

test('the code for the phone and what another device leads are without violations', async () => {
  server.pairing = { code: 'ABC234', url: 'https://192.0.2.7/', qr_code: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
  server.unfinished = aSession({ ended: null });
  server.isLed = true;
  await openWhole('#/');
  await shows('follow-phone');
  await shows('watch-here');
  expect(await violations()).toEqual([]);
});

test('the questions after a session are without violations', async () => {
  server.session = aSession({ sets: [aSet({ repetitions: [1, 2, 3, 4, 5].map((number) => aRepetition(number)) })] });
  await openWhole(`#/session/${id}`);
  await page.getByTestId('pain').getByText('7').click();
  await shows('pain-advice');
  expect(await violations()).toEqual([]);
});

test('the sign-in is without violations', async () => {
  server.people.signIn = 'needed';
  await openWhole('#/plan');
  expect(await violations()).toEqual([]);
  server.people.provider = 'St. Ann’s';
  await page.reload();
  await shows('sign-in-at-provider');
  expect(await violations()).toEqual([]);
  await page.getByTestId('sign-in-at-provider').click();
  await shows('why-code');
  expect(await violations()).toEqual([]);
});

test.each(pages)('with very large text on a phone %s still fits', async (hash) => {
  await page.setViewportSize(phone);
  await page.addInitScript(() => localStorage.setItem('text-size', '1.5'));
  await openWhole(hash);
  expect(await overhang()).toBe(0);
});

test('the focus goes to the heading of the page that one comes to', async () => {
  await open();
  await shows('sentence');
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  for (const [link, heading] of [
    ['Plan', 'Your plan'],
    ['History', 'Your history'],
    ['Guide', 'How to do the clamshell'],
    ['Clinic', 'Clinic'],
    [clients[0]!.name, clients[0]!.name],
  ] as const) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await expect.poll(focused).toBe(heading);
  }
});

test('the first press of Tab offers to skip the header', async () => {
  await open();
  await shows('sentence');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(new URL(page.url()).hash).toBe('');
});

test('colours and size of the text are chosen in the profile, and outlast a reload', async () => {
  await openWhole('#/profile');
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor, fontSize } = getComputedStyle(document.body);
      return { backgroundColor, fontSize: Math.round(parseFloat(fontSize)) };
    });
  expect(await look()).toEqual({ backgroundColor: 'rgb(245, 243, 238)', fontSize: 17 });
  await page.getByTestId('theme').getByText('Dark').click();
  await page.getByTestId('text-size').getByText('Very large').click();
  await expect.poll(look).toEqual({ backgroundColor: 'rgb(15, 21, 20)', fontSize: 26 });
  await page.reload();
  await expect.poll(look).toEqual({ backgroundColor: 'rgb(15, 21, 20)', fontSize: 26 });
});

test('the code that Today needs is at most 120 kB on the way', async () => {
  const loaded: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) loaded.push(response.body());
  });
  await openWhole('#/');
  const { gzipSync } = await import('node:zlib');
  const bytes = (await Promise.all(loaded)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(120_000);
});
