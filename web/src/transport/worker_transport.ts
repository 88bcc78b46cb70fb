// SPDX-License-Identifier: Apache-2.0
/** To the coach's module in a worker of this page: messages instead of a network, pixels instead of JPEG. */
import type { Up } from '../camera/gravity';
import type { Answer, Said } from '../edition/coach_module';
import type { Calls, FromWorker } from '../edition/worker';
import { edition, faultText } from '../edition/edition.svelte';
import { whyNot } from '../edition/features';
import Film from '../edition/Film.svelte';
import { keepOffline } from '../edition/keep_offline';
import Muscles from '../edition/Muscles.svelte';
import Record from '../edition/Record.svelte';
import Status from '../edition/Status.svelte';
import { language, t } from '../language/translate';
import type { Line, Transport } from './transport';

type Name = keyof Calls;
interface Waiting {
  done(result: unknown): void;
  failed(reason: Error): void;
}

/** The worker, started anew where the module failed: what was kept stays kept. */
class CoachWorker {
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly onrestart = new Set<() => void>();
  #worker = this.#start();

  call<N extends Name>(name: N, ...args: Parameters<Calls[N]>): Promise<Awaited<ReturnType<Calls[N]>>> {
    return new Promise((done, failed) => {
      const id = this.#next++;
      this.#waiting.set(id, { done: done as never, failed });
      this.#worker?.postMessage({ id, name, args });
    });
  }

  /** Nothing where the browser is not up to it. */
  #start(): Worker | undefined {
    const fault = whyNot();
    if (fault) {
      edition.is({ ...edition.state, readiness: 'unfit', fault: { said: fault } });
      return undefined;
    }
    const worker = new Worker(new URL('../edition/worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
    worker.onerror = () =>
      edition.state.readiness === 'ready' ? this.#restart() : edition.is({ ...edition.state, fault: 'not_loaded' });
    const processors = navigator.hardwareConcurrency;
    worker.postMessage({ begin: edition.model, base: new URL('.', document.baseURI).href, language, processors });
    return worker;
  }

  #receive(message: FromWorker): void {
    if ('state' in message) return edition.is(message.state);
    if ('broken' in message) return this.#restart();
    if ('slow' in message) {
      edition.isSlow(message.slow);
      return this.#restart();
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if ('fault' in message) waiting?.failed(new Error(faultText(message.fault)));
    else waiting?.done(message.result);
  }

  #restart(): void {
    this.#worker?.terminate();
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    edition.is({ ...edition.state, readiness: 'loading' });
    this.#worker = this.#start();
    for (const { failed } of lost) failed(new Error(t('The coach stopped and was started again.')));
    this.onrestart.forEach((tell) => tell());
  }
}

export const worker = new CoachWorker();

const lost = 1006;

class WorkerLine implements Line {
  onopen: Line['onopen'] = null;
  onmessage: Line['onmessage'] = null;
  onclose: Line['onclose'] = null;
  readonly bufferedAmount = 0; // what is answered late is not asked for: InFlight
  isOpen = false;
  readonly #lose = () => this.#end({ code: lost, text: '' });

  constructor(session: string) {
    worker.onrestart.add(this.#lose);
    void worker.call('openLive', session).then((said) => {
      if (said.code) return this.#end(said);
      this.isOpen = true;
      this.onopen?.();
    }, this.#lose);
  }

  send(message: string | Uint8Array<ArrayBuffer>): void {
    this.#take(typeof message === 'string' ? worker.call('hear', message) : worker.call('feel', message));
  }

  sendPicture(time_us: number, picture: ArrayBuffer, up: Up | null): void {
    const [width, height] = new Uint32Array(picture, 0, 2);
    this.#take(worker.call('seePicture', time_us, width!, height!, picture.slice(head_bytes), up));
  }

  close(): void {
    if (this.isOpen) void worker.call('closeLive').catch(() => undefined);
    this.#end({ code: 1000, text: '' });
  }

  #take(answer: Promise<Said>): void {
    void answer.then(
      (said) => (said.code ? this.#end(said) : this.isOpen && this.onmessage?.({ data: said.text })),
      () => undefined,
    );
  }

  #end({ code, text }: Said): void {
    if (!worker.onrestart.delete(this.#lose)) return;
    this.isOpen = false;
    this.onclose?.({ code, reason: text });
  }
}

/** A picture is its width and height, whole numbers of four bytes, and its pixels. */
const head_bytes = 8;

const responseOf = ({ status, type, disposition, body }: Answer) =>
  new Response(body, { status, headers: { 'Content-Type': type, 'Content-Disposition': disposition } });

export const transport: Transport = {
  request: async (path, { method, body }) =>
    responseOf(await worker.call('request', method ?? 'GET', path, typeof body === 'string' ? body : '')),
  openLine: (session) => new WorkerLine(session),
  async encode({ width, height }, pen) {
    const { data } = pen.getImageData(0, 0, width, height);
    const picture = new Uint8Array(head_bytes + data.length);
    new Uint32Array(picture.buffer, 0, 2).set([width, height]);
    picture.set(data, head_bytes);
    return picture.buffer;
  },
  readsPixels: true,
  silence: () => t('The coach in this page does not answer: reload the page. What was kept is safe.'),
  own: { Status, Film, Record, Muscles },
};

/** Gives a file to the browser to be saved. */
export function save(bytes: BlobPart, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** No server answers a link to a file: the worker makes it. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const path = link?.getAttribute('href');
  if (!path?.startsWith('/api/')) return;
  event.preventDefault();
  void worker.call('request', 'GET', path, '').then(({ status, type, disposition, body }) => {
    const name = link!.download || (/filename="([^"]+)"/.exec(disposition)?.[1] ?? 'clamshell');
    if (status === 200) save(body, name, type);
    else edition.say((JSON.parse(new TextDecoder().decode(body)) as { message: string }).message);
  });
});

keepOffline();
