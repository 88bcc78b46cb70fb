// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import { coach, page, testProgram } from './fake_coach';
import { password } from './fake_people';
import { id } from './made_up';
import { open, shows } from './pages';

beforeEach(() => {
  coach.state = { stage: 'set', count: 7 };
});

const openSession = () => open(`#/session/${id}`);
const showsNoFault = () => page.getByTestId('fault').waitFor({ state: 'detached' });
const until = (condition: () => boolean) => expect.poll(condition, { timeout: 30_000 }).toBe(true);

/** A camera that a test plugs in and out. */
function makeCamera(error: string | null) {
  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  const camera = { error, stream: undefined as MediaStream | undefined };
  Object.assign(globalThis, { camera });
  devices.getUserMedia = async (wanted) => {
    if (camera.error) throw new DOMException('made up', camera.error);
    return (camera.stream = await real(wanted));
  };
}
const plugIn = () =>
  page.evaluate(() => {
    (globalThis as never as { camera: { error: null } }).camera.error = null;
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  });

test('a missing camera is named, and used as soon as it is plugged in', async () => {
  await page.addInitScript(makeCamera, 'NotFoundError');
  await openSession();
  await shows('fault', /No camera found/);
  await plugIn();
  await until(() => coach.frames.length > 0);
  await showsNoFault();
});

test('a camera that is blocked is named, and can be tried again', async () => {
  await page.addInitScript(makeCamera, 'NotAllowedError');
  await openSession();
  await shows('fault', /blocked/);
  await page.evaluate(() => ((globalThis as never as { camera: { error: null } }).camera.error = null));
  await page.getByTestId('camera-again').click();
  await until(() => coach.frames.length > 0);
  await showsNoFault();
});

test('an unplugged camera loses no count, and comes back by itself', async () => {
  await page.addInitScript(makeCamera, null);
  await openSession();
  await shows('rep-count', '7');
  await page.evaluate(() => {
    const { camera } = globalThis as never as { camera: { error: string; stream: MediaStream } };
    camera.error = 'NotFoundError';
    const track = camera.stream.getVideoTracks()[0]!;
    track.stop();
    track.dispatchEvent(new Event('ended'));
  });
  await shows('fault', /camera stopped.*Paused at 7/);
  await shows('rep-count', '7');
  const before = coach.frames.length;
  await plugIn();
  await until(() => coach.frames.length > before);
  await showsNoFault();
});

test('a camera that is switched off is noticed within two seconds, said, and asked for again', async () => {
  await page.addInitScript(makeCamera, null);
  await openSession();
  await until(() => coach.frames.length > 5);
  await page.evaluate(() => {
    const { camera } = globalThis as never as { camera: { stream: MediaStream } };
    camera.stream.getVideoTracks()[0]!.enabled = false;
  });
  await shows('fault', /picture.*Paused at 7/);
  await shows('said', /picture/);
  const before = coach.frames.length;
  await showsNoFault();
  await until(() => coach.frames.length > before + 5);
});

test('a camera that shows the same picture again and again is noticed, and asked for again', async () => {
  await page.addInitScript(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    let times = 0;
    devices.getUserMedia = async (wanted) => {
      if (times++ > 0) return real(wanted);
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const pen = canvas.getContext('2d')!;
      setInterval(() => pen.fillRect(0, 0, 640, 480), 50);
      return canvas.captureStream(15);
    };
  });
  await openSession();
  await shows('fault', /same picture.*Paused at 7/);
  await showsNoFault();
});

test('a video that stands still is asked for again', async () => {
  await openSession();
  await until(() => coach.frames.length > 5);
  await page.evaluate(() => document.querySelector('video')!.pause());
  await shows('fault', /picture stopped.*Paused at 7/);
  await showsNoFault();
});

test('a coach that does not answer any more is noticed, and asked again', async () => {
  await openSession();
  await until(() => coach.frames.length > 5);
  coach.isSilent = true;
  await shows('fault', /isn't answering.*Paused at 7/);
  coach.isSilent = false;
  await showsNoFault();
});

test('without a camera one can go on by pace, and what was done is kept', async () => {
  await page.addInitScript(makeCamera, 'NotFoundError');
  await openSession();
  await page.getByTestId('use-phone').click();
  await page.getByText('--listen 0.0.0.0').waitFor();
  await page.getByTestId('phone-understood').click();
  await page.getByTestId('without-camera').click();
  await expect.poll(() => coach.created).toHaveLength(1);
  expect(coach.created[0]).toMatchObject({ source: 'none', sets: 3 });
});

test('a reloaded page goes on with its session', async () => {
  await openSession();
  await shows('rep-count', '7');
  await page.reload();
  await shows('rep-count', '7');
  const before = coach.frames.length;
  await until(() => coach.frames.length > before);
});

test('a killed coach is waited for, and the set goes on', async () => {
  await openSession();
  await shows('rep-count', '7');
  await coach.kill();
  await shows('fault', 'Connection lost. Paused at 7.');
  await coach.start();
  await showsNoFault();
  const before = coach.frames.length;
  await until(() => coach.frames.length > before);
});

testProgram('a sign-in that has run out meanwhile leads to the sign-in, and back to the set', async () => {
  coach.people.signIn = 'done';
  await openSession();
  await shows('rep-count', '7');
  coach.people.signIn = 'needed';
  coach.close(1001);
  await page.getByTestId('sign-in-name').fill('me');
  await page.getByTestId('sign-in-password').fill(password);
  await page.getByTestId('sign-in').click();
  await shows('rep-count', '7');
  await showsNoFault();
});

test('a busy coach is asked again until there is room', async () => {
  coach.refuse = { code: 1013, reason: 'busy' };
  await openSession();
  await shows('fault', /busy/);
  coach.refuse = null;
  await shows('rep-count', '7');
  await showsNoFault();
  expect(coach.connections).toBe(2);
});

test('a session continued in another window stays there until it is wanted here', async () => {
  await openSession();
  await shows('rep-count', '7');
  coach.close(4001, 'continued in another window');
  await shows('fault', /another window/);
  expect(coach.connections).toBe(1);
  await page.getByTestId('continue-here').click();
  await showsNoFault();
  expect(coach.connections).toBe(2);
});

test.each([1007, 1009, 1011])('the reason of a refusal is shown (%i), and the session tried again', async (code) => {
  await openSession();
  await shows('rep-count', '7');
  coach.close(code, 'The disk is full.');
  await shows('fault', /The disk is full\..*Paused at 7/);
  await showsNoFault();
});

test('a session that has ended meanwhile shows its results', async () => {
  await openSession();
  await shows('rep-count', '7');
  coach.session = { ...coach.session!, ended: '2026-01-31T18:20:00.000Z' };
  coach.close(1008, 'ended');
  await page.getByTestId('done').waitFor();
});

test('a session that is gone meanwhile leads to today', async () => {
  await openSession();
  await shows('rep-count', '7');
  coach.session = null;
  coach.close(1008, 'no such session');
  await page.getByTestId('start-camera').waitFor();
});

test('a page that was hidden says so, with the count', async () => {
  await openSession();
  await shows('rep-count', '7');
  await page.evaluate(() => {
    let state = 'hidden';
    Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    state = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await shows('hint', /hidden.*at 7/);
});

test('a session is ended over the API where there is no live connection', async () => {
  coach.refuse = { code: 1013, reason: 'busy' };
  await openSession();
  await shows('fault', /busy/);
  await page.getByTestId('end-session').click();
  await page.getByTestId('confirm-end').click();
  await page.getByTestId('done').waitFor();
});
