// SPDX-License-Identifier: Apache-2.0
/** The page on a server of files alone, with a made-up camera, and then without any server. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launch, visit, type Visit } from '../test/browser';
import { expectInstallable, serviceWorker } from '../test/installable';
import { exportedByProgram, exportedHere } from './exported';
import { ask, openCoach, root } from './coach_in_node';
import { StaticServer } from './static_server';
import { givesModule, trap, workersOf } from './trap';

const patience = { timeout: 120_000 };
const edition = `${root}/build/browser`;
const program = `${root}/build/release/apps/clamshell`;

const givesNoStorage =
  "StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));";

let folder: string;
let server: StaticServer;
let url: string;
let browser: Browser;
let visited: Visit;
let page: Page;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clamshell-'));
  server = new StaticServer(edition);
  server.workerBegins = givesModule;
  url = await server.start();
  const camera = join(folder, 'camera.mjpeg');
  const clip = `${root}/examples/c00_short.mp4`;
  execFileSync('ffmpeg', ['-loglevel', 'error', '-i', clip, '-c:v', 'mjpeg', '-q:v', '3', camera]);
  browser = await launch(`--use-file-for-fake-video-capture=${camera}`);
  visited = await visit(browser, { timezoneId: 'Europe/Berlin' });
  page = visited.page;
  await page.goto(url);
});

afterEach(async () => {
  await browser.close();
  await server.end();
  rmSync(folder, { recursive: true });
  expect(visited.complaints).toEqual([]);
});

const stage = (name: string) => page.locator(`[data-testid=state][data-stage=${name}]`).waitFor(patience);
const ready = () => page.getByTestId('edition-status').waitFor({ state: 'detached', ...patience });
const counted = (least: number) =>
  page.waitForFunction(
    (least) => Number(document.querySelector('[data-testid=rep-count]')?.textContent) >= least,
    least,
    patience,
  );

/** Of the device, for what is loaded next. */
const hasProcessors = (processors: number) =>
  page.addInitScript(
    (value) => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { value }),
    processors,
  );

const count = async () => Number(await page.getByTestId('rep-count').textContent());

/** The record of somebody in whom nothing speaks against exercise, with a session that goes on, if one is asked for. */
async function aRecord(source?: string): Promise<{ file: string; session: string }> {
  const coach = await openCoach(undefined, 'lite');
  const { json } = ask(coach, 'GET', '/api/people/me/screening');
  const questions = (json as { questions: { id: string; after: string }[] }).questions;
  const answers = Object.fromEntries(questions.filter(({ after }) => !after).map(({ id }) => [id, false]));
  ask(coach, 'POST', '/api/people/me/screening', { answers });
  const body = { source, sets: 1, least: 2, most: 2, rest_s: 1, utc_offset_min: 0 };
  const session = source ? (ask(coach, 'POST', '/api/sessions', body).json as { id: string }).id : '';
  const file = join(folder, 'record.db');
  writeFileSync(file, coach.backUp());
  return { file, session };
}

/** In a format that Debian's Chromium plays, and every other browser. */
function aFilm(): string {
  const film = join(folder, 'film.webm');
  const clip = `${root}/examples/c00_short.mp4`;
  execFileSync('ffmpeg', [
    '-loglevel',
    'error',
    '-i',
    clip,
    '-c:v',
    'libvpx',
    '-b:v',
    '2M',
    '-deadline',
    'realtime',
    film,
  ]);
  return film;
}

async function openRecord(file: string) {
  await page.goto(`${url}#/profile`);
  await page.getByTestId('open-backup').setInputFiles(file);
  await page.waitForEvent('load');
  await ready();
}

/** The page's whole record, opened by another module and by the program. */
async function downloadEverything() {
  await page.goto(`${url}#/profile`);
  const saving = page.waitForEvent('download');
  await page.getByTestId('download-everything').click();
  const copy = join(folder, 'copy.db');
  await (await saving).saveAs(copy);
  const database = join(folder, 'kept.db');
  execFileSync(program, ['restore', copy, '--db', database]);
  const here = await openCoach(undefined, 'lite');
  here.restore(new Uint8Array(readFileSync(copy)));
  return { here, database };
}

test(
  'a session of both sides, with a reload in the middle and the server gone, ends with its results',
  { timeout: 400_000 },
  async () => {
    const { file, session } = await aRecord('sample');
    await openRecord(file);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await server.end();
    await page.goto(`${url}#/session/${session}`);
    await counted(1);
    await trap(page, 'worker');
    await page.getByTestId('fault').waitFor();
    await page.getByTestId('fault').waitFor({ state: 'detached', ...patience });
    expect(await count()).toBeGreaterThanOrEqual(1);
    await page.reload();
    await stage('set');
    await page.getByTestId('side').filter({ hasText: 'right leg' }).waitFor(patience);
    await page.getByTestId('done').filter({ hasText: '4 repetitions in 2 sets' }).waitFor(patience);
    const { here } = await downloadEverything();
    const { json } = ask(here, 'GET', `/api/sessions/${session}`);
    const { sets } = json as { sets: { repetitions: unknown[] }[] };
    expect(sets.map(({ repetitions }) => repetitions.length)).toEqual([2, 2]);
    server = new StaticServer(edition);
    await server.start();
  },
);

test('one click on the camera leads to counted repetitions, which the program exports as the page does', async () => {
  const { file } = await aRecord();
  await hasProcessors(4);
  await openRecord(file);
  await page.goto(url);
  await page.getByText('due today').first().waitFor(patience);
  await page.getByTestId('start-camera').click();
  await counted(1);
  expect(workersOf(page, 'helper').length).toBe(2);
  await trap(page, 'helper');
  await page.getByTestId('fault').waitFor();
  await page.getByTestId('fault').waitFor({ state: 'detached', ...patience });
  await counted(1);
  await page.getByTestId('end-session').click();
  await page.getByTestId('confirm-end').click();
  await page.getByTestId('done').waitFor(patience);
  const { here, database } = await downloadEverything();
  for (const format of ['csv', 'json', 'ical', 'fhir', 'fit', 'trc', 'mot', 'report'])
    expect(exportedHere(here, format), format).toBe(exportedByProgram(database, format));
});

test('a second window says that the first has the record, and goes on once that is closed', async () => {
  await ready();
  const second = await page.context().newPage();
  await second.goto(url);
  await second.getByTestId('edition-status').filter({ hasText: 'another window' }).waitFor(patience);
  await page.close();
  await second.getByTestId('edition-status').waitFor({ state: 'detached', ...patience });
});

test('a window in which nothing is kept says so, and coaches all the same', async () => {
  server.workerBegins = givesNoStorage;
  const { page: hidden } = await visit(browser);
  await hidden.goto(`${url}#/profile`);
  await hidden.getByTestId('edition-status').filter({ hasText: 'what you do here will be lost' }).waitFor(patience);
  await hidden.getByTestId('name').fill('Zoë');
  await hidden.getByTestId('keep-name').click();
  await hidden.getByText('Saved.').waitFor();
});

test('a full device is told of, and what was kept stays', async () => {
  await ready();
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  await page.goto(`${url}#/profile`);
  const keep = async (name: string, said: string) => {
    await page.getByTestId('name').fill(name);
    await page.getByTestId('keep-name').click();
    await page.getByRole('status').filter({ hasText: said }).waitFor(patience);
  };
  await keep('Zoë', 'Saved.');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await keep('Nobody', 'full');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.reload();
  await expect.poll(() => page.getByTestId('name').inputValue(), patience).toBe('Zoë');
});

test('a film is judged as the program judges it, reported, and kept once, also by the program', async () => {
  await hasProcessors(4);
  await page.reload();
  await ready();
  await page.getByTestId('film').setInputFiles(`${root}/examples/mex/08_2.csv.gz`);
  await page.getByText('read by the program alone').waitFor();
  const film = aFilm();
  await page.getByTestId('keep-film').check();
  await page.getByTestId('film').setInputFiles(film);
  await page.getByTestId('film-table').filter({ hasText: '2 repetitions with the right leg' }).waitFor(patience);
  await page.getByTestId('kept-film').waitFor(patience);
  const saving = page.waitForEvent('download');
  await page.getByTestId('film-report').click();
  const report = join(folder, 'report.html');
  await (await saving).saveAs(report);
  expect(readFileSync(report, 'utf8')).toContain('<h1>2 repetitions with the right leg');
  await page.getByTestId('film').setInputFiles(film);
  await page.getByText('it was not saved again').waitFor(patience);
  await page.getByTestId('kept-film').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('link', { name: /, \d+:\d+$/ }).click();
  await page.getByText('Details', { exact: true }).click();
  await page.getByTestId('nominal-muscles').filter({ hasText: 'Gluteus medius' }).waitFor(patience);
  const { database } = await downloadEverything();
  const { stderr } = spawnSync(program, ['analyze', film, '--save', '--db', database]);
  expect(`${stderr}`).toContain('it was not saved again');
});

test('where helpers can’t begin, the coach looks itself', async () => {
  server.instead = (path) => (/helper-[^/]*\.js$/.test(path) ? 'throw new Error("no room");' : undefined);
  const { file, session } = await aRecord('sample');
  await hasProcessors(4);
  await openRecord(file);
  await page.goto(`${url}#/session/${session}`);
  await counted(1);
});

test('an export is saved as a file', async () => {
  const { file } = await aRecord();
  await openRecord(file);
  await page.goto(`${url}#/profile`);
  const saving = page.waitForEvent('download');
  await page.getByTestId('exports').getByText('FHIR').first().click();
  const saved = join(folder, 'saved');
  await (await saving).saveAs(saved);
  expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ resourceType: 'Bundle' });
});

test('the pages of its own are without violations', { timeout: 120_000 }, async () => {
  await ready();
  for (const hash of ['#/', '#/profile', '#/plan']) {
    await page.goto(`${url}${hash}`);
    await page.locator('main h1').first().waitFor(patience);
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as never as { axe: { run(): Promise<import('axe-core').AxeResults> } };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found, hash).toEqual([]);
  }
});

test('a part of the coach that can’t be loaded is told of', async () => {
  await ready();
  const { page: another } = await visit(browser);
  await another.context().route(/movement\.json/, (route) => route.abort());
  await another.goto(url);
  await another.getByTestId('edition-status').filter({ hasText: 'can’t be loaded' }).waitFor(patience);
});

test('a damaged coach is told of, and not begun again and again', async () => {
  await ready();
  server.instead = (path) => (path.endsWith('coach.wasm') ? 'damaged' : undefined);
  const { page: another } = await visit(browser);
  let workers = 0;
  another.on('worker', () => workers++);
  await another.goto(url);
  await another.getByTestId('edition-status').filter({ hasText: 'WebAssembly' }).waitFor(patience);
  await another.waitForTimeout(2000);
  expect(workers).toBe(1);
});

test('a browser that is not up to it is told so', async () => {
  await page.addInitScript(() => (WebAssembly.validate = () => false));
  await page.reload();
  await page.getByTestId('edition-status').filter({ hasText: 'Safari 16.4' }).waitFor();
});

test('the page can be installed', async () => {
  await ready();
  await expectInstallable(page);
  expect(await serviceWorker(page)).toBe('/service_worker.js');
  expect(server.missing).toEqual([]);
});
