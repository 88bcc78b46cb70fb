// SPDX-License-Identifier: Apache-2.0
/** A session that another device leads, shown and spoken on this one. */
import { beforeEach, expect, test } from 'vitest';
import { page, server } from './fake_coach';
import { aSession, id } from './made_up';
import { becomes, click, gone, open, shows } from './pages';

const pairing = {
  code: 'ABC234',
  url: 'https://192.0.2.7:8787/?pair=ABC234',
  qr_code: '<svg xmlns="http://www.w3.org/2000/svg"/>',
};
const watching = `#/session/${id}/watch`;

beforeEach(() => {
  server.state = { stage: 'set', count: 7 };
  server.isLed = true;
});

/** As somebody who has clicked on this page before. */
async function openTouched(hash: string) {
  await open('#/guide');
  await page.locator('h1').first().click();
  await page.evaluate((hash) => (location.hash = hash), hash);
}

async function told(testid: string, text: string) {
  await expect
    .poll(async () => {
      server.tell();
      return page
        .getByTestId(testid)
        .textContent({ timeout: 100 })
        .catch(() => '');
    })
    .toContain(text);
}

test('the screen shows what the other device is told, without a camera of its own', async () => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('no camera is needed'));
  });
  await open(watching);
  await told('rep-count', '7');
  expect(await page.locator('video').count()).toBe(0);
  server.state = { stage: 'rest', rest_left_s: 31, good: ['Evenly opened.'] };
  await told('rest-left', '0:31');
  expect(server.frames).toEqual([]);
  await gone('fault');
});

test('who has touched the page hears it, and the device that leads is quiet', async () => {
  await openTouched(watching);
  await becomes(() => server.voices, [{ by: 'watcher', voice: 'here' }]);
  server.say = ['Squeeze.'];
  await told('said', 'Squeeze.');
  await gone('spoken-elsewhere');
});

test('who has not touched the page yet is asked to, and the other device speaks until then', async () => {
  // What drives the browser counts as a touch.
  await page.addInitScript(() => {
    const touch = { hasBeenActive: false };
    Object.defineProperty(navigator, 'userActivation', { value: touch });
    addEventListener('click', () => (touch.hasBeenActive = true), true);
  });
  await open(watching);
  await shows('hint', /Click or press/);
  await told('spoken-elsewhere', 'another screen speaks');
  expect(server.voices).toEqual([]);
  await page.locator('main').click({ position: { x: 5, y: 5 } });
  await becomes(() => server.voices, [{ by: 'watcher', voice: 'here' }]);
  await gone('hint');
});

test('the voice that another screen took can be taken back', async () => {
  await openTouched(watching);
  await becomes(() => server.voices.length, 1);
  await told('rep-count', '7');
  server.takeVoice();
  await told('spoken-elsewhere', 'another screen speaks');
  await click('speak-here');
  await becomes(() => server.voices.length, 2);
});

test('the phone that leads is quiet while the laptop speaks, and can speak again', async () => {
  await open(`#/session/${id}`);
  await shows('rep-count', '7');
  await shows('voice');
  const laptop = await page.context().newPage();
  await laptop.goto(server.url + watching);
  await laptop.locator('main').click({ position: { x: 5, y: 5 } });
  await shows('spoken-elsewhere');
  server.say = ['Squeeze.'];
  await laptop.getByTestId('said').filter({ hasText: 'Squeeze.' }).waitFor();
  await shows('said', 'Squeeze.');
  expect(await laptop.getByTestId('spoken-elsewhere').count()).toBe(0);
  expect(server.spoken).toEqual(['Squeeze.']); // aloud, by one of the two
  await click('speak-here');
  await laptop.getByTestId('spoken-elsewhere').waitFor();
  await gone('spoken-elsewhere');
  await laptop.close();
});

test('it speaks for a phone that leads from within the band', async () => {
  server.session = aSession({ ended: null, source: 'motion' });
  server.state = { stage: 'set_up', placement: 'Lie down on your side. The phone is under the band.' };
  await openTouched(watching);
  await becomes(() => server.voices, [{ by: 'watcher', voice: 'here' }]);
  await told('step', 'your side');
  server.state = { stage: 'set', count: 3 };
  server.say = ['Three.'];
  await told('rep-count', '3');
  await shows('said', 'Three.');
  await gone('spoken-elsewhere');
  expect(server.readings).toEqual([]);
});

test('what is asked for here is done there', async () => {
  await open(watching);
  await told('rep-count', '7');
  await click('pause');
  await page.keyboard.press('Enter');
  await becomes(() => server.commands.map(({ command }) => command), ['pause', 'end_set']);
});

test('a device that goes is waited for, and shown again when it comes back', async () => {
  await open(watching);
  await told('rep-count', '7');
  server.lead('away');
  await shows('fault', /Waiting for the device.*Paused at 7/);
  await shows('paused', /Paused at 7\.\s*Waiting for the other device/);
  await shows('continue-here');
  expect(await page.getByTestId('pause').isDisabled()).toBe(true);
  server.lead('here');
  await told('rep-count', '7');
  await gone('fault');
});

test('a device that comes back late is not taken for one that sends nothing', async () => {
  await page.clock.install();
  await open(watching);
  await told('rep-count', '7');
  server.lead('away');
  await shows('fault', /Waiting/);
  await page.clock.fastForward(60_000);
  server.lead('here');
  await gone('fault');
  expect(await page.getByTestId('said').textContent()).toMatch(/^Waiting/);
});

test('a device that goes on with another coach behind the same address is looked for there', async () => {
  await page.clock.install();
  await open(watching);
  await told('rep-count', '7');
  server.lead('away');
  await shows('fault', /Waiting/);
  server.isLed = true; // which this line is not told
  await page.clock.runFor(6000);
  await gone('fault');
});

test('a device that sends nothing is noticed', async () => {
  await open(watching);
  await told('rep-count', '7');
  await shows('fault', /sends nothing.*Paused at 7/);
  await told('rep-count', '7');
  await gone('fault');
});

test('a session that ends leads to its results', async () => {
  await open(watching);
  await told('rep-count', '7');
  server.session = aSession({ ended: '2026-01-31T18:20:00.000Z' });
  server.close(1008, 'It has ended.');
  await shows('done');
});

test('where another window took the session, this one can watch it', async () => {
  await open(`#/session/${id}`);
  await shows('rep-count', '7');
  server.close(4001, 'elsewhere');
  await shows('continue-here');
  await click('watch-here');
  await told('rep-count', '7');
  expect(new URL(page.url()).hash).toBe(watching);
});

test('today offers to watch what another device leads', async () => {
  server.unfinished = aSession({ ended: null });
  await open();
  await shows('unfinished', /on another device/);
  await shows('continue-here');
  await click('watch-here');
  await told('rep-count', '7');
});

test('a screen that shows the code follows the phone as soon as its session has begun', async () => {
  server.pairing = pairing;
  server.isLed = false;
  await open();
  await shows('follow-phone', /Scan this/);
  server.unfinished = aSession({ ended: null });
  server.isLed = true;
  await told('rep-count', '7');
  expect(new URL(page.url()).hash).toBe(watching);
});

test('a screen that would lead without a camera watches once the phone leads', async () => {
  server.pairing = pairing;
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('made up', 'NotFoundError'));
  });
  await open(`#/session/${id}`);
  await click('use-phone');
  await page.getByRole('img', { name: 'The code to be scanned' }).waitFor();
  server.close(4001, 'elsewhere');
  await told('rep-count', '7');
});

test('a phone shows no code to itself', async () => {
  server.pairing = pairing;
  await page.setViewportSize({ width: 390, height: 844 });
  await open();
  await shows('sentence');
  await gone('follow-phone');
});
