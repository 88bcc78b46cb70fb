// SPDX-License-Identifier: Apache-2.0
/** A helper's thread: looks at the pictures that it is given, one after the other. */
import { HelperModule, type Model } from './coach_module';
import { Files } from './files';

/** First of all, answered when it can look; then bytes of orders. */
export interface BeginHelper {
  module: WebAssembly.Module;
  parts: Record<string, Uint8Array>;
  model: Model;
}
export type FromHelper = 'ready' | Uint8Array | { broken: string };

const coach = self as unknown as {
  postMessage(message: FromHelper, transfer?: ArrayBuffer[]): void;
  onmessage: (event: MessageEvent) => void;
};

let helper: Promise<HelperModule>;

async function begin({ module, parts, model }: BeginHelper): Promise<void> {
  helper = HelperModule.open(module, new Files(parts, {}), model);
  await helper;
  coach.postMessage('ready');
}

async function look(order: Uint8Array): Promise<void> {
  const answer = (await helper).look(order);
  coach.postMessage(answer, [answer.buffer]);
}

coach.onmessage = ({ data }: MessageEvent<BeginHelper | Uint8Array>) =>
  (data instanceof Uint8Array ? look(data) : begin(data)).catch((error) =>
    coach.postMessage({ broken: String(error) }),
  );
