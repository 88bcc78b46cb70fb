// SPDX-License-Identifier: Apache-2.0
/** The made-up coach as a program: over HTTP and WebSockets, under the policy the page must live with. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { WebSocketServer, type WebSocket } from 'ws';
import { feltIn, MadeUpCoach } from './made_up_coach';

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
const policy = "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:";

const isJpeg = (bytes: Buffer) => bytes.readUInt16BE() === 0xffd8 && bytes.readUInt16BE(bytes.length - 2) === 0xffd9;

export class FakeServer extends MadeUpCoach {
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

  /** As after kill -9. */
  async kill(): Promise<void> {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((closed) => this.#server?.close(closed));
  }

  remove(): Promise<void> {
    return this.kill();
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

  /** The device that leads speaks again. */
  takeVoice(): void {
    this.#isSpokenByWatcher = false;
  }

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
      const kind = isBinary ? data.subarray(8, 12).toString() : 'text';
      if (kind === 'felt') this.#sayState(socket, this.feel(data));
      else if (kind === 'text') this.#hear(socket, JSON.parse(data.toString()));
      else {
        const up = kind === 'tilt' ? [12, 16, 20].map((at) => data.readFloatLE(at)) : null;
        const isPicture = isJpeg(data.subarray(up ? 24 : 8));
        this.#sayState(socket, this.see({ time_us: Number(data.readBigUInt64LE()), up, isPicture }));
      }
    });
  }

  #hear(socket: WebSocket, told: { voice: string } | FakeServer['commands'][0]): void {
    if ('voice' in told) {
      this.voices.push({ by: 'leader', voice: told.voice });
      this.#isSpokenByWatcher = false;
    } else this.#sayState(socket, this.obey(told));
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
    const state = this.tellState(time_us);
    for (const each of new Set([socket, ...this.#watching])) {
      const isHere = this.#watching.includes(each) === this.#isSpokenByWatcher;
      const spoken = isHere
        ? { voice: 'here' as const, said_elsewhere: [] }
        : { say: [], voice: 'elsewhere' as const, said_elsewhere: state.say };
      each.send(JSON.stringify({ ...state, ...spoken }));
    }
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
      if (this.isSilent) return;
      const method = request.method ?? 'GET';
      const body = method === 'POST' ? JSON.parse((await read(request)) || '{}') : {};
      const [status, answer] = this.answer({ method, path, query: searchParams, body });
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
