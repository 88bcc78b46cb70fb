// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { page, server } from './fake_coach';
import { aRepetition, aSession, aSet, id } from './made_up';
import { open, shows } from './pages';

const openSession = () => open(`#/session/${id}`);
/** Waits for a condition in this process. */
const until = (condition: () => boolean) => expect.poll(condition, { timeout: 30_000 }).toBe(true);

test('one click on the camera leads to the set-up, and pictures go to the coach', async () => {
  server.state = { stage: 'set_up' };
  await open();
  await page.getByTestId('start-camera').click();
  await page.locator('[data-testid=state][data-stage=set_up]').waitFor();
  await until(() => server.frames.length >= 5);
  expect(server.created).toEqual([{ source: 'camera', utc_offset_min: expect.any(Number) }]);
  const times = server.frames.map(({ time_us }) => time_us);
  expect(times).toEqual([...new Set(times)].sort());
  expect(server.frames[0]!.jpeg.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
});

test('one click on the sample clip leads to the set-up, and its pictures go to the coach', async () => {
  server.state = { stage: 'set_up' };
  await open();
  await page.getByTestId('start-sample').click();
  await page.locator('[data-testid=state][data-stage=set_up]').waitFor();
  await until(() => server.frames.length >= 5);
  expect(server.created).toEqual([{ source: 'sample', utc_offset_min: expect.any(Number) }]);
});

test('the set-up ticks itself off, in words', async () => {
  server.state = {
    stage: 'set_up',
    set_up: [
      { criterion: 'not_side_lying', name: 'lying on the side', state: 'kept', cue: null, reason: null },
      { criterion: 'feet_apart', name: 'the feet', state: 'found', cue: 'Rest one foot on the other.', reason: null },
      { criterion: 'head_unsupported', name: 'the head', state: 'not_judged', cue: null, reason: 'view' },
      { criterion: 'hip_angle_off', name: 'the bend of the hips', state: 'waiting', cue: null, reason: null },
    ],
    placement: 'Put the camera higher.',
  };
  await openSession();
  await shows('setup-check-not_side_lying', 'right');
  await shows('setup-check-feet_apart', 'Rest one foot on the other.');
  await shows('setup-check-head_unsupported', /can't be judged/);
  await shows('setup-check-hip_angle_off', 'waiting');
  await shows('hint', 'Put the camera higher.');
  expect(await page.getByTestId('setup-check-feet_apart').getAttribute('data-state')).toBe('found');
  await page.getByTestId('start-anyway').click();
  await until(() => server.commands.some(({ command }) => command === 'start_anyway'));
});

test('a set shows count, opening, hold and one cue, and what was said', async () => {
  server.state = {
    stage: 'set',
    count: 7,
    set: 2,
    phase: 'hold',
    held_s: 0.84,
    opening_deg: 51.3,
    opening_stddev_deg: 5.8,
    best_deg: 58,
    cue: { criterion: 'pelvis_rolled_back', text: 'Keep your hips stacked.' },
    keypoints: Array.from({ length: 33 }, (_, i) => [10 * i, 100, 0.9]),
    at_fault: [23, 24],
  };
  server.say = ['7', 'Keep your hips stacked.'];
  await openSession();
  await shows('rep-count', /^7$/);
  await shows('set-number', 'Set 2 of 3');
  await shows('side', 'right leg');
  await shows('opening', '51° ± 6°');
  await shows('held', '0.8 s');
  await shows('cue', 'Keep your hips stacked.');
  await shows('said', '7 Keep your hips stacked.');
  await page.locator('[data-testid=skeleton][data-seen=yes]').waitFor();
});

test('a rest counts down, says what was good and what to change, and can be skipped', async () => {
  server.state = {
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
  await until(() => server.commands.some(({ command }) => command === 'skip_rest'));
});

test('keys pause, resume, end the set, mute, and end the session after a question', async () => {
  server.state = { stage: 'set', count: 3 };
  await openSession();
  await shows('rep-count', '3');
  await page.keyboard.press('Space');
  await shows('state', 'paused');
  await page.keyboard.press('Space');
  await page.locator('[data-testid=state][data-paused=false]').waitFor();
  await page.keyboard.press('m');
  await shows('mute', 'Voice off');
  await page.keyboard.press('Enter');
  await until(() => server.commands.some(({ command }) => command === 'end_set'));
  await page.keyboard.press('Escape');
  await page.getByTestId('confirm-end').waitFor();
  expect(server.commands.map(({ command }) => command)).toEqual(['pause', 'resume', 'end_set']);
  await page.getByTestId('confirm-end').click();
  await page.getByTestId('done').waitFor();
  expect(server.commands.at(-1)!.command).toBe('end_session');
});

test('muting outlasts a reload', async () => {
  await openSession();
  await page.getByTestId('mute').click();
  await page.reload();
  await shows('mute', 'Voice off');
});

test('results show every set, what was found and what was not judged, and keep the answers', async () => {
  const found = { criterion: 'no_hold', measured: 0.1, stddev: 0.1, unit: 's', limit: 0.35, probability: 0.9 };
  const unjudged = { criterion: 'feet_apart', reason: 'view' };
  server.session = aSession({
    sets: [
      aSet({ repetitions: [aRepetition(1), aRepetition(2, [found], [unjudged])] }),
      aSet({ working_leg: 'left', repetitions: [aRepetition(1)], end: 'stopped' }),
    ],
  });
  await openSession();
  await shows('done', '3 repetitions in 2 sets');
  await shows('set-result', 'The hold in repetition 2: 0.1 ± 0.1 s, asked for at least 0.35 s');
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
  expect(server.answers).toEqual([
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
  server.session = aSession({ sets: [aSet({ repetitions: [1, 2, 3, 4, 5].map((number) => aRepetition(number)) })] });
  await openSession();
  await shows('counts', /^Count this\?\s*5 repetitions of at least \d+\./);
  await page.getByText('Yes, count it').click();
  await page.getByTestId('keep-answers').click();
  await shows('kept', 'Saved.');
  expect(server.answers).toEqual([
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
  server.session = aSession({ sets: [aSet({ confirmed: 60 })] });
  await openSession();
  await shows('effort', 'Effort');
  expect(await page.getByTestId('counts').count()).toBe(0);
});

test('without a camera the coach ticks, and the person gives the count', async () => {
  server.state = { stage: 'set', count: 16, phase: 'lift' };
  await open();
  await page.getByTestId('start-none').click();
  await shows('rep-count', '16');
  await until(() => server.commands.filter(({ command }) => command === 'tick').length >= 3);
  await page.getByTestId('end-set').click();
  await page.getByTestId('repetitions').fill('14');
  await page.getByTestId('confirm-count').click();
  await until(() => server.commands.some(({ command }) => command === 'end_set'));
  expect(server.commands.find(({ command }) => command === 'end_set')!.repetitions).toBe(14);
  expect(server.frames).toEqual([]);
});

test('led to the end of a set, the page asks for the count by itself', async () => {
  server.session = aSession({ ended: null, source: 'none' });
  server.state = { stage: 'set', count: 20, phase: 'closed' };
  await openSession();
  expect(await page.getByTestId('repetitions').inputValue()).toBe('20');
});

test('an unfinished session is offered, and can be ended', async () => {
  server.unfinished = aSession({ ended: null, sets: [aSet({ ended: null, repetitions: [aRepetition(1)] })] });
  await open();
  await shows('unfinished', '1 repetition so far');
  await page.getByText('End it').click();
  await page.getByTestId('unfinished').waitFor({ state: 'detached' });
});

test('the guide is reached from a session, and the session from the guide', async () => {
  server.state = { stage: 'set', count: 5 };
  await openSession();
  await shows('rep-count', '5');
  await page.getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('heading', { name: 'Step by step' }).waitFor();
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await shows('rep-count', '5');
});

test('a session that nobody knows leads to today', async () => {
  server.session = null;
  await openSession();
  await shows('notice', /not known/);
  await page.getByTestId('start-camera').waitFor();
});

test('a coach that does not answer is named, and tried again', async () => {
  await open();
  await page.getByTestId('start-camera').waitFor();
  await server.kill();
  await page.getByTestId('start-camera').click();
  await shows('fault', /does not answer/);
  await server.start();
  await page.getByText('Try again').click();
  await page.getByTestId('fault').waitFor({ state: 'detached' });
});

/** A device with one voice of its own and one that is far away, each line ending when the test says so. */
function makeVoices() {
  const heard = { lines: [] as { text: string; voice: { name: string } }[], atOnce: 0, most: 0 };
  const voices = [
    { name: 'far', lang: 'en-GB', localService: false, default: true },
    { name: 'own', lang: 'en-US', localService: true, default: false },
  ];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => {},
    speak: (utterance: { text: string; voice: { name: string }; onend: () => void }) => {
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
type Heard = { heard: { lines: { text: string; voice: { name: string } }[]; most: number } };

test("lines are spoken one after the other, by the device's own voice", async () => {
  await page.addInitScript(makeVoices);
  server.state = { stage: 'set', count: 7 };
  server.say = ['7', 'Keep your hips stacked.'];
  await openSession();
  await page.waitForFunction(() => (globalThis as never as Heard).heard.lines.length === 2);
  const heard = await page.evaluate(() => {
    const { lines, most } = (globalThis as never as Heard).heard;
    return { lines: lines.map(({ text, voice }) => `${voice.name}: ${text}`), most };
  });
  expect(heard).toEqual({ lines: ['own: 7', 'own: Keep your hips stacked.'], most: 1 });
});

test('where the browser brings no voice the coach speaks itself', async () => {
  server.state = { stage: 'set', count: 7 };
  server.say = ['7', 'Keep your hips stacked.'];
  await openSession();
  await expect.poll(() => server.spoken).toEqual(['7', 'Keep your hips stacked.']);
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
