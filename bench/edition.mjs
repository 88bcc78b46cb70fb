#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// edition.mjs [CLIP]: how the browser's edition compares with the program. HELPED=yes: as on a device with four processors,
// where two helpers look at the pictures.
//
// Opens build/browser from a server of files in Debian's Chromium and prints for each network what is loaded, compressed;
// how long the page takes until its coach is ready, on the first visit and on later ones (median of five); how long coach
// and program, one thread each, look at one picture of the same film, both by their own clocks, and how long the coach
// fits and judges besides; how many pictures of the film the page manages a second, decoding and all; and how many pictures
// of a live session it answers a second. Needs tools/build_browser_edition, the program in build/release, ffmpeg and
// Chromium. Run it on a quiet machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../tools/drive_coach.mjs';

const root = new URL('..', import.meta.url).pathname;
const edition = join(root, 'build/browser');
const clip = process.argv[2] ?? join(root, 'examples/c00_short.mp4');
const folder = mkdtempSync(join(tmpdir(), 'clamshell-bench-'));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' };
const patience = { timeout: 600_000 };

const filesIn = (place) =>
  readdirSync(place).flatMap((name) => (statSync(join(place, name)).isDirectory() ? filesIn(join(place, name)) : [join(place, name)]));
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Megabytes. */
function size(model) {
  const loaded = filesIn(edition).filter((file) => !/pose_landmark_/.test(file) || file.includes(`pose_landmark_${model}`));
  return loaded.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1e6;
}

const perPicture_ms = ({ timing, video }) => ({ network: (1e3 * timing.pose_s) / video.frames, fit: (1e3 * timing.fit_s) / video.frames });

function native(model) {
  const program = join(root, 'build/release/apps/clamshell');
  const { stdout, stderr, status } = spawnSync(program, ['analyze', clip, '--threads', '1', '--model', model, '--json', '-'], { maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(String(stderr));
  return perPicture_ms(JSON.parse(stdout));
}

/** In the page: notes when each picture was answered, and asks the coach what docs/api.md has. */
function watchWorker() {
  const answered = [];
  let coach;
  const RealWorker = globalThis.Worker;
  globalThis.Worker = class extends RealWorker {
    #pictures = new Set();
    constructor(...given) {
      super(...given);
      coach = this;
      this.addEventListener('message', ({ data }) => this.#pictures.delete(data.id) && answered.push(performance.now()));
    }
    postMessage(message) {
      if (message.name === 'seePicture') this.#pictures.add(message.id);
      super.postMessage(message);
    }
  };
  const ask = (method, path, body) =>
    new Promise((heard) => {
      const id = Math.random();
      coach.addEventListener('message', ({ data }) => data.id === id && heard(JSON.parse(new TextDecoder().decode(data.result.body))));
      coach.postMessage({ id, name: 'request', args: [method, path, body ? JSON.stringify(body) : ''] });
    });
  Object.assign(globalThis, { answered, ask });
}

/** Pictures of the sample that are answered a second, once the first ones, which search everywhere, are through. */
async function liveRate(page, url) {
  const { id } = await page.evaluate(() => ask('POST', '/api/sessions', { source: 'sample', utc_offset_min: 0 }));
  await page.goto(`${url}#/session/${id}`);
  await page.waitForFunction(() => answered.length > 30, null, patience);
  const before = await page.evaluate(() => [answered.length, performance.now()]);
  await page.waitForTimeout(10_000);
  const after = await page.evaluate(() => [answered.length, performance.now()]);
  return (after[0] - before[0]) / ((after[1] - before[1]) / 1e3);
}

async function measure(browser, url, film, model) {
  const context = await browser.newContext();
  await context.addInitScript(watchWorker);
  await context.addInitScript(
    (value) => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { value }),
    process.env.HELPED ? 4 : 2,
  );
  await context.addInitScript((model) => localStorage.setItem('clamshell-model', model), model);
  const page = await context.newPage();
  const ready = async (go) => {
    const begun = performance.now();
    await go();
    await page.locator('main h1').first().waitFor(patience);
    await page.getByTestId('edition-status').waitFor({ state: 'detached', ...patience });
    return (performance.now() - begun) / 1e3;
  };
  const cold_s = await ready(() => page.goto(url));
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const warm_s = [];
  for (let i = 0; i < 5; i++) warm_s.push(await ready(() => page.reload()));
  const begun = performance.now();
  await page.getByTestId('film').setInputFiles(film);
  await page.getByTestId('film-table').waitFor(patience);
  const film_s = (performance.now() - begun) / 1e3;
  const saving = page.waitForEvent('download');
  await page.getByTestId('film-numbers').click();
  const numbers = join(folder, `${model}.json`);
  await (await saving).saveAs(numbers);
  const analysis = JSON.parse(readFileSync(numbers, 'utf8'));
  const live_hz = await liveRate(page, url);
  await context.close();
  return { cold_s, warm_s: median(warm_s), film_hz: analysis.video.frames / film_s, live_hz, ...perPicture_ms(analysis) };
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://here');
  const file = join(edition, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const browser = await launchBrowser();
try {
  const film = join(folder, 'film.webm');
  execFileSync('ffmpeg', ['-loglevel', 'error', '-i', clip, '-c:v', 'libvpx', '-b:v', '2M', '-deadline', 'realtime', film]);
  console.log('network   loaded   first visit   later visits   a picture, page   program   ratio   fit   film   live');
  for (const model of ['full', 'lite']) {
    const page = await measure(browser, `http://127.0.0.1:${server.address().port}/`, film, model);
    const program = native(model);
    console.log(
      `${model}   ${size(model).toFixed(1).padStart(8)} MB ${page.cold_s.toFixed(1).padStart(9)} s ${page.warm_s.toFixed(1).padStart(12)} s` +
        `${page.network.toFixed(0).padStart(16)} ms ${program.network.toFixed(0).padStart(8)} ms ${(page.network / program.network).toFixed(1).padStart(7)}` +
        `${page.fit.toFixed(0).padStart(4)} ms ${page.film_hz.toFixed(0).padStart(4)}/s ${page.live_hz.toFixed(0).padStart(4)}/s`,
    );
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
