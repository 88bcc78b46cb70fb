// SPDX-License-Identifier: Apache-2.0
/** The coach's WebAssembly module (apps/browser/reactor.cpp), its calls with texts and bytes. */
import type { Up } from '../camera/gravity';
import type { Language } from '../language/translate';
import type { Files } from './files';
import { systemCalls } from './wasi';

/** Its message is a sentence for the person. */
export class CoachFault extends Error {}

export interface Answer {
  status: number;
  type: string;
  /** Of a file to be saved; else empty. */
  disposition: string;
  body: Uint8Array<ArrayBuffer>;
}

/** code 0: the state, as JSON. Otherwise the session's end, with a code of docs/live.md and its reason. */
export interface Said {
  code: number;
  text: string;
}

/** What a film says of itself. */
export interface Film {
  duration_s: number;
  fps: number;
  width: number;
  height: number;
}

/** digest: of the file, so that it is not kept twice. band: its colour. */
export interface Keep {
  digest: string;
  begun_ms: number;
  utc_offset_min: number;
  band: string | null;
}

/** As the module knows them: enum class Model. */
export const models = { lite: 0, full: 1 } as const;
export type Model = keyof typeof models;

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  room(length: number): number;
  picture(width: number, height: number): number;
  text(): number;
  text_length(): number;
  choose(model: number, helpers: number): number;
  begin(): number;
  answer(): number;
  content_type(): void;
  disposition(): void;
  live_open(): number;
  live_close(): void;
  live_picture(time_us: number, width: number, height: number, right: number, down: number, forward: number): number;
  live_seen(): number;
  live_command(): number;
  live_motion(): number;
  film_is_for_record(begun_ms: number, utc_offset_min: number): number;
  film_begin(duration_s: number, fps: number, width: number, height: number): number;
  film_picture(time_s: number, width: number, height: number): number;
  film_end(): number;
  film_table(): number;
  film_report(): number;
  film_keep(): number;
  order(): number;
  looked(number: number): void;
  help(model: number): number;
  look(): number;
  back_up_record(): number;
  restore_record(): number;
}

/** What SQL compares by: no accents, no capitals. */
const plainLetters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ');

/** Minutes east of Greenwich; NaN where there is no such zone. */
function utcOffset(zone: string, time_ms: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    }).formatToParts(time_ms);
    const [year, month, day, hour, minute, second] = ['year', 'month', 'day', 'hour', 'minute', 'second'].map((type) =>
      Number(parts.find((part) => part.type === type)!.value),
    );
    return Math.round((Date.UTC(year!, month! - 1, day, hour, minute, second) - time_ms) / 60_000);
  } catch {
    return NaN;
  }
}

/** A picture to be looked at by a helper. */
export interface Order {
  number: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An instance of the module, and how bytes get in and out. */
class Instance {
  protected constructor(protected readonly exports: Exports) {}

  protected static async exportsOf(module: WebAssembly.Module, files: Files): Promise<Exports> {
    let exports: Exports | undefined;
    const memory = () => exports!.memory.buffer;
    const textAt = (at: number, length: number) =>
      new TextDecoder().decode(new Uint8Array(memory(), at, length).slice());
    const write = (text: string, to: number, room: number) =>
      new TextEncoder().encodeInto(text, new Uint8Array(memory(), to, room)).written;
    const page = {
      plain_letters: (at: number, length: number, room: number) => write(plainLetters(textAt(at, length)), at, room),
      zone_here: (to: number, room: number) => write(Intl.DateTimeFormat().resolvedOptions().timeZone, to, room),
      utc_offset(at: number, length: number, time_ms: number) {
        const offset = utcOffset(textAt(at, length), time_ms);
        return Number.isNaN(offset) ? 0x7fffffff : offset;
      },
    };
    const calls = systemCalls(files, memory, (line) => console.warn(line));
    const imports = Object.fromEntries(
      WebAssembly.Module.imports(module)
        .filter(({ module: from }) => from === 'wasi_snapshot_preview1')
        .map(({ name }) => [name, calls[name]!]),
    );
    const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: imports, page });
    exports = instance.exports as never as Exports;
    exports._initialize();
    return exports;
  }

  protected put(bytes: Uint8Array): void {
    const at = this.exports.room(bytes.length);
    new Uint8Array(this.exports.memory.buffer, at, bytes.length).set(bytes);
  }

  protected bytes(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.exports.memory.buffer, this.exports.text(), this.exports.text_length()).slice();
  }

  protected text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  protected do(failed: number): void {
    if (failed) throw new CoachFault(this.text());
  }
}

/** One that looks at pictures for a coach, and needs the networks alone. */
export class HelperModule extends Instance {
  static async open(module: WebAssembly.Module, files: Files, model: Model): Promise<HelperModule> {
    const helper = new HelperModule(await this.exportsOf(module, files));
    helper.do(helper.exports.help(models[model]));
    return helper;
  }

  look(order: Uint8Array): Uint8Array<ArrayBuffer> {
    this.put(order);
    this.do(this.exports.look());
    return this.bytes();
  }
}

export class CoachModule extends Instance {
  /** helpers: how many look at its pictures; 0: it does so itself. */
  static async open(
    module: WebAssembly.Module,
    files: Files,
    model: Model,
    language: Language = 'en',
    helpers = 0,
  ): Promise<CoachModule> {
    const coach = new CoachModule(await this.exportsOf(module, files));
    coach.put(new TextEncoder().encode(language));
    coach.do(coach.exports.choose(models[model], helpers));
    return coach;
  }

  /** Opens the record. */
  begin(): void {
    this.do(this.exports.begin());
  }

  answer(method: string, path: string, body: string): Answer {
    this.put(new TextEncoder().encode(`${method} ${path}\n${body}`));
    const status = this.exports.answer();
    const answered = this.bytes();
    this.exports.content_type();
    const type = this.text();
    this.exports.disposition();
    return { status, type, disposition: this.text(), body: answered };
  }

  openLive(session: string): Said {
    this.put(new TextEncoder().encode(session));
    return { code: this.exports.live_open(), text: this.text() };
  }

  closeLive(): void {
    this.exports.live_close();
  }

  /** Begins to look at a picture: the session's end, or nothing. Fewer than four are under way. */
  seePicture(time_us: number, width: number, height: number, rgba: ArrayBuffer, up: Up | null): Said | null {
    this.#paint(width, height, rgba);
    const [right, down, forward] = up ?? [NaN, NaN, NaN];
    const code = this.exports.live_picture(time_us, width, height, right, down, forward);
    return code ? { code, text: this.text() } : null;
  }

  /** What comes of the oldest picture that was begun, once helpers, if any, have looked at it. */
  seen(): Said {
    return { code: this.exports.live_seen(), text: this.text() };
  }

  /** What a helper has to look at, if anything is left. */
  order(): Order | null {
    const number = this.exports.order();
    return number ? { number, bytes: this.bytes() } : null;
  }

  looked(number: number, answer: Uint8Array): void {
    this.put(answer);
    this.exports.looked(number);
  }

  hear(command: string): Said {
    this.put(new TextEncoder().encode(command));
    return { code: this.exports.live_command(), text: this.text() };
  }

  feel(motion: Uint8Array): Said {
    this.put(motion);
    return { code: this.exports.live_motion(), text: this.text() };
  }

  /** keep: where it is to become part of the record. */
  beginFilm(name: string, film: Film, keep: Keep | null = null): void {
    if (keep) {
      this.put(new TextEncoder().encode(`${keep.digest}\n${keep.band ?? ''}`));
      this.do(this.exports.film_is_for_record(keep.begun_ms, keep.utc_offset_min));
    }
    this.put(new TextEncoder().encode(name));
    this.do(this.exports.film_begin(film.duration_s, film.fps, film.width, film.height));
  }

  /** Helpers, if any, have looked at all pictures but the latest, one less than they are. */
  seeFilm(time_s: number, width: number, height: number, rgba: ArrayBuffer): void {
    this.#paint(width, height, rgba);
    this.do(this.exports.film_picture(time_s, width, height));
  }

  /** The analysis, as JSON (docs/result-format.md), as a table to read, and as a page to print. */
  endFilm(): { json: string; table: string; report: string } {
    this.do(this.exports.film_end());
    const json = this.text();
    this.do(this.exports.film_table());
    const table = this.text();
    this.do(this.exports.film_report());
    return { json, table, report: this.text() };
  }

  /** As was asked when it began; gives the session's id. */
  keepFilm(): string {
    this.do(this.exports.film_keep());
    return this.text();
  }

  /** Everything as one file: what `clamshell restore` reads. */
  backUp(): Uint8Array<ArrayBuffer> {
    this.do(this.exports.back_up_record());
    return this.bytes();
  }

  /** Into an empty record. */
  restore(copy: Uint8Array): void {
    this.put(copy);
    this.do(this.exports.restore_record());
  }

  #paint(width: number, height: number, rgba: ArrayBuffer): void {
    const at = this.exports.picture(width, height);
    new Uint8Array(this.exports.memory.buffer, at, rgba.byteLength).set(new Uint8Array(rgba));
  }
}
