// SPDX-License-Identifier: Apache-2.0
/** What a made-up coach answers as docs/live.md and docs/api.md have it, and what it was told, however the page reaches it. */
import type { Answers, LiveState, Pairing, Session } from '../src/protocol';
import { Refusal, type ApiRequest } from './fake_api';
import { FakeContact } from './fake_contact';
import { FakeMuscles, isSimulating } from './fake_muscles';
import { FakePeople } from './fake_people';
import { FakeProgramme } from './fake_programme';
import { aDose, aSession, aState, exercise, id } from './made_up';

export interface Frame {
  time_us: number;
  /** Right, down and forward, where the camera feels it. */
  up: number[] | null;
  /** What came has the form in which the coach takes pictures. */
  isPicture: boolean;
}

/** As docs/live.md has it; time in µs, force in m/s², rate in rad/s. */
export interface Felt {
  time_us: number;
  force: number[];
  rate: number[];
}

export function feltIn(message: Buffer): Felt[] {
  const begin_us = Number(message.readBigUInt64LE());
  const numbers = (at: number) => [0, 4, 8].map((k) => message.readFloatLE(at + k));
  return Array.from({ length: (message.length - 12) / 28 }, (_, i) => 12 + 28 * i).map((at) => ({
    time_us: begin_us + message.readUInt32LE(at),
    force: numbers(at + 4),
    rate: numbers(at + 16),
  }));
}

export abstract class MadeUpCoach {
  session: Session | null = aSession({ ended: null });
  unfinished: Session | null = null;
  /** Another device leads the session. */
  isLed = false;
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

  abstract readonly url: string;
  abstract start(): Promise<void>;
  /** Gone at once, until it starts again. */
  abstract kill(): Promise<void>;
  /** For good. */
  abstract remove(): Promise<void>;
  /** Ends the live connections with a code of docs/live.md. */
  abstract close(code: number, reason?: string): void;

  /** Of the state that answers it: when. */
  protected see(frame: Frame): number {
    this.frames.push(frame);
    return frame.time_us;
  }

  protected feel(message: Buffer): number {
    this.readings.push(...feltIn(message));
    return this.readings.at(-1)!.time_us;
  }

  protected obey(command: MadeUpCoach['commands'][0]): number {
    this.commands.push(command);
    if (command.command === 'pause') this.state.paused = true;
    if (command.command === 'resume') this.state.paused = false;
    if (command.command === 'end_session') this.#end();
    return command.time_us;
  }

  /** The next state, and what is said with it once. */
  protected tellState(time_us: number): LiveState {
    const say = this.say;
    this.say = [];
    return aState({ ...this.state, time_us, say });
  }

  #end(): void {
    this.session = { ...this.session!, ended: '2026-01-31T18:20:00.000Z' };
    this.state.stage = 'done';
  }

  protected answer(request: ApiRequest): [status: number, answer: unknown] {
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
