// SPDX-License-Identifier: Apache-2.0
/** The made-up coach as the worker of the browser's edition, under the policy that is in its page. */
import { readFileSync } from 'node:fs';
import { WebSocketServer, type WebSocket } from 'ws';
import { root } from '../edition_test/coach_in_node';
import { StaticServer } from '../edition_test/static_server';
import type { Said } from '../src/edition/coach_module';
import type { Calls, FromWorker } from '../src/edition/worker';
import { MadeUpCoach } from './made_up_coach';

/** What the page's worker does: it passes messages on to the test, bytes as lists, but of a picture only how many. */
const worker = `
  const test = new WebSocket(new URL('/test', location.href));
  const isOpen = new Promise((open) => (test.onopen = open));
  const plain = (key, value) =>
    value instanceof ArrayBuffer ? value.byteLength : value instanceof Uint8Array ? [...value] : value;
  onmessage = async ({ data }) => {
    await isOpen;
    if ('id' in data) test.send(JSON.stringify(data, plain));
  };
  test.onmessage = ({ data }) => {
    const said = JSON.parse(data);
    if (said.result?.body) said.result.body = new TextEncoder().encode(said.result.body);
    postMessage(said);
  };
`;

/** Keeps nothing ahead, as no test waits for that. */
const serviceWorker = () =>
  readFileSync(`${root}/build/browser/service_worker.js`, 'utf8').replace(/const files = .*/, 'const files = [];');

const instead = (path: string) =>
  /worker-[^/]*\.js$/.test(path) ? worker : path === '/service_worker.js' ? serviceWorker() : undefined;

type Name = keyof Calls;
/** As the test gets them. */
interface Call {
  id: number;
  name: Name;
  args: unknown[];
}
/** A body as text. */
type Told = FromWorker | { id: number; result: { body: string } };

export class FakeWorker extends MadeUpCoach {
  readonly #server = new StaticServer(`${root}/build/browser`);
  #url = '';
  #worker: WebSocket | undefined;
  #isRunning = false;
  /** The end of the live session, which the next call is told. */
  #end: Said | undefined;
  /** Calls that came while it did not run: as of the module, they wait until it has begun. */
  #waiting: Call[] = [];
  /** What was called about a film. */
  readonly films: { name: Name; args: unknown[] }[] = [];

  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    this.#isRunning = true;
    if (this.#url) return this.#begin();
    this.#server.instead = instead;
    this.#url = await this.#server.start();
    new WebSocketServer({ server: this.#server.http, path: '/test' }).on('connection', (socket) => {
      this.#worker = socket;
      socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as Call));
      this.#begin();
    });
  }

  /** As a module that traps: the page starts another worker, which begins with the coach. */
  async kill(): Promise<void> {
    this.#isRunning = false;
    this.#tell({ broken: 'made up' });
  }

  remove(): Promise<void> {
    return this.#server.end();
  }

  close(code: number, reason = ''): void {
    this.#end = { code, text: reason };
  }

  #tell(told: Told): void {
    this.#worker?.send(JSON.stringify(told));
  }

  #begin(): void {
    if (!this.#isRunning) return;
    this.#tell({ state: { readiness: 'ready', isKept: true, model: 'full', fault: null } });
    this.#waiting.splice(0).forEach((call) => this.#take(call));
  }

  #take(call: Call): void {
    if (!this.#isRunning) return void this.#waiting.push(call);
    const result = this.#do(call);
    if (!this.isSilent) this.#tell({ id: call.id, result });
  }

  #do({ name, args }: Call): unknown {
    switch (name) {
      case 'request': {
        const [method, path, text] = args as Parameters<Calls['request']>;
        const { pathname, searchParams } = new URL(path, this.#url);
        const body = text ? (JSON.parse(text) as Record<string, unknown>) : {};
        const [status, answer] = this.answer({ method, path: pathname, query: searchParams, body });
        return { status, type: 'application/json', disposition: '', body: JSON.stringify(answer) };
      }
      case 'openLive':
        this.connections++;
        this.#end = this.refuse ? { code: this.refuse.code, text: this.refuse.reason } : undefined;
        return this.#end ?? { code: 0, text: '' };
      case 'seePicture': {
        const [time_us, width, height, bytes, up] = args as [number, number, number, number, number[] | null];
        return this.#live(() => this.see({ time_us, up, isPicture: width > 0 && bytes === 4 * width * height }));
      }
      case 'hear':
        return this.#live(() => this.obey(JSON.parse(args[0] as string) as MadeUpCoach['commands'][0]));
      case 'feel':
        return this.#live(() => this.feel(Buffer.from(args[0] as number[])));
      case 'endFilm':
        this.films.push({ name, args });
        return { json: '{}', table: 'A made-up table.', report: '<!doctype html>' };
      case 'beginFilm':
      case 'seeFilm':
      case 'keepFilm':
        this.films.push({ name, args });
        return this.session?.id;
      default:
        return null;
    }
  }

  #live(take: () => number): Said {
    return this.#end ?? { code: 0, text: JSON.stringify(this.tellState(take())) };
  }
}
