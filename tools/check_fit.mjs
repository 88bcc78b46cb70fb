// SPDX-License-Identifier: Apache-2.0
// check_fit.mjs FOLDER: fails unless a FIT parser written elsewhere reads FOLDER/session.fit as the last session of
// FOLDER/dossier.json: its sets in order, clam shells with a band, their repetitions and durations, the rests between. That
// it can fail is tried with damaged copies.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import FitParser from 'fit-file-parser';

const folder = process.argv[2];
const parse = (bytes) => {
  const copy = new Uint8Array(bytes);
  return new FitParser({ force: false, mode: 'list' }).parseAsync(copy.buffer);
};

const bytes = readFileSync(`${folder}/session.fit`);
const session = JSON.parse(readFileSync(`${folder}/dossier.json`, 'utf8')).sessions.at(-1);
const fit = await parse(bytes);

const seconds = (from, to) => (Date.parse(to) - Date.parse(from)) / 1000;
const near = (a, b) => assert.ok(Math.abs(a - b) < 1, `${a} is not ${b}`);
assert.equal(fit.file_ids[0].type, 'activity');
assert.equal(fit.activity.num_sessions, 1);
assert.equal(fit.sessions.length, 1);
assert.equal(fit.sessions[0].sport, 'training');
assert.equal(fit.sessions[0].sub_sport, 'strength_training');
near(fit.sessions[0].total_elapsed_time, seconds(session.begun, session.ended));
near(Date.parse(fit.sessions[0].start_time) / 1000, Date.parse(session.begun) / 1000);
assert.equal(fit.laps.length, 1);
assert.ok(fit.file_ids[0].serial_number > 0);
near(fit.records.length, seconds(session.begun, session.ended) + 1);
for (const [i, record] of fit.records.entries()) {
  near(Date.parse(record.timestamp) / 1000, Date.parse(session.begun) / 1000 + i);
  assert.equal(record.heart_rate, undefined);
}

const active = fit.sets.filter((set) => set.set_type === 'active');
const rests = fit.sets.filter((set) => set.set_type === 'rest');
assert.deepEqual(
  fit.sets.map((set) => set.message_index.value),
  fit.sets.map((_, i) => i),
);
assert.equal(active.length, session.sets.length);
for (const [i, set] of active.entries()) {
  const told = session.sets[i];
  assert.equal(set.repetitions, told.repetitions.length);
  assert.deepEqual([set.category].flat(), [told.band ? 'banded_exercises' : 'hip_stability']);
  if (told.band) assert.deepEqual([set.category_subtype].flat(), [6]); // of the banded exercises: clam shells
  near(set.duration, seconds(told.begun, told.ended));
  near(Date.parse(set.start_time) / 1000, Date.parse(told.begun) / 1000);
}
assert.equal(rests.length, session.sets.length);
for (let i = 1; i < rests.length; ++i)
  near(rests[i].duration, seconds(session.sets[i - 1].ended, session.sets[i].begun));

const damaged = new Uint8Array(bytes);
damaged[100] ^= 1;
for (const broken of [damaged, bytes.subarray(0, bytes.length - 3)]) await assert.rejects(async () => parse(broken));
