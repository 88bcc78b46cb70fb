// SPDX-License-Identifier: Apache-2.0
/** The real coach behind the page: the program, or (npm run test-edition) the page's own worker. */
import type { Page } from 'playwright-core';
import { root } from '../edition_test/coach_in_node';
import { StaticServer } from '../edition_test/static_server';
import { givesModule, trap } from '../edition_test/trap';
import { Program } from './program';
import { isProgram } from './which_edition';

export interface AnyCoach {
  readonly url: string;
  start(page: Page): Promise<void>;
  /** What docs/api.md has, asked by the page. */
  ask(page: Page, method: string, path: string, body?: object): Promise<unknown>;
  /** In the middle of whatever it does. */
  kill(page: Page): Promise<void>;
  goOn(): Promise<void>;
  remove(): Promise<void>;
}

class TheProgram implements AnyCoach {
  readonly #program = new Program();

  get url(): string {
    return this.#program.url;
  }

  start(): Promise<void> {
    return this.#program.start();
  }

  ask(page: Page, method: string, path: string, body?: object): Promise<unknown> {
    return page.evaluate(
      async ([method, path, body]) => {
        const headers = { 'Content-Type': 'application/json' };
        return (await fetch(path, { method, ...(body && { headers, body }) })).json();
      },
      [method, path, body && JSON.stringify(body)] as const,
    );
  }

  kill(): Promise<void> {
    return this.#program.end('SIGKILL');
  }

  goOn(): Promise<void> {
    return this.#program.start();
  }

  remove(): Promise<void> {
    return this.#program.remove();
  }
}

class TheWorker implements AnyCoach {
  readonly #server = new StaticServer(`${root}/build/browser`);
  url = '';

  async start(page: Page): Promise<void> {
    this.#server.workerBegins = givesModule;
    this.url = await this.#server.start();
    await page.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          Object.assign(globalThis, { coach: this });
        }
      };
    });
  }

  async ask(page: Page, method: string, path: string, body?: object): Promise<unknown> {
    await page.waitForFunction(() => 'coach' in globalThis);
    return page.evaluate(
      async ([method, path, body]) => {
        const { coach } = globalThis as never as { coach: Worker };
        const id = Math.random();
        const answer = new Promise<Uint8Array>((heard) =>
          coach.addEventListener('message', ({ data }) => data.id === id && heard(data.result.body)),
        );
        coach.postMessage({ id, name: 'request', args: [method, path, body] });
        return JSON.parse(new TextDecoder().decode(await answer)) as unknown;
      },
      [method, path, body ? JSON.stringify(body) : ''] as const,
    );
  }

  async kill(page: Page): Promise<void> {
    await trap(page, 'worker');
    void this.ask(page, 'GET', '/api/me').catch(() => undefined); // which is never answered
  }

  /** The page starts it again by itself. */
  async goOn(): Promise<void> {}

  remove(): Promise<void> {
    return this.#server.end();
  }
}

export const anyCoach = (): AnyCoach => (isProgram ? new TheProgram() : new TheWorker());

/** The page of somebody in whom nothing speaks against exercise. */
export async function openScreened(coach: AnyCoach, page: Page): Promise<void> {
  await page.goto(coach.url);
  const path = '/api/people/me/screening';
  const { questions } = (await coach.ask(page, 'GET', path)) as { questions: { id: string; after: string }[] };
  const answers = Object.fromEntries(questions.filter(({ after }) => !after).map(({ id }) => [id, false]));
  await coach.ask(page, 'POST', path, { answers });
  await page.reload();
}
