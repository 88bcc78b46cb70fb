// SPDX-License-Identifier: Apache-2.0
/** The record that the module keeps: it outlasts the module, and goes to the program and back. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MemoryContent } from '../src/edition/files';
import { exportedByProgram, exportedHere } from './exported';
import { anEmptyRecord, ask, openCoach, root } from './coach_in_node';

const program = `${root}/build/release/apps/clamshell`;

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clamshell-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test('what was told is known to the next module on the same record', async () => {
  const record = anEmptyRecord();
  const first = await openCoach(record, 'lite');
  expect(ask(first, 'POST', '/api/people/me/name', { name: 'Zoë' }).status).toBe(200);
  const next = await openCoach(record, 'lite');
  expect(ask(next, 'GET', '/api/me').json).toMatchObject({ person: { name: 'Zoë' } });
});

test('a write that was cut short is undone', async () => {
  /** Refuses to be written after so many bytes, as a full device does. */
  class Full extends MemoryContent {
    left = Infinity;
    override write(from: Uint8Array, options: { at: number }): number {
      if ((this.left -= from.length) < 0) throw new Error('full');
      return super.write(from, options);
    }
  }
  const file = new Full();
  const record = { ...anEmptyRecord(), '/record/clamshell.db': file };
  const coach = await openCoach(record, 'lite');
  ask(coach, 'POST', '/api/people/me/name', { name: 'Ines' });
  file.left = 5000;
  expect(ask(coach, 'POST', '/api/people/me/name', { name: 'Nobody' })).toMatchObject({
    status: 500,
    json: { error: 'not_kept' },
  });
  file.left = Infinity;
  expect(ask(await openCoach(record, 'lite'), 'GET', '/api/me').json).toMatchObject({ person: { name: 'Ines' } });
});

test('everything goes to the program and back', async () => {
  const folder = aFolder();
  const [fromPage, fromProgram, database] = ['page.db', 'program.db', 'kept.db'].map((name) => join(folder, name));
  const coach = await openCoach(undefined, 'lite');
  ask(coach, 'POST', '/api/people/me/name', { name: 'Ines' });
  const { json } = ask(coach, 'GET', '/api/people/me/screening');
  const questions = (json as { questions: { id: string; after: string }[] }).questions;
  const answers = Object.fromEntries(questions.filter(({ after }) => !after).map(({ id }) => [id, false]));
  expect(ask(coach, 'POST', '/api/people/me/screening', { answers }).status).toBe(200);
  writeFileSync(fromPage!, coach.backUp());
  execFileSync(program, ['restore', fromPage!, '--db', database!]);
  execFileSync(program, ['backup', fromProgram!, '--db', database!]);

  const another = await openCoach(undefined, 'lite');
  another.restore(new Uint8Array(readFileSync(fromProgram!)));
  expect(ask(another, 'GET', '/api/me').json).toMatchObject({ person: { name: 'Ines' } });
  expect(ask(another, 'GET', '/api/people/me/screening').json).toEqual(
    ask(coach, 'GET', '/api/people/me/screening').json,
  );
  expect(() => another.restore(new Uint8Array(readFileSync(fromPage!)))).toThrow('is not empty');
});

test('a film that the program kept is known here', async () => {
  const folder = aFolder();
  const [copy, database] = ['copy.db', 'kept.db'].map((name) => join(folder, name));
  const film = `${root}/examples/c00_short.mp4`;
  execFileSync(program, ['analyze', film, '--model', 'lite', '--save', '--db', database!], { stdio: 'ignore' });
  execFileSync(program, ['backup', copy!, '--db', database!]);
  const coach = await openCoach(undefined, 'lite');
  coach.restore(new Uint8Array(readFileSync(copy!)));
  const keep = (digest: string) => () =>
    coach.beginFilm(
      film,
      { duration_s: 8, fps: 15, width: 640, height: 360 },
      {
        ...{ digest, begun_ms: Date.now(), utc_offset_min: 0, band: null },
      },
    );
  expect(keep(createHash('sha256').update(readFileSync(film)).digest('hex'))).toThrow('it was not saved again');
  expect(keep(createHash('sha256').update('another').digest('hex'))).not.toThrow();
});

test.each(['csv', 'json', 'fhir', 'report'])(
  'the export %s is the program’s, but for ids and times',
  async (format) => {
    const folder = aFolder();
    const [copy, database] = ['copy.db', 'kept.db'].map((name) => join(folder, name));
    const coach = await openCoach(undefined, 'lite');
    const begun = ask(coach, 'POST', '/api/sessions', { source: 'none', utc_offset_min: 0 });
    expect(begun.status).toBe(201);
    ask(coach, 'POST', `/api/sessions/${(begun.json as { id: string }).id}/end`, {});
    writeFileSync(copy!, coach.backUp());
    execFileSync(program, ['restore', copy!, '--db', database!]);
    expect(exportedHere(coach, format)).toBe(exportedByProgram(database!, format));
  },
);

test('the calendar brings the zone’s changes of the clock', async () => {
  const coach = await openCoach(undefined, 'lite');
  const { status, body } = coach.answer('GET', '/api/people/me/export/ical?utc_offset_min=60&zone=Europe%2FBerlin', '');
  expect(status).toBe(200);
  const lines = new TextDecoder().decode(body).replaceAll('\r', '');
  const summer = [
    'BEGIN:DAYLIGHT',
    'TZOFFSETFROM:\\+0100',
    'TZOFFSETTO:\\+0200',
    'DTSTART:\\d{4}03(2[5-9]|3[01])T020000',
  ];
  const winter = [
    'BEGIN:STANDARD',
    'TZOFFSETFROM:\\+0200',
    'TZOFFSETTO:\\+0100',
    'DTSTART:\\d{4}10(2[5-9]|3[01])T030000',
  ];
  expect(lines).toMatch(new RegExp(summer.join('\n')));
  expect(lines).toMatch(new RegExp(winter.join('\n')));
});

test.each(['Europe', 'Europe/Atlantis', '../etc'])('%s is no time zone', async (zone) => {
  const coach = await openCoach(undefined, 'lite');
  const answer = ask(coach, 'GET', `/api/people/me/export/ical?utc_offset_min=0&zone=${encodeURIComponent(zone)}`);
  expect(answer).toMatchObject({ status: 400, json: { error: 'bad_request' } });
});
