// SPDX-License-Identifier: Apache-2.0
/** The coach's thread: loads its module, opens the record on the device, and answers calls one after the other. */
import type { Language } from '../language/translate';
import type { Up } from '../camera/gravity';
import { CoachFault, CoachModule, type Film, type Keep, type Model } from './coach_module';
import type { Fault, Obstacle, WorkerState } from './edition.svelte';
import { Files, MemoryContent, type Content } from './files';
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
  | { begin: Model | null; base: string; language: Language }
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

async function begin(base: string, chosen: Model | null, language: Language): Promise<CoachModule> {
  const model = chosen ?? 'full';
  const coach = new URL(`${__COACH__}/`, base);
  const parts = [
    'networks/pose_solution_packed_assets.data',
    `networks/pose_landmark_${model}.tflite`,
    'learned/movement.json',
    'learned/set_up.json',
    'exercises/clamshell.toml',
    'anatomy/routine_emg.toml',
  ];
  await holdRecord();
  const [bytes, module, kept] = await Promise.all([
    Promise.all(parts.map((part) => load(new URL(part, coach)))),
    load(new URL('coach.wasm', coach)).then((code) => WebAssembly.compile(code as never)),
    places(),
  ]);
  const files = Object.fromEntries(parts.map((part, i) => [`/program/${part}`, bytes[i]!]));
  const opened = await CoachModule.open(module, new Files(files, kept), model, language);
  opened.begin();
  tell({ readiness: 'ready', model });
  return opened;
}

/** What the page may ask. pace: where it is to be found out. */
const calls = (coach: CoachModule, pace: Pace | null) => ({
  request: (method: string, path: string, body: string) => coach.answer(method, path, body),
  openLive: (session: string) => coach.openLive(session),
  closeLive: () => coach.closeLive(),
  seePicture: (time_us: number, width: number, height: number, rgba: ArrayBuffer, up: Up | null) => {
    const begun_ms = performance.now();
    const said = coach.seePicture(time_us, width, height, rgba, up);
    const wasKnown = pace?.isKnown ?? true;
    pace?.add(performance.now() - begun_ms);
    if (!wasKnown && pace!.isKnown && pace!.hz < Pace.least_hz) page.postMessage({ slow: pace!.hz });
    return said;
  },
  hear: (command: string) => coach.hear(command),
  feel: (motion: Uint8Array) => coach.feel(motion),
  beginFilm: (name: string, film: Film, keep: Keep | null) => coach.beginFilm(name, film, keep),
  seeFilm: (time_s: number, width: number, height: number, rgba: ArrayBuffer) =>
    coach.seeFilm(time_s, width, height, rgba),
  endFilm: () => coach.endFilm(),
  keepFilm: () => coach.keepFilm(),
  backUp: () => coach.backUp(),
  restore: (copy: Uint8Array) => coach.restore(copy),
});
export type Calls = ReturnType<typeof calls>;

let coach: Promise<Calls> | undefined;

page.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('begin' in data) {
    coach = begin(data.base, data.begin, data.language).then((opened) => calls(opened, data.begin ? null : new Pace()));
    coach.catch((error: Error) => tell({ fault: faultOf(error) }));
    return;
  }
  const { id, name, args } = data;
  const answer = (known: Calls): FromWorker => {
    try {
      return { id, result: (known[name] as (...given: never[]) => unknown)(...args) };
    } catch (error) {
      if (error instanceof CoachFault) return { id, fault: faultOf(error) };
      coach = new Promise(() => {}); // a trap left the module in the middle of something: it is asked nothing more
      return { broken: String(error) };
    }
  };
  void coach!
    .then(answer, (error: Error): FromWorker => ({ id, fault: faultOf(error) }))
    .then((said) => page.postMessage(said));
};
