// SPDX-License-Identifier: Apache-2.0
/** What the program says has just the fields, of just the types, that the page's declarations give it. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { frameMessage } from '../src/live/frame_message';
import type { NewProgramme } from '../src/programme';
import type { Answers } from '../src/protocol';
import { Program } from './program';

const web = fileURLToPath(new URL('..', import.meta.url));
const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}.mp4`, import.meta.url));

/** A type, as `Session` of `protocol`, and a JSON text that is to be one. */
interface Said {
  type: string;
  module: string;
  json: string;
}

/** Literals, for which TypeScript also refuses fields that are too many. */
function mistakesIn(said: Said[]): string[] {
  const file = join(web, 'test', 'said.ts');
  const text = said
    .map(({ type, module, json }, i) => `export const said${i}: import('../src/${module}').${type} = ${json};`)
    .join('\n');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(web, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    web,
  );
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...rest) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([file], { ...options, types: [] }, host);
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText, start }) => {
    const line = text.slice(0, start).split('\n').length - 1;
    return `${said[line]!.type}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}

const answers: Answers = {
  effort: 3,
  pain: 2,
  pain_gone_by_morning: null,
  stop_reason: null,
  pain_place: null,
  pain_side: null,
  pain_at_night: null,
  counts: null,
};

const programme: NewProgramme = {
  reason: 'Sore today',
  sets: 2,
  least: null,
  most: null,
  days_a_week: null,
  hold_s: null,
  lower_s: null,
  band: null,
  first_leg: null,
  goal: null,
  standing: null,
  paused: false,
  cleared: false,
};

describe('what the program says', () => {
  const program = new Program();
  const said: Said[] = [];

  beforeAll(async () => {
    await program.start();
    await program.answerScreening();
  });
  afterAll(() => program.remove());

  async function ask(path: string, type: string, module: string, body?: object): Promise<unknown> {
    const url = new URL(path, program.url);
    const headers = { 'Content-Type': 'application/json', Origin: url.origin };
    const response = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : {});
    const json = await response.text();
    expect(response.ok, `${path}: ${json}`).toBe(true);
    said.push({ type, module, json });
    return JSON.parse(json);
  }

  /** The first seconds of a clip, as a camera's pictures. */
  async function live(session: string): Promise<void> {
    const video = execFileSync(
      'ffmpeg',
      ['-v', 'error', '-t', '3', '-i', example('c08_portrait_phone_ok'), '-f', 'image2pipe', '-'],
      {
        maxBuffer: 1 << 28,
      },
    );
    const url = new URL(`live?session=${session}`, program.url);
    const socket = new WebSocket(`ws://${url.host}${url.pathname}${url.search}`, { origin: url.origin });
    await once(socket, 'open');
    const begin = Buffer.from([0xff, 0xd8, 0xff]);
    for (let at = 0, frame = 0; at >= 0; ++frame) {
      const next = video.indexOf(begin, at + 3);
      const jpeg = video.subarray(at, next < 0 ? undefined : next);
      socket.send(frameMessage(frame * 66_667, new Uint8Array(jpeg).buffer));
      const [state] = (await once(socket, 'message')) as [Buffer];
      said.push({ type: 'LiveState', module: 'protocol', json: state.toString() });
      at = next;
    }
    socket.close();
    await once(socket, 'close');
  }

  test('is what the page expects', async () => {
    await program.run('analyze', example('c06_front_left_band_fast'), '--save', '--model', 'lite');
    const begun = (await ask('api/sessions', 'Session', 'protocol', { source: 'camera' })) as { id: string };
    await live(begun.id);
    await ask(`api/sessions/${begun.id}/end`, 'Session', 'protocol', {});
    await ask(`api/sessions/${begun.id}/answers`, 'Session', 'protocol', answers);
    await ask('api/sessions?limit=20', 'Session[]', 'protocol');
    await ask('api/exercise', 'Exercise', 'protocol');
    await ask('api/bands', 'Band[]', 'programme');
    await ask('api/people/me/plan', 'Plan', 'programme');
    await ask('api/people/me/history', 'History', 'programme');
    await ask('api/people/me/screening', 'Screening', 'programme');
    await ask('api/people/me/programmes', 'Plan', 'programme', programme);
    await ask('api/people/me/programmes', 'Programme[]', 'programme');
    await ask('api/me', 'Me', 'people');
    await ask('api/people/me', 'Person', 'people');
    await ask('api/people/me/audit', 'AuditEntry[]', 'people');
    await ask('api/people/me/notes', 'Note[]', 'people');
    await ask('api/routine', 'Routine', 'routine/routine');
    await ask('api/muscles/picture', 'Picture', 'muscles/muscles');
    expect(
      said.filter(({ json }) => json.includes('"findings":[{')),
      'the clip shows a fault',
    ).not.toEqual([]);
    expect(mistakesIn(said)).toEqual([]);
  });

  test('is compared field by field', () => {
    const json = JSON.stringify({ id: 'light', name: 'Light', colour: 'yellow', surplus: 1 });
    expect(mistakesIn([{ type: 'Band', module: 'programme', json }])).not.toEqual([]);
    expect(mistakesIn([{ type: 'Band[]', module: 'programme', json: '[{}]' }])).not.toEqual([]);
  });
});
