// SPDX-License-Identifier: Apache-2.0
// film_a_set.mjs: makes docs/coach.webm, ten seconds of a set on the coach's page, and docs/coach.jpg, the moment of a cue,
// with the program and the page as they are built. The camera sees an example clip; a quiet machine makes a smooth film.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, startCoach } from './drive_coach.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'film-'));
const film_s = 10;
const size = { width: 1280, height: 720 };
const patience = { timeout: 120_000 };

async function ask(url, path, body) {
  const headers = { 'Content-Type': 'application/json', Origin: url };
  const response = await fetch(`${url}/api/${path}`, body && { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Of somebody in whom nothing speaks against exercise. */
async function beginSession(url) {
  const { questions } = await ask(url, 'people/me/screening');
  const answers = Object.fromEntries(questions.filter(({ after }) => !after).map(({ id }) => [id, false]));
  await ask(url, 'people/me/screening', { answers });
  return (await ask(url, 'sessions', { source: 'camera', sets: 3 })).id;
}

function cameraOf(clip) {
  const camera = join(folder, 'camera.mjpeg');
  execFileSync('ffmpeg', ['-loglevel', 'error', '-i', clip, '-c:v', 'mjpeg', '-q:v', '2', camera]);
  return camera;
}

/** What the page shows for so long: [{ at_s, jpeg }]. */
async function watch(page) {
  const devtools = await page.context().newCDPSession(page);
  const frames = [];
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at_s: metadata.timestamp, jpeg: Buffer.from(data, 'base64') });
    void devtools.send('Page.screencastFrameAck', { sessionId });
  });
  await devtools.send('Page.startScreencast', { format: 'jpeg', quality: 92, maxWidth: size.width, maxHeight: size.height });
  await page.waitForTimeout(1000 * film_s);
  await devtools.send('Page.stopScreencast');
  return frames;
}

function keepFilm(frames, target) {
  const list = frames.map(({ at_s, jpeg }, i) => {
    const name = join(folder, `${i}.jpg`);
    writeFileSync(name, jpeg);
    const next_s = frames[i + 1]?.at_s ?? frames[0].at_s + film_s;
    return `file '${name}'\nduration ${Math.max(next_s - at_s, 0.001).toFixed(4)}`;
  });
  list.push(`file '${join(folder, `${frames.length - 1}.jpg`)}'`); // or the last one is not held
  writeFileSync(join(folder, 'frames.txt'), list.join('\n'));
  const coding = ['-c:v', 'libvpx-vp9', '-crf', '38', '-b:v', '0', '-pix_fmt', 'yuv420p', '-row-mt', '1'];
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', join(folder, 'frames.txt'), '-r', '20', '-t', `${film_s}`, ...coding, target]);
  if (statSync(target).size > 2e6) throw new Error(`${target} is larger than 2 MB.`);
}

const { process: coach, url } = await startCoach(join(root, 'build/release/apps/clamshell'), join(folder, 'record.db'));
const browser = await launchBrowser({ camera: cameraOf(join(root, 'examples/c06_front_left_band_fast.mp4')) });
try {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(`${url}/#/session/${await beginSession(url)}`);
  const count = (least) =>
    page.waitForFunction((least) => Number(document.querySelector('[data-testid=rep-count]')?.textContent) >= least, least, patience);
  await count(2);
  const frames = await watch(page);
  keepFilm(frames, join(root, 'docs/coach.webm'));
  await page.locator('[data-testid=cue] .line').first().waitFor(patience);
  await page.locator('[data-testid=skeleton][data-seen=yes]').waitFor(patience);
  await page.screenshot({ path: join(root, 'docs/coach.jpg'), type: 'jpeg', quality: 85 });
  console.log(`${frames.length} pictures of the page, ${Math.round(statSync(join(root, 'docs/coach.webm')).size / 1e3)} kB.`);
} finally {
  await browser.close();
  coach.kill();
  await once(coach, 'exit');
  rmSync(folder, { recursive: true });
}
