// SPDX-License-Identifier: Apache-2.0
/** Makes of the page its edition for the browser alone: `vite build web --mode browser` writes build/browser/. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'build/browser');

/** The coach's files: where they are here, by their names there. */
const coach = Object.fromEntries([
  ['coach.wasm', 'build/browser_module/apps/browser/coach.wasm'],
  ...['pose_landmark_lite.tflite', 'pose_landmark_full.tflite', 'pose_solution_packed_assets.data'].map((name) => [
    `networks/${name}`,
    `node_modules/@mediapipe/pose/${name}`,
  ]),
  ...[
    'learned/joints.tflite',
    'learned/movement.json',
    'learned/set_up.json',
    'exercises/clamshell.toml',
    'anatomy/routine_emg.toml',
  ].map((name) => [name, name]),
]) as Record<string, string>;

/** Nothing from elsewhere; WebAssembly, but no other code that is made at run time. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; media-src 'self' blob:; " +
  "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

const hash = (algorithm: string, ...parts: (Buffer | string)[]) =>
  parts.reduce((all, part) => all.update(part), createHash(algorithm)).digest();

/** Every file, by its path in the folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path) : [relative(out, path)];
    })
    .sort();
}

/** What the page names is what was built, or it is not run. */
function withHashes(html: string): string {
  return html.replace(/<(script|link)\b[^>]*?(?:src|href)="\.\/(assets\/[^"]+)"/g, (tag, _, file: string) => {
    const digest = hash('sha384', readFileSync(join(out, file))).toString('base64');
    return `${tag} integrity="sha384-${digest}"`;
  });
}

export function edition(): Plugin {
  const coachFolder = `coach-${hash('sha256', ...Object.values(coach).map((path) => readFileSync(join(root, path))))
    .toString('hex')
    .slice(0, 12)}`;
  return {
    name: 'clamshell-edition',
    enforce: 'pre',
    config: () => ({
      base: './',
      build: { outDir: out },
      worker: { format: 'es' as const },
      define: { __COACH__: JSON.stringify(coachFolder) },
    }),
    /** The one place that knows how the page reaches its coach. */
    resolveId(source, importer) {
      if (!importer || basename(source) !== 'program_transport') return null;
      return this.resolve(source.replace('program_transport', 'worker_transport'), importer);
    },
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
    closeBundle() {
      for (const [name, path] of Object.entries(coach)) {
        const to = join(out, coachFolder, name);
        mkdirSync(join(to, '..'), { recursive: true });
        cpSync(join(root, path), to);
      }
      cpSync(join(root, 'examples/c08_portrait_phone_ok.mp4'), join(out, 'sample.mp4'));
      const index = join(out, 'index.html');
      writeFileSync(index, withHashes(readFileSync(index, 'utf8')));
      const files = filesIn(out).filter((file) => file !== 'service_worker.js');
      const version = hash('sha256', ...files.map((file) => readFileSync(join(out, file))))
        .toString('hex')
        .slice(0, 12);
      const kept = files.filter((file) => !file.endsWith('pose_landmark_full.tflite'));
      const worker = readFileSync(join(root, 'web/service_worker.js'), 'utf8');
      writeFileSync(
        join(out, 'service_worker.js'),
        worker.replace('__VERSION__', version).replace("['__FILES__']", JSON.stringify(['./', ...kept])),
      );
    },
  };
}
