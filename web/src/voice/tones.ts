// SPDX-License-Identifier: Apache-2.0
/** Where the device has no voice: a high tone for a count, two low ones for any other line, to look at the screen. */
import { isCount } from './speech_queue';
import type { Voice } from './voice';

export class Tones implements Voice {
  readonly hasWords = false;
  readonly #context = new AudioContext();

  async say(line: string, volume: number): Promise<void> {
    if (this.#context.state !== 'running') void this.#context.resume();
    const tones_hz = isCount(line) ? [880] : [440, 330];
    const length_s = 0.14;
    tones_hz.forEach((tone_hz, i) => this.#play(tone_hz, i * length_s, length_s, volume));
    await new Promise((ended) => setTimeout(ended, 1000 * (length_s * tones_hz.length + 0.1)));
  }

  stop(): void {
    void this.#context.suspend();
  }

  #play(tone_hz: number, after_s: number, length_s: number, volume: number): void {
    const begin_s = this.#context.currentTime + after_s;
    const oscillator = new OscillatorNode(this.#context, { frequency: tone_hz });
    const gain = new GainNode(this.#context, { gain: 0 });
    gain.gain.setValueAtTime(0, begin_s);
    gain.gain.linearRampToValueAtTime(0.3 * volume, begin_s + 0.02);
    gain.gain.linearRampToValueAtTime(0, begin_s + length_s);
    oscillator.connect(gain).connect(this.#context.destination);
    oscillator.start(begin_s);
    oscillator.stop(begin_s + length_s);
  }
}
