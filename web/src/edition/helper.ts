// SPDX-License-Identifier: Apache-2.0
/** A helper's thread: looks at the pictures that it is given, one after the other. */
import { HelperModule, type Model } from './coach_module';
import { Files } from './files';

/** First of all; then bytes of orders, each of which is answered by bytes. */
export interface BeginHelper {
  module: WebAssembly.Module;
  parts: Record<string, Uint8Array>;
  model: Model;
}

const coach = self as unknown as {
  postMessage(answer: Uint8Array, transfer: ArrayBuffer[]): void;
  onmessage: (event: MessageEvent) => void;
};

let helper: Promise<HelperModule>;

coach.onmessage = ({ data }: MessageEvent<BeginHelper | Uint8Array>) => {
  if (!(data instanceof Uint8Array)) {
    helper = HelperModule.open(data.module, new Files(data.parts, {}), data.model);
    return;
  }
  void helper.then((opened) => {
    const answer = opened.look(data);
    coach.postMessage(answer, [answer.buffer]);
  });
};

// What fails here fails the coach, which is started again.
self.addEventListener('unhandledrejection', ({ reason }) => {
  throw reason;
});
