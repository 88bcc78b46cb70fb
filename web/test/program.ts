// SPDX-License-Identifier: Apache-2.0
/** The real coach, in a process of its own, with a database that goes with it. */
import { execFile, execFileSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { answerScreening, startCoach } from '../../tools/drive_coach.mjs';

const program = process.env.CLAMSHELL ?? new URL('../../build/release/apps/clamshell', import.meta.url).pathname;

export class Program {
  url = '';
  readonly folder = mkdtempSync(join(tmpdir(), 'clamshell-'));
  readonly #database = join(this.folder, 'sessions.db');
  #process: ChildProcess | undefined;

  /** On the port it had before, if it ran before. more: further arguments. */
  async start(...more: string[]): Promise<void> {
    const port = this.url ? new URL(this.url).port : '0';
    // The network is one that is quick beside compilers, too.
    const options = { port, more: ['--model', 'full', ...more] };
    const { process, url } = await startCoach(program, this.#database, options);
    this.#process = process;
    this.url = `${url}/`;
  }

  /** Another command on the same database. Meanwhile it is noticed which connections the coach closes. */
  async run(...args: string[]): Promise<void> {
    await promisify(execFile)(program, [...args, '--db', this.#database]);
  }

  /** Of whom the command line means: the only person. */
  setPassword(password: string): void {
    execFileSync(program, ['password', '--db', this.#database], {
      input: `${password}\n`,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
  }

  /** As somebody in whom nothing speaks against exercise. */
  answerScreening(): Promise<void> {
    return answerScreening(this.url);
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const ended = once(this.#process!, 'exit');
    this.#process!.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true });
  }
}
