// SPDX-License-Identifier: Apache-2.0
/** A phone in the band beside the camera of another device, which goes on leading the session. */
import { beforeEach, expect, test } from 'vitest';
import { page, server } from './fake_coach';
import { aSession, id } from './made_up';
import { isCarried, moves } from './made_up_thigh';
import { becomes, click, gone, open, shows } from './pages';

const sensing = `#/session/${id}/sense`;
const pairing = {
  code: 'ABC234',
  url: 'https://192.0.2.7:8787/?pair=ABC234',
  qr_code: '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

beforeEach(() => {
  server.isLed = true;
  server.state = { stage: 'set_up' };
});

const asPhone = () => page.setViewportSize({ width: 390, height: 844 });

test('a phone that comes while a camera leads is offered to be the sensor, and all that it feels goes there', async () => {
  await asPhone();
  server.unfinished = aSession({ ended: null });
  await open();
  await click('sense-here');
  await shows('step', /Tuck me/);
  await page.getByRole('img', { name: /top edge towards the hip/ }).waitFor();
  await moves(page, { leg: 'left', repetitions: 1, still_s: 0.5 });
  const times = server.sensed.map(({ time_us }) => time_us);
  expect(times.length).toBeGreaterThan(150);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  expect([server.readings, server.frames, server.commands, server.voices]).toEqual([[], [], [], []]);
});

test('a computer is not offered to be a sensor, nor a phone where another one leads by its own', async () => {
  server.unfinished = aSession({ ended: null });
  await open();
  await shows('watch-here');
  await gone('sense-here');
  await asPhone();
  server.unfinished = aSession({ ended: null, source: 'motion' });
  await page.reload();
  await shows('watch-here');
  await gone('sense-here');
});

test('the phone goes black when it is told to, or when the set begins, and a slide wakes it', async () => {
  await asPhone();
  await open(sensing);
  await isCarried(page, 0.5);
  await click('darken');
  await shows('shade');
  await page.getByTestId('wake').press('Enter');
  await gone('shade');
  server.state = { stage: 'set' };
  server.tell();
  await shows('shade');
});

test('the phone says what it waits for, and where it goes when the sides change', async () => {
  await asPhone();
  await open(sensing);
  await isCarried(page, 0.3);
  server.lead('away');
  await shows('step', /Waiting/);
  server.lead('here');
  server.state = { stage: 'rest' };
  server.tell();
  await shows('how', /other thigh/);
  server.state = { stage: 'set_up', sensor: 'other_movement' };
  server.tell();
  await shows('how', /before the camera/);
});

test('another phone takes the place, and this one can take it back', async () => {
  await asPhone();
  await open(sensing);
  await shows('step', /Tuck me/);
  await isCarried(page, 1);
  await becomes(() => server.sensed.length > 0, true);
  server.close(4001, 'Another phone in the band is this session’s sensor now.');
  await shows('fault', /Another phone/);
  await click('sense-again');
  const before = server.sensed.length;
  await isCarried(page, 0.5);
  await becomes(() => server.sensed.length > before, true);
  await gone('fault');
});

test('where the browser wants a tap the page asks for one', async () => {
  await page.addInitScript(() => {
    let wasTapped = false;
    const requestPermission = () => {
      if (wasTapped) return Promise.resolve('granted');
      wasTapped = true;
      return Promise.reject(new DOMException('made up', 'NotAllowedError'));
    };
    Object.assign(DeviceMotionEvent, { requestPermission });
  });
  await asPhone();
  await open(sensing);
  await click('ask-motion');
  await isCarried(page, 0.5);
  await becomes(() => server.sensed.length > 10, true);
});

test('a session that ends leads the phone to its results', async () => {
  await asPhone();
  await open(sensing);
  server.session = aSession({ ended: '2026-01-31T18:20:00.000Z' });
  server.close(1008, 'It has ended.');
  await shows('done');
});

test('the device with the camera shows the code for a phone in the band, and then that it is felt', async () => {
  server.pairing = pairing;
  server.state = { stage: 'set_up', set_up: [] };
  await open(`#/session/${id}`);
  await page.locator('summary').click();
  await click('add-sensor');
  await page.getByText('choose “Be the sensor').waitFor();
  server.state = { stage: 'set_up', sensor: 'waiting' };
  await shows('sensor', /not yet compared/);
  await gone('phone-understood');
  server.state = { stage: 'set', sensor: 'joined', count: 2 };
  await shows('sensor', 'phone in the band');
  server.state = { stage: 'set', sensor: 'other_movement', count: 2 };
  await shows('sensor', /another movement/);
});
