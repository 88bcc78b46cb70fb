// SPDX-License-Identifier: Apache-2.0
/** The coach's own voice, for browsers that bring none: the program on this machine speaks, the page plays it. */
import type { Voice } from './voice';

export class CoachVoice implements Voice {
  readonly #context = new AudioContext();
  #playing: AudioBufferSourceNode | undefined;

  /** Rejects where the program does not answer. */
  async say(line: string, volume: number): Promise<void> {
    const answer = await fetch(`/api/speech?text=${encodeURIComponent(line)}`);
    if (!answer.ok) throw new Error(`no speech: ${answer.status}`);
    const speech = await this.#context.decodeAudioData(await answer.arrayBuffer());
    // Before the first touch a browser keeps a page silent; the line is not kept for later.
    if (this.#context.state !== 'running') void this.#context.resume();
    const source = new AudioBufferSourceNode(this.#context, { buffer: speech });
    source.connect(new GainNode(this.#context, { gain: volume })).connect(this.#context.destination);
    this.#playing = source;
    await new Promise((ended) => {
      source.onended = ended;
      source.start();
      setTimeout(ended, 1000 * speech.duration + 500);
    });
  }

  stop(): void {
    this.#playing?.stop();
  }
}
