// SPDX-License-Identifier: Apache-2.0
/** The coach's own voice, for browsers that bring none: the program on this machine speaks, the page plays it. */
import { transport } from '../transport/transport';
import { sound } from './sound';
import type { Manner, Voice } from './voice';

export class CoachVoice implements Voice {
  #playing: AudioBufferSourceNode | undefined;

  /** Rejects where the program does not answer. */
  async say(line: string, { volume, rate }: Manner): Promise<void> {
    const answer = await transport.request(`/api/speech?text=${encodeURIComponent(line)}`, {});
    if (!answer.ok) throw new Error(`no speech: ${answer.status}`);
    const audio = sound();
    const speech = await audio.decodeAudioData(await answer.arrayBuffer());
    // Before the first touch a browser keeps a page silent; the line is not kept for later.
    if (audio.state !== 'running') void audio.resume();
    const source = new AudioBufferSourceNode(audio, { buffer: speech, playbackRate: rate });
    source.connect(new GainNode(audio, { gain: volume })).connect(audio.destination);
    this.#playing = source;
    await new Promise((ended) => {
      source.onended = ended;
      source.start();
      setTimeout(ended, (1000 * speech.duration) / rate + 500);
    });
  }

  stop(): void {
    this.#playing?.stop();
  }
}
