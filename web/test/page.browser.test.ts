// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { coach, page, testProgram } from './fake_coach';
import type { SetUpCheck } from '../src/protocol';
import { aRepetition, aSession, aSet, exercise, id } from './made_up';
import { aPlan } from './made_up_programme';
import { open, shows } from './pages';

const openSession = () => open(`#/session/${id}`);
/** Waits for a condition in this process. */
const until = (condition: () => boolean) => expect.poll(condition, { timeout: 30_000 }).toBe(true);

test('one click on the camera leads to the set-up, and pictures go to the coach', async () => {
  coach.state = { stage: 'set_up' };
  await open();
  await page.getByTestId('start-camera').click();
  await page.locator('[data-testid=state][data-stage=set_up]').waitFor();
  await until(() => coach.frames.length >= 5);
  expect(coach.created).toEqual([{ source: 'camera', utc_offset_min: expect.any(Number) }]);
  const times = coach.frames.map(({ time_us }) => time_us);
  expect(times).toEqual([...new Set(times)].sort());
  expect(coach.frames.every(({ isPicture }) => isPicture)).toBe(true);
});

test('a phone that is the camera also says how it stands', async () => {
  coach.state = { stage: 'set_up' };
  await page.addInitScript(() => {
    MediaStreamTrack.prototype.getSettings = () => ({ facingMode: 'user' });
    const roll = Math.PI / 6;
    const accelerationIncludingGravity = { x: -9.81 * Math.sin(roll), y: 9.81 * Math.cos(roll), z: 0 };
    setInterval(() => dispatchEvent(new DeviceMotionEvent('devicemotion', { accelerationIncludingGravity })), 20);
  });
  await openSession();
  await until(() => coach.frames.some(({ up }) => up !== null));
  const { up, isPicture } = coach.frames.find(({ up }) => up !== null)!;
  expect(up!.map((part) => Math.round(100 * part))).toEqual([50, -87, 0]);
  expect(isPicture).toBe(true);
});

test('one click on the sample clip leads to the set-up, and its pictures go to the coach', async () => {
  coach.state = { stage: 'set_up' };
  await open();
  await page.getByTestId('start-sample').click();
  await page.locator('[data-testid=state][data-stage=set_up]').waitFor();
  await until(() => coach.frames.length >= 5);
  expect(coach.created).toEqual([{ source: 'sample', utc_offset_min: expect.any(Number) }]);
});

const checked = (criterion: string, state: SetUpCheck['state'], more: Partial<SetUpCheck> = {}): SetUpCheck => ({
  criterion,
  name: exercise.set_up.find((each) => each.criterion === criterion)!.name,
  state,
  cue: null,
  reason: null,
  ...more,
});

test('the set-up shows one thing at a time, the biggest first, and the whole list when it is opened', async () => {
  const cue = 'Rest one foot on the other.';
  coach.state = {
    stage: 'set_up',
    set_up: [
      checked('not_side_lying', 'kept'),
      checked('feet_apart', 'found', { cue }),
      checked('head_unsupported', 'not_judged', { reason: 'view' }),
      checked('hip_angle_off', 'waiting'),
    ],
    placement: 'Put the camera higher.',
    cue: { criterion: 'feet_apart', text: cue, in_short: 'Stack feet' },
  };
  await openSession();
  await shows('step', /Stack\s*feet/);
  await shows('how', cue);
  await page.getByRole('img', { name: /one foot rests on the other/ }).waitFor();
  expect(await page.getByText('Put the camera higher.').count()).toBe(0);
  await page.getByText('All 4 checks').click();
  await shows('setup-check-not_side_lying', 'as it should be');
  await shows('setup-check-feet_apart', cue);
  await shows('setup-check-head_unsupported', /can't see from this angle/);
  await shows('setup-check-hip_angle_off', 'not checked yet');
  expect(await page.getByTestId('setup-check-feet_apart').getAttribute('data-state')).toBe('found');
  await page.getByTestId('start-anyway').click();
  await until(() => coach.commands.some(({ command }) => command === 'start_anyway'));
});

test('a camera that shows little says how little, and the set may begin all the same', async () => {
  coach.state = {
    stage: 'set_up',
    set_up: [checked('not_side_lying', 'kept'), checked('hips_not_stacked', 'not_judged', { reason: 'view' })],
    placement: 'Put the camera higher: then the stacking of the hips can be judged.',
  };
  await openSession();
  await shows('step', /I can\s*check\s*only\s*1\s*of\s*2/);
  await shows('how', /Put the camera higher/);
  await shows('start-anyway');
});

test('a picture that the camera mirrors can be flipped, and stays so', async () => {
  coach.state = { stage: 'set_up' };
  await openSession();
  await page.getByText('All 7 checks').click();
  await page.getByTestId('flip').check();
  await page.locator('video.mirrored').waitFor();
  await page.reload();
  await page.locator('video.mirrored').waitFor();
});

test('another camera can be chosen', async () => {
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    devices.getUserMedia = (wanted) => {
      asked.push((wanted!.video as MediaTrackConstraints).deviceId);
      return real(wanted);
    };
    devices.enumerateDevices = async () =>
      ['front', 'back'].map((deviceId) => ({ kind: 'videoinput', deviceId, label: deviceId }) as never);
  });
  coach.state = { stage: 'set_up' };
  await openSession();
  await page.getByText('All 7 checks').click();
  await page.getByTestId('camera').selectOption('back');
  await page.waitForFunction(() => (globalThis as never as { asked: unknown[] }).asked.length === 2);
  expect(await page.evaluate(() => (globalThis as never as { asked: unknown[] }).asked[1])).toEqual({ ideal: 'back' });
});

test('a set shows count, opening, hold and one cue, and what was said', async () => {
  coach.state = {
    stage: 'set',
    count: 7,
    set: 2,
    phase: 'hold',
    held_s: 0.84,
    opening_deg: 51.3,
    opening_stddev_deg: 5.8,
    best_deg: 58,
    cue: { criterion: 'pelvis_rolled_back', text: 'Keep your hips stacked.', in_short: 'Hips still' },
    keypoints: Array.from({ length: 33 }, (_, i) => [10 * i, 100, 0.9]),
    at_fault: [23, 24],
  };
  coach.say = ['7', 'Keep your hips stacked.'];
  await openSession();
  await shows('rep-count', /^7$/);
  await shows('set-number', 'Set 2 of 3');
  await shows('side', 'right leg');
  await shows('opening', '51° ± 6°');
  await shows('best', 'your best 58°');
  await shows('cue', /Hips\s*still/);
  await page.getByText('Keep your hips stacked.', { exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Set 2 of 3, right leg on top: 15–20 repetitions' }).waitFor();
  await shows('said', '7 Keep your hips stacked.');
  await page.locator('[data-testid=skeleton][data-seen=yes]').waitFor();
});

test('without a cue a set shows what the leg does, and no opening is below nothing', async () => {
  coach.state = { stage: 'set', phase: 'lift', opening_deg: -0.4 };
  await openSession();
  await shows('phase', 'Up');
  await shows('opening', '0° ± 4°');
});

test('the map shows all sets of both sides', async () => {
  const sets_done = [1, 2, 3].map((number) => ({ working_leg: 'right' as const, number, count: 14 + number }));
  coach.state = { stage: 'set', set: 1, working_leg: 'left', count: 4, sets_done };
  await openSession();
  await shows('set-map', /Right.*15.*16.*17.*Left/);
  expect(await page.getByTestId('set-map').locator('[aria-current=step]').count()).toBe(1);
});

test('a rest counts down, says what was good and what to change, and can be skipped', async () => {
  coach.state = {
    stage: 'rest',
    rest_left_s: 31.4,
    working_leg: 'left',
    good: ['Evenly opened.'],
    change: ['Hold at the top.'],
    sets_done: [{ working_leg: 'right', number: 3, count: 15 }],
  };
  await openSession();
  await shows('rest-left', '0:32');
  await shows('next-set', /turn over/);
  await shows('good', 'Evenly opened.');
  await shows('change', 'Hold at the top.');
  await page.keyboard.press('Enter');
  await until(() => coach.commands.some(({ command }) => command === 'skip_rest'));
});

test('keys pause, resume, end the set, mute, and end the session after a question', async () => {
  coach.state = { stage: 'set', count: 3 };
  await openSession();
  await shows('rep-count', '3');
  await page.keyboard.press('Space');
  await shows('state', 'Paused');
  await shows('paused', /Paused\s*at 3\./);
  await page.keyboard.press('Space');
  await page.locator('[data-testid=state][data-paused=false]').waitFor();
  await page.keyboard.press('m');
  await shows('voice', 'Voice off');
  await page.keyboard.press('Enter');
  await until(() => coach.commands.some(({ command }) => command === 'end_set'));
  await page.keyboard.press('Escape');
  await page.getByTestId('confirm-end').waitFor();
  expect(coach.commands.map(({ command }) => command)).toEqual(['pause', 'resume', 'end_set']);
  await page.getByTestId('confirm-end').click();
  await page.getByTestId('done').waitFor();
  expect(coach.commands.at(-1)!.command).toBe('end_session');
});

test('muting outlasts a reload', async () => {
  await openSession();
  await page.getByTestId('voice').click();
  await page.getByTestId('voice-on').uncheck();
  await page.getByTestId('voice-done').click();
  await page.reload();
  await shows('voice', 'Voice off');
});

test('results show every set, what was found and what was not judged, and keep the answers', async () => {
  const found = {
    criterion: 'no_hold',
    measured: 0.1,
    stddev: 0.1,
    unit: 's',
    limit: 0.35,
    probability: 0.9,
    cue: 'Hold it.',
  };
  const unjudged = { criterion: 'feet_apart', reason: 'view' };
  coach.session = aSession({
    sets: [
      aSet({ repetitions: [aRepetition(1), aRepetition(2, [found], [unjudged])] }),
      aSet({ working_leg: 'left', repetitions: [aRepetition(1)], end: 'stopped' }),
    ],
  });
  await openSession();
  await shows('done', '3 repetitions in 2 sets');
  await shows('set-result', 'The hold in repetition 2: 0.1 ± 0.1 s; clean is at least 0.35 s');
  await shows('not-judged', 'the feet in 1 of 2');
  await page.locator('[data-testid=charts] canvas').first().waitFor();
  await page.getByTestId('effort').getByText('6').click();
  await page.getByTestId('pain').getByText('7').click();
  await shows('pain-advice', /physiotherapist/);
  await page.getByTestId('pain-place').getByText('the outside of the hip').click();
  await page.getByTestId('pain-place').getByText('left').click();
  await page.getByTestId('pain-at-night').getByText('Yes').click();
  await shows('pain-advice', 'Stop, and have it looked at.');
  await page.getByTestId('stop-reason').fill('It hurt.');
  await page.getByTestId('keep-answers').click();
  await shows('kept', 'Saved.');
  expect(coach.answers).toEqual([
    {
      effort: 6,
      pain: 7,
      pain_gone_by_morning: null,
      stop_reason: 'It hurt.',
      counts: null,
      pain_place: 'outer_hip',
      pain_side: 'left',
      pain_at_night: true,
    },
  ]);
});

test('a false start is asked about, and counts if the person says so', async () => {
  coach.session = aSession({ sets: [aSet({ repetitions: [1, 2, 3, 4, 5].map((number) => aRepetition(number)) })] });
  await openSession();
  await shows('counts', /^Count this\?\s*5 repetitions of at least \d+\./);
  await page.getByText('Yes, count it').click();
  await page.getByTestId('keep-answers').click();
  await shows('kept', 'Saved.');
  expect(coach.answers).toEqual([
    {
      effort: null,
      pain: null,
      pain_gone_by_morning: null,
      stop_reason: null,
      counts: true,
      pain_place: null,
      pain_side: null,
      pain_at_night: null,
    },
  ]);
});

test('of a session with enough of its dose nothing is asked but how it was', async () => {
  coach.session = aSession({ sets: [aSet({ confirmed: 60 })] });
  await openSession();
  await shows('effort', 'Effort');
  expect(await page.getByTestId('counts').count()).toBe(0);
});

test('without a camera the coach ticks, and the person gives the count', async () => {
  coach.state = { stage: 'set', count: 16, phase: 'lift' };
  await open();
  await page.getByTestId('start-none').click();
  await shows('rep-count', '16');
  await until(() => coach.commands.filter(({ command }) => command === 'tick').length >= 3);
  await page.getByTestId('end-set').click();
  await page.getByTestId('repetitions').fill('14');
  await page.getByTestId('confirm-count').click();
  await until(() => coach.commands.some(({ command }) => command === 'end_set'));
  expect(coach.commands.find(({ command }) => command === 'end_set')!.repetitions).toBe(14);
  expect(coach.frames).toEqual([]);
});

test('led to the end of a set, the page asks for the count by itself', async () => {
  coach.session = aSession({ ended: null, source: 'none' });
  coach.state = { stage: 'set', count: 20, phase: 'closed' };
  await openSession();
  expect(await page.getByTestId('repetitions').inputValue()).toBe('20');
  await page.keyboard.press('Enter');
  await until(() => coach.commands.some(({ command, repetitions }) => command === 'end_set' && repetitions === 20));
});

test('a count that nobody confirms is taken by itself, one that is being changed is not', async () => {
  await page.clock.install();
  coach.session = aSession({ ended: null, source: 'none' });
  coach.state = { stage: 'set', count: 20, phase: 'closed' };
  await openSession();
  await shows('taken-in', 'Saved as 20 in');
  await page.getByLabel('One less').click();
  await page.clock.runFor(20_000);
  await shows('taken-in', 'not measured');
  await page.keyboard.press('Escape');
  await page.getByTestId('end-set').click();
  await shows('taken-in', 'Saved as 20 in');
  await page.clock.runFor(10_000);
  await until(() => coach.commands.some(({ command, repetitions }) => command === 'end_set' && repetitions === 20));
});

test('without a camera one checks oneself, and begins when ready', async () => {
  coach.session = aSession({ ended: null, source: 'none' });
  coach.state = { stage: 'set_up' };
  await openSession();
  await shows('check-yourself', 'Lie down and check yourself');
  expect(await page.locator('[data-testid^=setup-check]').count()).toBe(0);
  await page.getByTestId('ready').click();
  await until(() => coach.commands.some(({ command }) => command === 'start_anyway'));
});

test('an unfinished session is offered, and can be ended', async () => {
  coach.unfinished = aSession({ ended: null, sets: [aSet({ ended: null, repetitions: [aRepetition(1)] })] });
  await open();
  await shows('unfinished', '1 repetition so far');
  await page.getByText('End it').click();
  await page.getByTestId('unfinished').waitFor({ state: 'detached' });
});

test('the guide is reached from a session, and the session from the guide', async () => {
  coach.state = { stage: 'set', count: 5 };
  await openSession();
  await shows('rep-count', '5');
  await page.getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('heading', { name: 'Step by step' }).waitFor();
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await shows('rep-count', '5');
});

test('a session that nobody knows leads to today', async () => {
  coach.session = null;
  await openSession();
  await shows('notice', /not known/);
  await page.getByTestId('start-camera').waitFor();
});

test('a coach that does not answer is named, and tried again', async () => {
  await open();
  await page.getByTestId('start-camera').waitFor();
  coach.isSilent = true;
  await page.getByTestId('start-camera').click();
  await coach.kill();
  await shows('fault', /does not answer/);
  coach.isSilent = false;
  await coach.start();
  await page.getByText('Try again').click();
  await page.getByTestId('fault').waitFor({ state: 'detached' });
});

/** A device with one voice of its own and one that is far away, each line ending when the test says so. */
function makeVoices() {
  const heard = { lines: [] as Line[], unlocked: 0, atOnce: 0, most: 0 };
  const voices = [
    { name: 'far', lang: 'en-GB', localService: false, default: true },
    { name: 'own', lang: 'en-US', localService: true, default: false },
    { name: 'other', lang: 'en-US', localService: true, default: false },
  ];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => {},
    speak: (utterance: Line & { onend: () => void }) => {
      if (!utterance.text) {
        heard.unlocked++;
        return;
      }
      heard.lines.push(utterance);
      heard.most = Math.max(heard.most, ++heard.atOnce);
      setTimeout(() => {
        heard.atOnce--;
        utterance.onend();
      }, 50);
    },
  });
  class Utterance {
    constructor(readonly text: string) {}
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
  Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, heard });
}
type Line = { text: string; voice: { name: string }; rate: number };
type Heard = { heard: { lines: Line[]; unlocked: number; most: number } };

test("lines are spoken one after the other, by the device's own voice", async () => {
  await page.addInitScript(makeVoices);
  coach.state = { stage: 'set', count: 7 };
  coach.say = ['7', 'Keep your hips stacked.'];
  await openSession();
  await page.waitForFunction(() => (globalThis as never as Heard).heard.lines.length === 2);
  const heard = await page.evaluate(() => {
    const { lines, most } = (globalThis as never as Heard).heard;
    return { lines: lines.map(({ text, voice }) => `${voice.name}: ${text}`), most };
  });
  expect(heard).toEqual({ lines: ['own: 7', 'own: Keep your hips stacked.'], most: 1 });
});

test('the first touch lets a phone speak from then on', async () => {
  await page.addInitScript(makeVoices);
  await open();
  const unlocked = () => page.evaluate(() => (globalThis as never as Heard).heard.unlocked);
  await page.getByTestId('start-camera').waitFor();
  expect(await unlocked()).toBe(0);
  await page.getByTestId('start-camera').click();
  await expect.poll(unlocked).toBe(1);
});

test('another voice can be chosen and made slower, and counts can be ticks', async () => {
  await page.addInitScript(makeVoices);
  await openSession();
  await page.getByTestId('voice').click();
  await page.getByTestId('voices').selectOption('other');
  await page.getByTestId('rate').fill('0.8');
  await page.getByTestId('ticks').check();
  await page.getByTestId('voice-done').click();
  coach.say = ['7', 'Keep your hips stacked.'];
  await shows('said', '7 Keep your hips stacked.');
  await page.waitForFunction(() => (globalThis as never as Heard).heard.lines.length === 1);
  const [line] = await page.evaluate(() =>
    (globalThis as never as Heard).heard.lines.map(({ text, voice, rate }) => `${voice.name} ${rate}: ${text}`),
  );
  expect(line).toBe('other 0.8: Keep your hips stacked.');
});

testProgram('where the browser brings no voice the coach speaks itself', async () => {
  coach.state = { stage: 'set', count: 7 };
  coach.say = ['7', 'Keep your hips stacked.'];
  await openSession();
  await expect.poll(() => coach.spoken).toEqual(['7', 'Keep your hips stacked.']);
});

test('the guide shows the movement, which stands still until it is asked for where less motion is wanted', async () => {
  const drawn = () => page.getByTestId('demonstration').innerHTML();
  await open('#/guide');
  await shows('demonstration', 'Not like this');
  const before = await drawn();
  await expect.poll(drawn).not.toBe(before);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await shows('demonstration-play', 'Show the movement');
  const still = await drawn();
  await page.waitForTimeout(300);
  expect(await drawn()).toBe(still);
  await page.getByTestId('demonstration-play').click();
  await expect.poll(drawn).not.toBe(still);
});

test('who never did a session sees the movement before the first one', async () => {
  coach.programme.plan = aPlan('2026-01-31', { first_day: null });
  await open();
  await shows('demonstration', 'Like this');
});

test('the guide is read aloud from its beginning until it is stopped', async () => {
  await page.addInitScript(makeVoices);
  await open('#/guide');
  await page.getByTestId('read-aloud').click();
  await page.waitForFunction(() => (globalThis as never as Heard).heard.lines.length > 3);
  expect(await page.evaluate(() => (globalThis as never as Heard).heard.lines[0]!.text)).toBe(
    'How to do the clamshell',
  );
  await page.getByTestId('read-aloud').click();
  await shows('read-aloud', 'Read aloud');
});
