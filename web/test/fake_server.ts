// SPDX-License-Identifier: Apache-2.0
/** The program as docs/live.md and docs/api.md describe it, saying what a test tells it to say, under the policy the page must live with. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Answers, LiveState, Pairing, Session } from '../src/protocol';
import { Refusal, type ApiRequest } from './fake_api';
import { FakeContact } from './fake_contact';
import { FakeMuscles, isSimulating } from './fake_muscles';
import { FakePeople } from './fake_people';
import { FakeProgramme } from './fake_programme';
import { aDose, aSession, aState, exercise, id } from './made_up';

const root = new URL('../..', import.meta.url).pathname;
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
};
export const policy = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:";

export interface Frame {
  time_us: bigint;
  /** Right, down and forward, where the camera feels it. */
  up: number[] | null;
  jpeg: Buffer;
}

/** As docs/live.md has it; time in µs, force in m/s², rate in rad/s. */
export interface Felt {
  time_us: number;
  force: number[];
  rate: number[];
}

function feltIn(message: Buffer): Felt[] {
  const begin_us = Number(message.readBigUInt64LE());
  const numbers = (at: number) => [0, 4, 8].map((k) => message.readFloatLE(at + k));
  return Array.from({ length: (message.length - 12) / 28 }, (_, i) => 12 + 28 * i).map((at) => ({
    time_us: begin_us + message.readUInt32LE(at),
    force: numbers(at + 4),
    rate: numbers(at + 16),
  }));
}

export class FakeServer {
  session: Session | null = aSession({ ended: null });
  unfinished: Session | null = null;
  sessions: Session[] = [];
  state: Partial<LiveState> = {};
  /** Lines of the next state alone. */
  say: string[] = [];
  /** Takes what comes and answers nothing. */
  isSilent = false;
  /** Close every new connection with this code and reason. */
  refuse: { code: number; reason: string } | null = null;
  readonly people = new FakePeople();
  readonly programme = new FakeProgramme();
  readonly contact = new FakeContact();
  readonly muscles = new FakeMuscles();
  /** What sets were corrected to; "undo". */
  corrected: object[] = [];
  created: object[] = [];
  deleted: string[] = [];
  frames: Frame[] = [];
  readings: Felt[] = [];
  /** Beside the camera. */
  sensed: Felt[] = [];
  commands: { command: string; time_us: number; repetitions?: number }[] = [];
  answers: Answers[] = [];
  /** Lines that were asked for as sound. */
  spoken: string[] = [];
  connections = 0;
  /** What the code to be scanned is, for who is paired. */
  pairing: Pairing = { code: null, url: null, qr_code: null };
  /** Who of those that show the session wished to speak. */
  voices: { by: 'leader' | 'watcher'; voice: string }[] = [];
  port = 0;
  #server: Server | undefined;
  #live: WebSocket[] = [];
  #watching: WebSocket[] = [];
  #isSpokenByWatcher = false;
  #sockets = new Set<Socket>();

  async start(): Promise<void> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
    const live = new WebSocketServer({ server: this.#server, path: '/live' });
    live.on('connection', (socket, { url }) =>
      /&(watch|sense)/.test(url!) ? this.#beWatched(socket) : this.#converse(socket),
    );
    await new Promise<void>((listening) => this.#server!.listen(this.port, '127.0.0.1', listening));
    this.port = (this.#server.address() as AddressInfo).port;
  }

  /** Gone at once, as after kill -9. */
  async kill(): Promise<void> {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((closed) => this.#server?.close(closed));
  }

  /** A state without a question, as when another device leads. */
  tell(): void {
    this.#watching.forEach((socket) => this.#sayState(socket, 1));
  }

  /** The device that leads comes or goes. */
  lead(is: 'here' | 'away'): void {
    this.isLed = is === 'here';
    this.#watching.forEach((socket) => socket.send(JSON.stringify({ type: 'leader', is })));
  }
  isLed = false;

  /** The device that leads speaks again. */
  takeVoice(): void {
    this.#isSpokenByWatcher = false;
  }

  /** Ends the live connections with a code. */
  close(code: number, reason = ''): void {
    [...this.#live, ...this.#watching].forEach((socket) => socket.close(code, reason));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  #converse(socket: WebSocket): void {
    this.connections++;
    if (this.refuse) return socket.close(this.refuse.code, this.refuse.reason);
    this.#live.push(socket);
    socket.on('close', () => (this.#live = this.#live.filter((other) => other !== socket)));
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary && data.subarray(8, 12).toString() === 'felt') {
        this.readings.push(...feltIn(data));
        this.#sayState(socket, this.readings.at(-1)!.time_us);
      } else if (isBinary) {
        const isTilted = data.subarray(8, 12).toString() === 'tilt';
        const frame = {
          time_us: data.readBigUInt64LE(),
          up: isTilted ? [12, 16, 20].map((at) => data.readFloatLE(at)) : null,
          jpeg: data.subarray(isTilted ? 24 : 8),
        };
        this.frames.push(frame);
        this.#sayState(socket, Number(frame.time_us));
      } else {
        const command = JSON.parse(data.toString());
        if (command.voice) {
          this.voices.push({ by: 'leader', voice: command.voice });
          this.#isSpokenByWatcher = false;
          return;
        }
        this.commands.push(command);
        if (command.command === 'pause') this.state.paused = true;
        if (command.command === 'resume') this.state.paused = false;
        if (command.command === 'end_session') this.#end();
        this.#sayState(socket, command.time_us);
      }
    });
  }

  #beWatched(socket: WebSocket): void {
    this.#watching.push(socket);
    socket.on('close', () => {
      this.#watching = this.#watching.filter((other) => other !== socket);
      if (this.#watching.length === 0) this.#isSpokenByWatcher = false;
    });
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) return void this.sensed.push(...feltIn(data));
      const told = JSON.parse(data.toString());
      if (told.voice) {
        this.voices.push({ by: 'watcher', voice: told.voice });
        this.#isSpokenByWatcher = told.voice === 'here';
      } else this.commands.push(told);
    });
    socket.send(JSON.stringify({ type: 'leader', is: this.isLed ? 'here' : 'away' }));
  }

  /** To whoever leads; those who watch are told the same. */
  #sayState(socket: WebSocket, time_us: number): void {
    if (this.isSilent) return;
    const say = this.say;
    this.say = [];
    for (const each of new Set([socket, ...this.#watching])) {
      const isHere = this.#watching.includes(each) === this.#isSpokenByWatcher;
      const spoken = isHere
        ? { say, voice: 'here' as const, said_elsewhere: [] }
        : { say: [], voice: 'elsewhere' as const, said_elsewhere: say };
      each.send(JSON.stringify(aState({ ...this.state, time_us, ...spoken })));
    }
  }

  #end(): void {
    this.session = { ...this.session!, ended: '2026-01-31T18:20:00.000Z' };
    this.state.stage = 'done';
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', this.url);
    response.setHeader('Content-Security-Policy', policy);
    if (path === '/api/speech') {
      this.spoken.push(searchParams.get('text') ?? '');
      response.setHeader('Content-Type', 'audio/wav');
      response.end(silence);
      return;
    }
    if (path.startsWith('/api/')) {
      const method = request.method ?? 'GET';
      const body = method === 'POST' ? JSON.parse((await read(request)) || '{}') : {};
      const [status, answer] = this.#api({ method, path, query: searchParams, body });
      response.statusCode = status;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer));
      return;
    }
    const file =
      path === '/sample.mp4'
        ? join(root, 'examples/c00_short.mp4')
        : join(root, 'build/web', normalize(path === '/' ? '/index.html' : path));
    try {
      const bytes = await readFile(file);
      response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }

  #api(request: ApiRequest): [status: number, answer: unknown] {
    try {
      const parts = [
        this.people,
        this.programme,
        this.contact,
        this.muscles,
        { answer: (asked: ApiRequest) => this.#sessions(asked) },
      ];
      for (const part of parts) {
        const answer = part.answer(request);
        if (answer !== undefined) return [isSimulating(answer) ? 202 : 200, answer];
      }
      throw new Refusal(404, 'unknown', 'There is no such session.');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [error.status, { error: error.word, message: error.message }];
    }
  }

  #sessions({ method, path, body }: ApiRequest): unknown {
    switch (path) {
      case '/api/exercise':
        return exercise;
      case '/api/sessions':
        if (method === 'GET') return this.sessions;
        this.created.push(body);
        return (this.session = aSession({ ended: null, ...body, plan: aDose(body) }));
      case '/api/sessions/unfinished':
        return this.unfinished;
      case '/api/pairing':
        return this.pairing;
      case `/api/sessions/${id}/led`:
        return { led: this.isLed };
      case `/api/sessions/${id}`:
        return this.session ?? undefined;
      case `/api/sessions/${id}/end`:
        this.#end();
        this.unfinished = null;
        return this.session;
      case `/api/sessions/${id}/answers`:
        this.answers.push(body as unknown as Answers);
        return this.session;
    }
    if (/\/sets\/\d+\/correction$/.test(path)) return this.#correct(method, body);
    if (method !== 'DELETE') return undefined;
    this.deleted.push(path.split('/').at(-1)!);
    return {};
  }

  /** Always the first set. */
  #correct(method: string, body: Record<string, unknown>): Session {
    const [first, ...others] = this.session!.sets;
    this.corrected.push(method === 'DELETE' ? { undo: true } : body);
    const correction = { time: '2026-01-31T18:30:00.000Z', reason: String(body.reason) };
    const changed =
      method === 'DELETE'
        ? { left_out: false, confirmed: null, correction: null }
        : { left_out: Boolean(body.left_out), confirmed: body.count as number | null, correction };
    return (this.session = { ...this.session!, sets: [{ ...first!, ...changed }, ...others] });
  }
}

/** A tenth of a second of 16 bit, mono, as a WAV file. */
const silence = Buffer.alloc(44 + 3200);
silence.write('RIFF');
silence.writeUInt32LE(36 + 3200, 4);
silence.write('WAVEfmt ', 8);
silence.writeUInt32LE(16, 16);
silence.writeUInt16LE(1, 20);
silence.writeUInt16LE(1, 22);
silence.writeUInt32LE(16000, 24);
silence.writeUInt32LE(32000, 28);
silence.writeUInt16LE(2, 32);
silence.writeUInt16LE(16, 34);
silence.write('data', 36);
silence.writeUInt32LE(3200, 40);

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
