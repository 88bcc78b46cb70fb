// SPDX-License-Identifier: Apache-2.0
/** A fault in the coach's module that is none of its own making. */
import type { Page } from 'playwright-core';

/** For StaticServer: so that a test can lay its hands on the worker's module. */
export const givesModule = `{
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => (self.instance = await instantiate(...given));
}`;

export const workersOf = (page: Page, kind: 'worker' | 'helper') =>
  page.workers().filter((worker) => worker.url().includes(`/${kind}-`));

/** The module's next call runs into a trap of WebAssembly: all its memory is overwritten. */
export const trap = (page: Page, kind: 'worker' | 'helper') =>
  workersOf(page, kind)[0]!.evaluate(() => {
    const { instance } = self as never as { instance: { exports: { memory: WebAssembly.Memory } } };
    new Uint8Array(instance.exports.memory.buffer).fill(0xff);
  });
