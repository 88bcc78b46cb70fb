#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// clips_as_camera.mjs [--loops N] [--program FILE] [--json FILE] [--mjpeg] CLIP|FOLDER...: is the page right?
//
// Shows each rendered clip, for ever from its begin, to Debian's Chromium as its camera, clicks "Use my camera" and
// compares what stands on the page with the clip's truth (NAME.json beside NAME.mp4): the count after each repetition,
// the cue and how soon it came, set-up findings. Which moment of the clip a picture showed is found by comparing the
// pictures the page sent with the clip's. A line a clip, then the totals. Needs ffmpeg and Chromium.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerScreening, launchBrowser, startCoach } from '../tools/drive_coach.mjs';

const root = new URL('..', import.meta.url).pathname;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    loops: { type: 'string', default: '2.3' },
    program: { type: 'string', default: join(root, 'build/release/apps/clamshell') },
    json: { type: 'string' },
    mjpeg: { type: 'boolean', default: false }, // the camera's file; otherwise pictures without loss
  },
});
const soon_s = 1; // the first right cue comes within this time after the repetition
const plan = { sets: 1, least: 100, most: 100 }; // no set ends while a clip goes round
const criterionOf = {
  pelvis_roll_back: 'pelvis_rolled_back',
  feet_apart: 'feet_apart',
  bottom_knee_lift: 'bottom_leg_moved',
  partial_range: 'partial_range',
  no_hold: 'no_hold',
  fast_lower: 'lowered_too_fast',
  fast_lift: 'lifted_too_fast',
  hips_not_stacked: 'hips_not_stacked',
  knees_too_straight: 'knees_not_bent',
  hip_flexion_off: 'hip_angle_off',
};
const folder = mkdtempSync(join(tmpdir(), 'clamshell-bench-'));
const sleep = (seconds) => new Promise((done) => setTimeout(done, seconds * 1e3));

function ffmpeg(args, input) {
  const { stdout, status, stderr } = spawnSync('ffmpeg', ['-v', 'error', ...args], { input, maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(String(stderr));
  return stdout;
}

function read(path) {
  const truth = JSON.parse(readFileSync(path.replace(/mp4$/, 'json'), 'utf8'));
  const faults = truth.setup.faults.map((fault) => criterionOf[fault] ?? fault);
  if (truth.setup.pose.top_arm === 'hip') faults.push('top_arm_not_in_front');
  return {
    path,
    name: basename(path, '.mp4'),
    fps: truth.fps,
    duration_s: truth.n_frames / truth.fps,
    setUpFaults: faults,
    repetitions: truth.reps.map((r) => ({ ...r, faults: r.faults.map((fault) => criterionOf[fault] ?? fault) })),
  };
}

function cameraOf(clip) {
  const camera = join(folder, options.mjpeg ? 'camera.mjpeg' : 'camera.y4m');
  ffmpeg(['-y', '-i', clip.path, ...(options.mjpeg ? ['-r', '30', '-q:v', '3'] : ['-pix_fmt', 'yuv420p']), camera]);
  return camera;
}

/** Runs in the page: keeps every change of what the person sees, with its time. */
function keepWhatIsShown() {
  window.shown = [];
  const look = () => {
    const at = (id) => document.querySelector(`[data-testid=${id}]`);
    const now = {
      stage: at('state')?.dataset.stage,
      count: Number(at('rep-count')?.textContent ?? 0),
      cue: at('cue')?.dataset.criterion ?? null,
    };
    const last = window.shown.at(-1);
    if (last && now.stage === last.stage && now.count === last.count && now.cue === last.cue) return;
    window.shown.push({ time_s: (performance.timeOrigin + performance.now()) / 1e3, ...now });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
}

/** What the page sent, received and showed while the clip went round. */
async function watch(clip, url) {
  const browser = await launchBrowser({ camera: cameraOf(clip) });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const seen = { frames: [], states: [], complaints: [] };
    page.on('pageerror', (error) => seen.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error')
        seen.complaints.push(`${message.text()} ${message.location().url.replace(/\?.*/, '')}`);
    });
    page.on('websocket', (socket) => {
      socket.on('framesent', ({ payload }) => {
        if (typeof payload === 'string') return;
        seen.frames.push({ time_s: Number(payload.readBigUInt64LE()) / 1e6, jpeg: payload.subarray(8) });
      });
      socket.on('framereceived', ({ payload }) => seen.states.push(JSON.parse(payload)));
    });
    await page.addInitScript(keepWhatIsShown);
    await page.route('**/api/sessions', (route, request) => {
      if (request.method() !== 'POST') return route.continue();
      return route.continue({ postData: JSON.stringify({ ...request.postDataJSON(), ...plan }) });
    });
    await page.goto(url);
    await page.getByTestId('start-camera').click();
    await page.locator('[data-testid=state]').waitFor({ timeout: 60e3 });
    await sleep(Number(options.loops) * clip.duration_s);
    seen.shown = await page.evaluate(() => window.shown);
    seen.kept = (await (await fetch(`${url}/api/sessions?limit=1`)).json())[0];
    return seen;
  } finally {
    await browser.close();
  }
}

const [width, height] = [64, 48]; // of the pictures compared
const small = ['-vf', `scale=${width}:${height}`, '-pix_fmt', 'gray', '-f', 'rawvideo', '-'];
function thumbnails(raw) {
  const size = width * height;
  return Array.from({ length: raw.length / size }, (_, i) => raw.subarray(i * size, (i + 1) * size));
}

/** Seconds of the clip gone by since its first begin, for each picture sent. The camera lags behind the clock where
 *  the machine is busy; over the length of a clip its lag counts as constant. */
function placeInClip(frames, clip) {
  const ofClip = thumbnails(ffmpeg(['-i', clip.path, ...small]));
  const jpegs = Buffer.concat(frames.map((frame) => frame.jpeg));
  const sent = thumbnails(
    ffmpeg(['-f', 'image2pipe', '-c:v', 'mjpeg', '-i', '-', '-fps_mode', 'passthrough', ...small], jpegs),
  );
  const distances = sent.map((a) => ofClip.map((b) => a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0)));
  const n = ofClip.length;
  const steps = 2 * n; // of half a frame each
  const time = (i) => frames[i].time_s - frames[0].time_s;
  let begin = 0;
  let turns = 0;
  let last;
  return frames.map((_, i) => {
    while (time(i) - time(begin) > clip.duration_s / 2) ++begin;
    let [best, least] = [0, Infinity];
    for (let step = 0; step < steps; ++step) {
      let sum = 0;
      for (let j = begin; j < frames.length && time(j) - time(i) < clip.duration_s / 2; ++j)
        sum += distances[j][Math.floor(time(j) * clip.fps + step / 2) % n];
      if (sum < least) [best, least] = [step, sum];
    }
    const offset = best / 2 / clip.fps;
    if (last !== undefined) turns -= Math.round((offset - last) / clip.duration_s);
    last = offset;
    return time(i) + offset + turns * clip.duration_s;
  });
}

/** Every true repetition the camera showed, with the moments it was shown at. */
function performed(frames, clip) {
  const places_s = placeInClip(frames, clip);
  const shownAt = (place_s) => {
    const i = places_s.findIndex((p) => p >= place_s);
    if (i < 0) return Infinity;
    if (i === 0) return -Infinity;
    const share = (place_s - places_s[i - 1]) / (places_s[i] - places_s[i - 1]);
    return frames[i - 1].time_s + share * (frames[i].time_s - frames[i - 1].time_s);
  };
  const loops = Math.floor(places_s.at(-1) / clip.duration_s) + 1;
  return Array.from({ length: loops }, (_, loop) =>
    clip.repetitions.map((r) => {
      const at = (s) => shownAt(loop * clip.duration_s + s);
      return {
        index: r.index,
        loop,
        faults: r.faults,
        begin_s: at(r.start_s),
        peak_s: at(r.peak_s),
        end_s: at(r.end_s),
      };
    }),
  ).flat();
}

function judge(clip, { frames, states, shown, complaints, kept }) {
  const first_s = frames[0].time_s;
  const last_s = frames.at(-1).time_s;
  const began_s = shown.find((s) => s.stage === 'set')?.time_s ?? Infinity;
  const counts = [];
  shown.forEach((s, i) => {
    const before = shown.slice(0, i).findLast((b) => b.stage === 'set')?.count ?? 0;
    if (s.stage === 'set' && s.count > before) counts.push({ time_s: s.time_s, by: s.count - before });
  });
  const cuesBetween = (from_s, to_s) =>
    shown
      .filter((s, i) => s.stage === 'set' && s.cue && s.time_s < to_s && (shown[i + 1]?.time_s ?? Infinity) > from_s)
      .map((s) => ({ criterion: s.cue, time_s: Math.max(s.time_s, from_s) }));

  const all = performed(frames, clip);
  const repetitions = all.map((r, i) => {
    const next_s = all[i + 1]?.peak_s ?? Infinity;
    const own = counts.filter((c) => c.time_s >= r.peak_s && c.time_s < next_s);
    const counted_s = own[0]?.time_s;
    const replaced_s = counts.find((c) => c.time_s > counted_s)?.time_s ?? last_s;
    const cues = own.length ? cuesBetween(counted_s, replaced_s) : [];
    const right = cues.find((c) => r.faults.includes(c.criterion));
    return {
      ...r,
      // One under way when the set began, or when the clip was stopped, need not count.
      due: r.begin_s > began_s && r.end_s + soon_s < last_s,
      counted: own.reduce((sum, c) => sum + c.by, 0),
      count_delay_s: counted_s - r.end_s,
      cue_delay_s: right?.time_s - r.end_s,
      wrong: [...new Set(cues.map((c) => c.criterion))].filter((c) => !r.faults.includes(c)),
    };
  });
  const due = repetitions.filter((r) => r.due);
  const faulty = due.filter((r) => r.faults.length);
  const found = new Set(
    states.flatMap((state) => state.set_up.filter((c) => c.state === 'found').map((c) => c.criterion)),
  );
  return {
    clip: clip.name,
    isClean: clip.repetitions.every((r) => r.faults.length === 0),
    hasWrongSetUp: clip.setUpFaults.some((fault) => fault !== 'top_arm_not_in_front'),
    began_s: began_s - first_s,
    lost: repetitions.filter((r) => r.begin_s > first_s && r.begin_s <= began_s && !r.counted).length,
    due: due.length,
    counted: due.reduce((sum, r) => sum + r.counted, 0),
    isExact: due.length > 0 && due.every((r) => r.counted === 1),
    faulty: faulty.length,
    cuesInTime: faulty.filter((r) => r.cue_delay_s <= soon_s).length,
    wrongOnClean: due.filter((r) => r.faults.length === 0 && r.wrong.length).length,
    cleanRepetitions: due.length - faulty.length,
    wrongOnFaulty: faulty.filter((r) => r.wrong.length).length,
    wrongSetUp: [...found].filter((criterion) => !clip.setUpFaults.includes(criterion)),
    missedSetUp: clip.setUpFaults.filter((criterion) => !found.has(criterion)),
    placement: [...new Set(states.filter((s) => s.stage === 'set_up').map((s) => s.placement))].filter(Boolean),
    stages: shown.map((s) => s.stage).filter((stage, i, stages) => stage && stage !== stages[i - 1]),
    fps: (frames.length - 1) / (last_s - first_s),
    dropped: states.at(-1).dropped,
    image: states.find((s) => s.image)?.image,
    complaints: [...new Set(complaints)],
    repetitions,
    shown: shown.map((s) => ({ ...s, time_s: s.time_s - first_s })),
    setUp: states.find((s) => s.stage === 'set')?.set_up,
    kept,
    sent_s: frames.map((frame) => frame.time_s - first_s),
  };
}

function print(row) {
  const missed = row.repetitions
    .filter((r) => r.due && r.counted !== 1)
    .map((r) => `${r.loop}.${r.index}:${r.counted}`);
  const late = row.repetitions
    .filter((r) => r.due && r.faults.length && !(r.cue_delay_s <= soon_s))
    .map(
      (r) => `${r.loop}.${r.index} ${r.faults.join('+')}${r.cue_delay_s ? ` after ${r.cue_delay_s.toFixed(2)} s` : ''}`,
    );
  const wrong = row.repetitions
    .filter((r) => r.due && r.wrong.length)
    .map((r) => `${r.loop}.${r.index} ${r.wrong.join('+')}`);
  console.log(
    `${row.clip.padEnd(32)} begun ${row.began_s.toFixed(1).padStart(5)} s, ${row.lost} lost; ` +
      `count ${row.counted}/${row.due}${row.isExact ? '' : ' !'}; cues ${row.cuesInTime}/${row.faulty}; ` +
      `wrong ${row.wrongOnClean}/${row.cleanRepetitions} clean, ${row.wrongOnFaulty}/${row.faulty} faulty; ` +
      `${row.fps.toFixed(1)} fps, ${row.dropped} dropped, ${row.image?.width_px}x${row.image?.height_px}`,
  );
  const note = (name, list) => list.length && console.log(`    ${name}: ${list.join('; ')}`);
  note('repetitions not counted once', missed);
  note('no cue in time', late);
  note('wrong cue', wrong);
  note('wrong set-up finding', row.wrongSetUp);
  note('missed in the set-up', row.missedSetUp);
  note('stages', row.stages.length > 2 || !Number.isFinite(row.began_s) ? row.stages : []);
  note('placement', Number.isFinite(row.began_s) ? [] : row.placement);
  note('complaints', row.complaints);
}

function printTotals(rows) {
  const sum = (member) => rows.reduce((total, row) => total + row[member], 0);
  const begun = rows.filter((row) => Number.isFinite(row.began_s));
  const right = rows.filter((row) => !row.hasWrongSetUp);
  const clean = begun.filter((row) => row.isClean);
  const delays = rows
    .flatMap((row) => row.repetitions.filter((r) => r.due && r.counted).map((r) => r.count_delay_s))
    .sort((a, b) => a - b);
  const delay = (share) => delays[Math.floor(share * (delays.length - 1))]?.toFixed(2);
  console.log(`
set begun          ${right.filter((row) => begun.includes(row)).length} of ${right.length} clips with the right set-up, ${begun.length} of all ${rows.length}; ${sum('lost')} repetitions before
count exact        ${begun.filter((row) => row.isExact).length} of ${begun.length} clips; ${sum('counted')} counted of ${sum('due')} repetitions
counted after      median ${delay(0.5)} s, p95 ${delay(0.95)} s, worst ${delay(1)} s after the true end
cue in time        ${sum('cuesInTime')} of ${sum('faulty')} repetitions with a fault
wrong cue          on ${clean.filter((row) => row.wrongOnClean).length} of ${clean.length} clean clips; ${sum('wrongOnClean')} of ${sum('cleanRepetitions')} clean repetitions; ${sum('wrongOnFaulty')} of ${sum('faulty')} with another fault
wrong set-up       on ${rows.filter((row) => row.wrongSetUp.length).length} of ${rows.length} clips; something missed on ${rows.filter((row) => row.missedSetUp.length).length}
frames dropped     ${sum('dropped')}; complaints of the page ${rows.reduce((total, row) => total + row.complaints.length, 0)}`);
}

const clips = positionals
  .flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path],
  )
  .filter((path) => path.endsWith('.mp4'))
  .map(read);
const rows = [];
let coach;
try {
  coach = await startCoach(options.program, join(folder, 'sessions.db'));
  await answerScreening(coach.url);
  for (const clip of clips) {
    rows.push(judge(clip, await watch(clip, coach.url)));
    print(rows.at(-1));
    if (options.json) writeFileSync(options.json, JSON.stringify(rows));
  }
  printTotals(rows);
} finally {
  if (coach) {
    coach.process.kill();
    await once(coach.process, 'exit');
  }
  rmSync(folder, { recursive: true });
}
