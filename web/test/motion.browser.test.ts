// SPDX-License-Identifier: Apache-2.0
/** The phone in the band, against a made-up coach: what goes to it, and every fault. */
import { beforeEach, expect, test } from 'vitest';
import { coach, page } from './fake_coach';
import { aSession, id } from './made_up';
import { isCarried, moves } from './made_up_thigh';
import { becomes, click, gone, open, shows } from './pages';

const openSession = () => open(`#/session/${id}`);
const feeling = 'Lie down on your side. The phone is under the band, on the outside of your top thigh.';

beforeEach(() => {
  coach.session = aSession({ ended: null, source: 'motion' });
  coach.state = { stage: 'set_up', placement: feeling };
});

/** The browser refuses to ask without a tap; then it asks the person, and this is what the person says. */
const answers = (answer: 'granted' | 'denied') =>
  page.addInitScript((answer) => {
    let wasTapped = false;
    Object.assign(DeviceMotionEvent, {
      requestPermission: () => {
        if (wasTapped) return Promise.resolve(answer);
        wasTapped = true;
        return Promise.reject(new DOMException('made up', 'NotAllowedError'));
      },
    });
  }, answer);

test('one click leads to the drawing of where the phone goes, and all that it feels goes to the coach', async () => {
  await open();
  await click('start-motion');
  await shows('step', /Getting\s*ready/);
  await isCarried(page, 0.5);
  await shows('step', /Lie down on\s*your side/);
  await shows('how', /under the band/);
  await page.getByRole('img', { name: /top edge towards the hip/ }).waitFor();
  expect(coach.created).toEqual([{ source: 'motion', utc_offset_min: expect.any(Number) }]);
  await moves(page, { leg: 'left', repetitions: 1, still_s: 0.5 });
  const times = coach.readings.map(({ time_us }) => time_us);
  expect(times.length).toBeGreaterThan(150);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  const { force, rate } = coach.readings.at(-1)!;
  expect(Math.hypot(...force)).toBeCloseTo(9.80665, 2);
  expect(Math.hypot(...rate)).toBeLessThan(0.01);
});

test('where the browser wants a tap the page asks for one', async () => {
  await answers('granted');
  await openSession();
  await click('ask-motion');
  await gone('ask-motion');
  await isCarried(page, 1);
  await becomes(() => coach.readings.length > 30, true);
});

test('a sensor that is refused is named, and can be tried again', async () => {
  await answers('denied');
  await openSession();
  await click('ask-motion');
  await shows('fault', /motion sensor is blocked/);
  await page.evaluate(() => Object.assign(DeviceMotionEvent, { requestPermission: () => Promise.resolve('granted') }));
  await click('motion-again');
  await isCarried(page, 1);
  await becomes(() => coach.readings.length > 30, true);
  await gone('fault');
});

test('a device without a sensor is told so, and leads to the phone or on without it', async () => {
  await openSession();
  await shows('fault', /gives no motion readings/);
  await shows('said', /gives no motion readings/);
  await click('use-phone');
  await page.getByText('Let your phone feel the movement').waitFor();
  await click('phone-understood');
  await click('without-camera');
  await becomes(() => coach.created.at(-1), expect.objectContaining({ source: 'none' }));
});

test('a sensor that stops is noticed within two seconds, said, and its set goes on when it is back', async () => {
  coach.state = { stage: 'set', count: 7 };
  await openSession();
  await isCarried(page, 1);
  await shows('fault', /sensor stopped.*Paused at 7/);
  await shows('said', /sensor stopped/);
  await isCarried(page, 4);
  await gone('fault');
});

test('the screen goes dark by itself in a set, and only a slide wakes it', async () => {
  await openSession();
  await isCarried(page, 0.5);
  await gone('shade');
  coach.state = { stage: 'set', count: 3 };
  await isCarried(page, 0.5);
  await page.getByTestId('shade').waitFor();
  const { width, height } = page.viewportSize()!;
  await page.mouse.click(width / 2, height / 2);
  await page.mouse.click(width - 60, height - 60);
  await page.getByTestId('shade').waitFor();
  const knob = (await page.getByTestId('wake').boundingBox())!;
  const slide = async (way_px: number) => {
    await page.mouse.move(knob.x + 30, knob.y + 30);
    await page.mouse.down();
    await page.mouse.move(knob.x + 30 + way_px, knob.y + 30, { steps: 5 });
    await page.mouse.up();
  };
  await slide(120);
  await page.getByTestId('shade').waitFor();
  await slide(400);
  await gone('shade');
  coach.state.count = 4;
  await isCarried(page, 0.5);
  await shows('rep-count', '4');
  expect(await page.getByTestId('shade').count()).toBe(0);
  await click('darken');
  await page.getByTestId('shade').waitFor();
});

test('a lost connection is said aloud, and what is felt meanwhile is a gap and nothing else', async () => {
  coach.state = { stage: 'set', count: 7 };
  await openSession();
  await isCarried(page, 1);
  const before = coach.readings.length;
  await coach.kill();
  await shows('said', /Connection lost\. Paused at 7/);
  await isCarried(page, 1);
  await coach.start();
  await gone('fault');
  await isCarried(page, 1);
  const gap = coach.readings[before]!.time_us - coach.readings[before - 1]!.time_us;
  expect(gap).toBeGreaterThan(1e6);
  expect(coach.readings.length - before).toBeLessThan(90);
});
