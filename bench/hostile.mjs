#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// hostile.mjs [--seconds S] [--program FILE]: what an honest session notices of clients that want to stop the coach.
//
// One page leads a session without a camera, five ticks a second, and looks at its plan. Beside it, each bounded in count:
// connections that keep still or send their head in drops, wrong passwords, text that is hard to speak, sessions begun over
// and over, bodies that are too large, requests of other sites, live connections to sessions that aren't there,
// screens that watch its own session without reading, and ask for one thing after the other.
// Prints the honest page's answers in milliseconds; fails where one was refused or took longer than half a second.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { startCoach } from '../tools/drive_coach.mjs';

const root = new URL('..', import.meta.url).pathname;
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    program: { type: 'string', default: join(root, 'build/release/apps/clamshell') },
  },
});
const longest_ms = 500;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const folder = isMainThread ? mkdtempSync(join(tmpdir(), 'clamshell-hostile-')) : undefined;
const server = folder && (await startCoach(options.program, join(folder, 'record.db')));
const { host, hostname, port, origin } = new URL(server?.url ?? workerData.url);
const deadline = Date.now() + 1000 * Number(options.seconds);
const survives = () => !server || (server.process.exitCode === null && !server.process.signalCode);
const goesOn = () => Date.now() < deadline && survives();

/** Resolves to the status and the body; a connection that breaks is status 0. */
function ask(method, path, { body = '', headers = {} } = {}) {
  return new Promise((answered) => {
    const asked = request({ hostname, port, method, path, agent: false, headers: { Origin: origin, ...headers } });
    asked.on('error', () => answered({ status: 0, body: '' }));
    asked.on('response', (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('error', () => answered({ status: 0, body: '' }));
      response.on('end', () => answered({ status: response.statusCode, body: text }));
    });
    asked.end(body);
  });
}

const statuses = new Map();
const count = (what, status) => statuses.set(`${what} ${status}`, (statuses.get(`${what} ${status}`) ?? 0) + 1);

/** Does it over and over, so many at once. */
const over = (atOnce, deed) =>
  Array.from({ length: atOnce }, async () => {
    while (goesOn()) {
      await deed();
      await wait(50);
    }
  });

/** A connection that says this and no more, until it is ended; for ten seconds at most. */
const keepStill = (said, drop = '') =>
  new Promise((ended) => {
    const socket = connect(Number(port), hostname, () => socket.write(said));
    const drops = setInterval(() => drop && socket.write(drop), 1000);
    const longest = setTimeout(() => socket.destroy(), 10_000);
    socket.on('error', () => {});
    socket.on('data', () => {});
    socket.on('close', () => {
      clearInterval(drops);
      clearTimeout(longest);
      ended();
    });
  });

const signs = ['!', ')', ',', '.', ':', ';', '?', ']', '}', '$', '9', '%', '9 ', 'xkcd '];
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const hostile = () => [
  ...over(150, () => keepStill('')),
  ...over(50, () => keepStill(`GET / HTTP/1.1\r\nHost: ${host}\r\nX: `, 'x')),
  ...over(10, async () => {
    const body = JSON.stringify({ sign_in: `nobody ${Math.floor(Math.random() * 20)}`, password: 'wrong horse' });
    count('sign-in', (await ask('POST', '/api/sign-in', { body })).status);
  }),
  ...over(4, async () => {
    const text = encodeURIComponent(pick(signs).repeat(600).slice(0, 600));
    count('speech', (await ask('GET', `/api/speech?text=${text}`)).status);
  }),
  ...over(2, async () => count('begin', (await ask('POST', '/api/sessions', { body: '{"source": "none"}' })).status)),
  ...over(2, async () => count('large', (await ask('POST', '/api/sessions', { body: ' '.repeat(70_000) })).status)),
  ...over(2, async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
    count('cross-site', (await ask('GET', '/api/people/me', { headers })).status);
  }),
  ...over(4, async () => {
    const live = new WebSocket(`ws://${host}/live?session=${'0'.repeat(32)}`, { origin });
    count('live', await new Promise((closed) => live.on('close', closed).on('error', () => closed('refused'))));
  }),
  ...over(8, async () => {
    const watching = new WebSocket(`ws://${host}/live?session=${workerData.session}&watch`, { origin });
    const closed = new Promise((ended) => watching.on('close', ended).on('error', () => ended('refused')));
    watching.on('open', () => {
      watching.pause();
      for (let i = 0; i < 500; i++) watching.send('{"command": "skip_rest", "time_us": 1}');
    });
    await wait(2000);
    watching.resume();
    watching.close();
    count('watch', await closed);
  }),
];

const answers_ms = [];
let refused = 0;

async function timed(deed) {
  const begun = performance.now();
  if (!(await deed())) refused++;
  answers_ms.push(performance.now() - begun);
}

async function lead(session) {
  const live = new WebSocket(`ws://${host}/live?session=${session}`, { origin });
  await new Promise((open, failed) => live.on('open', open).on('error', failed));
  let answered = () => {};
  live.on('message', () => answered(true));
  live.on('close', () => answered(false));
  while (goesOn()) {
    await timed(
      () =>
        new Promise((done) => {
          answered = done;
          live.send(JSON.stringify({ command: 'tick', time_us: Math.floor(1000 * Date.now()) }));
        }),
    );
    await wait(200);
  }
  live.close();
}

async function look() {
  while (goesOn()) {
    await timed(async () => {
      const { status } = await ask('GET', '/api/people/me/plan');
      count('honest', status);
      return status === 200;
    });
    await wait(1000);
  }
}

if (!isMainThread) {
  await Promise.all(hostile());
  parentPort.postMessage(statuses);
} else {
  const session = JSON.parse((await ask('POST', '/api/sessions', { body: '{"source": "none"}' })).body).id;
  const honest = lead(session);
  await wait(1000);
  const others = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), workerData: { url: server.url, session } });
  const theirs = new Promise((done, failed) => others.on('message', done).on('error', failed));
  await Promise.all([honest, look()]);
  for (const [what, times] of await theirs) statuses.set(what, times);
  const survived = survives();
  server.process.kill();
  rmSync(folder, { recursive: true });

  answers_ms.sort((a, b) => a - b);
  const at = (share) => answers_ms[Math.floor(share * (answers_ms.length - 1))].toFixed(0);
  console.log(
    `${answers_ms.length} honest answers: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms, ${refused} refused`,
  );
  console.log([...statuses].sort().map(([what, times]) => `${what}: ${times}`).join('\n'));
  if (!survived) console.log('the coach did not survive');
  process.exitCode = survived && refused === 0 && Number(at(1)) <= longest_ms ? 0 : 1;
}
