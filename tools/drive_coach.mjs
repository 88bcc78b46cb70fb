// SPDX-License-Identifier: Apache-2.0
// What drives the coach as a person would: the program in a process of its own, and Debian's Chromium in front of its page.
// For tests and benchmarks.
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';

/**
 * `clamshell coach` on a database, once it can be reached.
 * @param {string} program its path
 * @param {string} database its path; made where there is none
 * @param {{ port?: string, more?: string[] }} options port: 0 is any that is free. more: further arguments
 * @returns {Promise<{ process: import('node:child_process').ChildProcess, url: string }>} url: without a slash at its end
 */
export async function startCoach(program, database, { port = '0', more = [] } = {}) {
  const args = ['coach', '--no-browser', '--port', port, '--db', database, ...more];
  const process = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  return new Promise((found, failed) => {
    process.on('error', failed);
    process.on('exit', (code, signal) => failed(new Error(`${program} ended with ${code ?? signal}`)));
    process.stdout.on('data', (data) => {
      said += data;
      const url = /http:\/\/[^\s/]+/.exec(said)?.[0];
      if (url) found({ process, url });
    });
  });
}

/**
 * As somebody in whom nothing speaks against exercise.
 * @param {string} url the coach's
 */
export async function answerScreening(url) {
  const path = new URL('/api/people/me/screening', url);
  /** @type {{ questions: { id: string, after: string }[] }} */
  const { questions } = await (await fetch(path)).json();
  const answers = Object.fromEntries(questions.filter(({ after }) => !after).map(({ id }) => [id, false]));
  const headers = { 'Content-Type': 'application/json', Origin: path.origin };
  const answered = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ answers }) });
  if (!answered.ok) throw new Error(await answered.text());
}

/**
 * Says yes wherever a page asks.
 * @param {{ camera?: string, args?: string[] }} options camera: the path of an .mjpeg, shown at 30 frames a second, or of a
 * .y4m, shown at its own rate; without one, a made-up picture
 */
export function launchBrowser({ camera, args = [] } = {}) {
  return chromium.launch({
    executablePath: '/usr/bin/chromium-headless-shell',
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : []),
      ...args,
    ],
  });
}
