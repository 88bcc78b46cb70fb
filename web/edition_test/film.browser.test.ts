// SPDX-License-Identifier: Apache-2.0
/** A film on its way to a made-up worker. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { page, worker } from '../test/fake_coach';
import { becomes, gone, open, shows } from '../test/pages';

let folder: string;
let film: string;

/** A second of 15 pictures. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clamshell-'));
  film = join(folder, 'film.webm');
  const source = ['-f', 'lavfi', '-i', 'testsrc=duration=1:size=64x48:rate=15'];
  execFileSync('ffmpeg', ['-loglevel', 'error', ...source, '-c:v', 'libvpx', '-deadline', 'realtime', film]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const choose = () => page.getByTestId('film').setInputFiles(film);
const called = () => worker.films.map(({ name }) => name);

test('every picture goes there once, in the order of time, and the result is shown and kept', async () => {
  await open();
  await page.getByTestId('keep-film').check();
  await choose();
  await shows('film-table', 'A made-up table.');
  await shows('kept-film');
  const seen = worker.films.filter(({ name }) => name === 'seeFilm').map(({ args }) => args);
  expect(called()).toEqual(['beginFilm', ...seen.map(() => 'seeFilm'), 'endFilm', 'keepFilm']);
  seen.forEach(([time_s, width, height, bytes], i) => {
    expect(time_s).toBeCloseTo(i / 15, 9);
    expect(bytes).toBe(4 * (width as number) * (height as number));
  });
  expect(seen.length).toBeGreaterThanOrEqual(15);
});

test('a worker that is lost in the middle of a film is told of, and the film can be chosen again', async () => {
  await open();
  await shows('film');
  worker.isSilent = true;
  await choose();
  await becomes(() => called().includes('beginFilm'), true);
  await worker.kill();
  await shows('film-fault', 'stopped and was started again');
  worker.isSilent = false;
  await worker.start();
  await choose();
  await shows('film-table', 'A made-up table.');
  await gone('film-fault');
});
