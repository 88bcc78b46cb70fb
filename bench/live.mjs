#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// live.mjs [--sessions N] [--seconds S] [--fps F] [--program FILE] [--clip FILE] [--motion]: how quickly the live coach
// answers.
//
// Plays a clip, again and again, into N sessions at once as a page would: JPEGs at F a second, the newest frame wins.
// Prints, a line a minute and one for all: milliseconds from a frame's capture to its answer (median, 95th percentile),
// the share of frames dropped, the server's processor use and its memory. A server carries as many sessions as the
// machine has cores; for more, further servers are started. Needs ffmpeg.
// --motion: instead of pictures what a phone in the band feels of clamshells without end, 60 readings a second in messages
// of 50 ms; the time is then that from the first reading of a message to its answer.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { startCoach } from '../tools/drive_coach.mjs';

const root = new URL('..', import.meta.url).pathname;
const { values: options } = parseArgs({
  options: {
    sessions: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '60' },
    fps: { type: 'string', default: '15' },
    program: { type: 'string', default: join(root, 'build/release/apps/clamshell') },
    motion: { type: 'boolean', default: false },
    clip: { type: 'string', default: join(root, 'examples/c06_front_left_band_fast.mp4') },
  },
});
const [count, seconds, fps] = [options.sessions, options.seconds, options.fps].map(Number);
const folder = mkdtempSync(join(tmpdir(), 'clamshell-bench-'));

/** The clip's frames as JPEGs, at the rate they are sent at. */
function picturesOf(clip) {
  const encode = ['-v', 'error', '-i', clip, '-r', String(fps), '-q:v', '4', '-f', 'image2pipe', '-c:v', 'mjpeg', '-'];
  const { stdout, status, stderr } = spawnSync('ffmpeg', encode, { maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(String(stderr));
  const pictures = [];
  for (let begin = 0; begin < stdout.length; ) {
    let end = stdout.indexOf(Buffer.from([0xff, 0xd9, 0xff, 0xd8]), begin);
    end = end < 0 ? stdout.length : end + 2;
    pictures.push(stdout.subarray(begin, end));
    begin = end;
  }
  return pictures;
}

const now = () => performance.timeOrigin + performance.now(); // ms

/** What a phone on the left thigh feels at a time in s: force in m/s², rate in rad/s, in its own axes. */
function felt(t) {
  const [period, lever, step] = [5, 0.09, 0.005];
  const way = (s) => s ** 3 * (10 - 15 * s + 6 * s ** 2);
  const angle = (t) => {
    const s = (t % period) / 1.3;
    return 0.75 * (s < 1 ? way(s) : s < 2 ? 1 : s < 3 ? way(3 - s) : 0);
  };
  const at = angle(t);
  const rate = (angle(t + step) - angle(t - step)) / (2 * step);
  const change = (angle(t + step) - 2 * at + angle(t - step)) / step ** 2;
  const out = lever * (-change * Math.sin(0.4 + at) - rate ** 2 * Math.cos(0.4 + at));
  const up = 9.80665 + lever * (change * Math.cos(0.4 + at) - rate ** 2 * Math.sin(0.4 + at));
  return [-Math.sin(at) * up - Math.cos(at) * out, 0, Math.cos(at) * up - Math.sin(at) * out, 0, rate, 0];
}

/** docs/live.md */
function motionMessage(readings) {
  const message = Buffer.alloc(12 + 28 * readings.length);
  message.writeBigUInt64LE(BigInt(readings[0].time_us));
  message.write('felt', 8);
  readings.forEach(({ time_us, numbers }, i) => {
    message.writeUInt32LE(time_us - readings[0].time_us, 12 + 28 * i);
    numbers.forEach((number, k) => message.writeFloatLE(number, 16 + 28 * i + 4 * k));
  });
  return message;
}

class Page {
  latencies = [];
  sent = 0;
  dropped = 0;
  sets = 0;

  async begin(url, pictures) {
    const origin = { Origin: url, 'Content-Type': 'application/json' };
    const source = options.motion ? 'motion' : 'camera';
    const body = JSON.stringify({ source, sets: 10, most: 100, rest_s: 10, first_leg: 'left' });
    const session = await (await fetch(`${url}/api/sessions`, { method: 'POST', headers: origin, body })).json();
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/live?session=${session.id}`, { origin: url });
    await new Promise((opened) => this.socket.on('open', opened));
    this.socket.on('message', (data) => {
      const state = JSON.parse(data);
      if (state.type !== 'state') throw new Error(String(data));
      this.latencies.push(now() - (this.firstOf?.get(state.time_us) ?? state.time_us) / 1e3);
      this.firstOf?.delete(state.time_us);
      this.dropped = state.dropped;
      this.sets = state.sets_done.length;
    });
    this.socket.on('close', (code, reason) => (this.closed = `${code} ${reason}`));
    if (options.motion) return this.feel();
    let next = 0;
    this.timer = setInterval(() => {
      if (this.socket.readyState !== WebSocket.OPEN) return;
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64LE(BigInt(Math.round(now() * 1e3)));
      this.socket.send(Buffer.concat([stamp, pictures[next++ % pictures.length]]));
      ++this.sent;
    }, 1e3 / fps);
  }
  /** The time of each message's first reading, by that of its last. */
  feel() {
    this.firstOf = new Map();
    const begun = now();
    let readings = [];
    this.timer = setInterval(() => {
      const time_us = Math.round(now() * 1e3);
      readings.push({ time_us, numbers: felt(Math.max(0, (now() - begun) / 1e3 - 3)) });
      if (time_us - readings[0].time_us < 50_000 || this.socket.readyState !== WebSocket.OPEN) return;
      this.firstOf.set(time_us, readings[0].time_us);
      this.socket.send(motionMessage(readings));
      this.sent += 1;
      readings = [];
    }, 1e3 / 60);
  }
  end() {
    clearInterval(this.timer);
    this.socket.close();
  }
}

/** Resident memory in MB and processor seconds so far. */
function usage(pid) {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return { memory: (pages * 4096) / 1e6, processor: (Number(stat[11]) + Number(stat[12])) / 100 };
}

function report(name, latencies, pages, servers, elapsed) {
  const sorted = Float64Array.from(latencies).sort();
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(0) ?? '-';
  const sum = (values) => values.reduce((a, b) => a + b, 0);
  const sent = sum(pages.map((page) => page.sent));
  const used = servers.map((server) => usage(server.process.pid));
  console.log(
    `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms; ${sorted.length} answers; ` +
      `${((100 * sum(pages.map((page) => page.dropped))) / sent).toFixed(1)} % of ${sent} frames dropped; ` +
      `${((100 * sum(used.map((u) => u.processor))) / elapsed).toFixed(0)} % of a core; ` +
      `${sum(used.map((u) => u.memory)).toFixed(0)} MB; sets done ${pages.map((page) => page.sets).join(' ')}`,
  );
}

const pictures = options.motion ? [] : picturesOf(options.clip);
const servers = [];
const pages = [];
try {
  for (let i = 0; i < count; ++i) {
    if (i % availableParallelism() === 0) servers.push(await startCoach(options.program, join(folder, `${servers.length}.db`)));
    pages.push(new Page());
    await pages[i].begin(servers.at(-1).url, pictures);
  }
  const begin = now();
  const all = [];
  for (let minute = 1; begin + seconds * 1e3 - now() > 1; ++minute) {
    await new Promise((done) => setTimeout(done, Math.min(60e3, begin + seconds * 1e3 - now())));
    const latencies = pages.flatMap((page) => page.latencies.splice(0));
    for (const latency of latencies) all.push(latency);
    report(`minute ${minute}`, latencies, pages, servers, (now() - begin) / 1e3);
  }
  report(`all of ${count} session${count > 1 ? 's' : ''}`, all, pages, servers, (now() - begin) / 1e3);
  for (const page of pages) if (page.closed) console.log(`a session was closed: ${page.closed}`);
} finally {
  for (const page of pages) page.end();
  for (const server of servers) server.process.kill();
  rmSync(folder, { recursive: true });
}
