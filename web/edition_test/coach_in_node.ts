// SPDX-License-Identifier: Apache-2.0
/** The coach's module as a page's worker has it, in Node: with files in memory that outlast it. */
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CoachModule, HelperModule, type Model } from '../src/edition/coach_module';
import { Files, MemoryContent, type Content } from '../src/edition/files';

globalThis.crypto ??= webcrypto as Crypto; // which Node 18 has only by name

export const root = fileURLToPath(new URL('../..', import.meta.url));
const wasm = `${root}/build/browser_module/apps/browser/coach.wasm`;

const networks = (model: Model) => ({
  '/program/networks/pose_solution_packed_assets.data': 'node_modules/@mediapipe/pose/pose_solution_packed_assets.data',
  [`/program/networks/pose_landmark_${model}.tflite`]: `node_modules/@mediapipe/pose/pose_landmark_${model}.tflite`,
  '/program/learned/joints.tflite': 'learned/joints.tflite',
});

const program = (model: Model) => ({
  ...networks(model),
  '/program/learned/movement.json': 'learned/movement.json',
  '/program/learned/set_up.json': 'learned/set_up.json',
  '/program/exercises/clamshell.toml': 'exercises/clamshell.toml',
  '/program/anatomy/routine_emg.toml': 'anatomy/routine_emg.toml',
});

export const anEmptyRecord = (): Record<string, Content> => ({
  '/record/clamshell.db': new MemoryContent(),
  '/record/clamshell.db-journal': new MemoryContent(),
});

const readAll = (files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path, new Uint8Array(readFileSync(`${root}/${file}`))]),
  );

const compiled = () => WebAssembly.compile(readFileSync(wasm));

export async function openCoach(record = anEmptyRecord(), model: Model = 'full', helpers = 0): Promise<CoachModule> {
  const files = new Files(readAll(program(model)), record);
  const coach = await CoachModule.open(await compiled(), files, model, 'en', helpers);
  coach.begin();
  return coach;
}

export const openHelper = async (model: Model): Promise<HelperModule> =>
  HelperModule.open(await compiled(), new Files(readAll(networks(model)), {}), model);

export interface Asked {
  status: number;
  json: never;
}

export function ask(coach: CoachModule, method: string, path: string, body?: object): Asked {
  const answer = coach.answer(method, path, body ? JSON.stringify(body) : '');
  return { status: answer.status, json: JSON.parse(new TextDecoder().decode(answer.body)) as never };
}
