// SPDX-License-Identifier: Apache-2.0
/** The coach's thread: loads its module, opens the record on the device, and answers calls one after the other. */
import type { Language } from '../language/translate';
import type { Up } from '../camera/gravity';
import { CoachFault, CoachModule, type Film, type Keep, type Model } from './coach_module';
import type { Fault, Obstacle, WorkerState } from './edition.svelte';
import { Files, MemoryContent, type Content } from './files';
import { Helpers, howManyHelpers } from './helpers';
import { Pace } from './pace';

declare const __COACH__: string; // the folder of the coach's files, named by what is in them

export type FromWorker =
  | { state: WorkerState }
  | { broken: string }
  /** Too slow for the exact network: how many pictures a second. */
  | { slow: number }
  | { id: number; result: unknown }
  | { id: number; fault: Fault };
type ToWorker =
  | { begin: Model | null; base: string; language: Language; processors: number }
  | { id: number; name: keyof Calls; args: never[] };

const page = self as unknown as { postMessage(message: FromWorker): void; onmessage: (event: MessageEvent) => void };

const state: WorkerState = { readiness: 'loading', isKept: true, model: 'full', fault: null };
const tell = (news: Partial<WorkerState>) => page.postMessage({ state: Object.assign(state, news) && { ...state } });

class NotBegun extends Error {
  constructor(readonly obstacle: Obstacle) {
    super(obstacle);
  }
}

const faultOf = (error: Error): Fault => (error instanceof NotBegun ? error.obstacle : { said: error.message });

async function load(address: URL): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw new NotBegun('not_loaded');
  return new Uint8Array(await response.arrayBuffer());
}

interface Handles {
  createSyncAccessHandle(): Promise<Content>;
}

/** The browser lets go of a worker that is gone only after a while. */
async function patiently(file: FileSystemFileHandle): Promise<Content> {
  for (let tries = 50; ; tries--)
    try {
      return await (file as never as Handles).createSyncAccessHandle();
    } catch (error) {
      if ((error as Error).name !== 'NoModificationAllowedError') throw error;
      if (tries === 0) throw new NotBegun('record_in_use');
      await new Promise((again) => setTimeout(again, 100));
    }
}

/** The record's places; in memory where the browser gives none, as in a private window. */
async function places(): Promise<Record<string, Content>> {
  const names = ['clamshell.db', 'clamshell.db-journal'];
  const inMemory = () => names.map(() => new MemoryContent());
  const files = await (async () => {
    const folder = await navigator.storage.getDirectory();
    return Promise.all(names.map((name) => folder.getFileHandle(name, { create: true })));
  })().catch(() => null);
  tell({ isKept: files !== null });
  const contents = files ? await Promise.all(files.map(patiently)) : inMemory();
  return Object.fromEntries(names.map((name, i) => [`/record/${name}`, contents[i]!]));
}

/** Until this window goes nobody else has the record. */
async function holdRecord(): Promise<void> {
  const hold = (ready: () => void) => () => new Promise<void>(ready);
  const isFree = await new Promise<boolean>((known) =>
    navigator.locks.request('clamshell-record', { ifAvailable: true }, (lock) => {
      known(lock !== null);
      return lock ? new Promise(() => {}) : undefined;
    }),
  );
  if (isFree) return;
  tell({ readiness: 'elsewhere' });
  await new Promise<void>((ready) => void navigator.locks.request('clamshell-record', hold(ready)));
  tell({ readiness: 'loading' });
}

async function begin(
  base: string,
  model: Model,
  language: Language,
  processors: number,
): Promise<{ coach: CoachModule; helpers: Helpers }> {
  const folder = new URL(`${__COACH__}/`, base);
  const parts = [
    'networks/pose_solution_packed_assets.data',
    `networks/pose_landmark_${model}.tflite`,
    'learned/joints.tflite',
    'learned/movement.json',
    'learned/set_up.json',
    'exercises/clamshell.toml',
    'anatomy/routine_emg.toml',
  ];
  await holdRecord();
  const [bytes, module, kept] = await Promise.all([
    Promise.all(parts.map((part) => load(new URL(part, folder)))),
    load(new URL('coach.wasm', folder)).then((code) => WebAssembly.compile(code as never)),
    places(),
  ]);
  const files = Object.fromEntries(parts.map((part, i) => [`/program/${part}`, bytes[i]!]));
  const helpers = await Helpers.begin(howManyHelpers(processors), { module, parts: files, model });
  const coach = await CoachModule.open(module, new Files(files, kept), model, language, helpers.count);
  coach.begin();
  tell({ readiness: 'ready', model });
  return { coach, helpers };
}

/** What the page may ask. pace: where it is to be found out. */
class Desk {
  /** Of the last picture: until the coach knows what all of them showed. */
  #seen: Promise<unknown> = Promise.resolve();

  constructor(
    readonly coach: CoachModule,
    readonly helpers: Helpers,
    readonly pace: Pace | null,
  ) {}

  /** Pictures are taken in as soon as somebody can look at one; all else waits for what they showed. */
  ready(name: keyof Calls): Promise<unknown> | undefined {
    return name === 'seePicture' || name === 'seeFilm' ? this.helpers.turn() : this.#seen;
  }

  readonly calls = {
    request: (method: string, path: string, body: string) => this.coach.answer(method, path, body),
    openLive: (session: string) => this.coach.openLive(session),
    closeLive: () => this.coach.closeLive(),
    seePicture: (time_us: number, width: number, height: number, rgba: ArrayBuffer, up: Up | null) => {
      const begun_ms = performance.now();
      const ended = this.coach.seePicture(time_us, width, height, rgba, up);
      if (ended) return ended;
      return this.#look(() => {
        const said = this.coach.seen();
        this.#measure(performance.now() - begun_ms);
        return said;
      });
    },
    hear: (command: string) => this.coach.hear(command),
    feel: (motion: Uint8Array) => this.coach.feel(motion),
    beginFilm: (name: string, film: Film, keep: Keep | null) => this.coach.beginFilm(name, film, keep),
    seeFilm: (time_s: number, width: number, height: number, rgba: ArrayBuffer) => {
      this.coach.seeFilm(time_s, width, height, rgba);
      this.#look(() => undefined);
    },
    endFilm: () => this.coach.endFilm(),
    keepFilm: () => this.coach.keepFilm(),
    backUp: () => this.coach.backUp(),
    restore: (copy: Uint8Array) => this.coach.restore(copy),
  };

  /** Has the newest picture looked at; then does what is to be done, in the order of the pictures. */
  #look<Result>(then: () => Result): Promise<Result> {
    const before = this.#seen;
    const looked = this.helpers.look(this.coach);
    const seen = (async () => {
      await looked;
      await before;
      return then();
    })();
    seen.catch(() => undefined); // told of where it is waited for
    this.#seen = seen;
    return seen;
  }

  /** took_ms: for a picture, of which the helpers look at several side by side. */
  #measure(took_ms: number): void {
    if (!this.pace || this.pace.isKnown) return;
    this.pace.add(took_ms / Math.max(1, this.helpers.count));
    if (this.pace.isKnown && this.pace.hz < Pace.least_hz) page.postMessage({ slow: this.pace.hz });
  }
}
export type Calls = Desk['calls'];

let desk: Promise<Desk> | undefined;
/** When the next call may begin: they begin in the order of asking. */
let turn: Promise<unknown> = Promise.resolve();
let isBroken = false;

page.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('begin' in data) {
    const { begin: chosen, base, language, processors } = data;
    desk = begin(base, chosen ?? 'full', language, processors).then(
      ({ coach, helpers }) => new Desk(coach, helpers, chosen ? null : new Pace()),
      (error: Error) => {
        throw error instanceof NotBegun ? error : new CoachFault(error.message); // told of: another try would end alike
      },
    );
    desk.catch((error: Error) => tell({ fault: faultOf(error) }));
    return;
  }
  const { id, name, args } = data;
  const begun = turn.then(async () => {
    const open = await desk!;
    await open.ready(name);
    return { result: (open.calls[name] as (...given: never[]) => unknown)(...args) };
  });
  turn = begun.catch(() => undefined);
  begun
    .then(async ({ result }) => page.postMessage({ id, result: await result }))
    .catch((error: Error) => {
      if (error instanceof CoachFault || error instanceof NotBegun)
        return page.postMessage({ id, fault: faultOf(error) });
      desk = new Promise(() => {}); // a trap left the module in the middle of something: it is asked nothing more
      if (!isBroken) page.postMessage({ broken: String(error) });
      isBroken = true;
    });
};
