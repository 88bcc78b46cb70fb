// SPDX-License-Identifier: Apache-2.0
/** The one speaker of the page: what it said last, how loud it is. */
import { CoachVoice } from './coach_voice';
import { findLocalVoice, LocalVoice } from './local_voice';
import { SpeechQueue } from './speech_queue';
import type { Voice } from './voice';

const stored = { muted: 'clamshell.muted', volume: 'clamshell.volume' };

class Speaker {
  muted = $state(localStorage.getItem(stored.muted) === 'yes');
  /** 0..1 */
  volume = $state(Number(localStorage.getItem(stored.volume) ?? 1));
  lastLine = $state('');
  reading = $state(false);
  #voice: Voice | undefined;
  readonly #queue = new SpeechQueue((line) => this.#speak(line));

  constructor() {
    globalThis.speechSynthesis?.addEventListener('voiceschanged', () => {
      this.#voice = undefined;
    });
  }

  say(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.lastLine = lines.join(' ');
    if (!this.muted) this.#queue.add(lines);
  }

  /** A text of any length, until it ends or hush. */
  async read(lines: readonly string[]): Promise<void> {
    this.reading = true;
    for (const line of lines) if (this.reading) await this.#speak(line).catch(() => this.hush());
    this.reading = false;
  }

  hush(): void {
    this.reading = false;
    this.#queue.clear();
    this.#voice?.stop();
  }

  toggleMute(): void {
    this.muted = !this.muted;
    localStorage.setItem(stored.muted, this.muted ? 'yes' : 'no');
    if (this.muted) this.hush();
  }

  setVolume(volume: number): void {
    this.volume = volume;
    localStorage.setItem(stored.volume, String(volume));
  }

  #speak(line: string): Promise<void> {
    if (!this.#voice) {
      const local = findLocalVoice();
      this.#voice = local ? new LocalVoice(local) : new CoachVoice();
    }
    return this.#voice.say(line, this.volume);
  }
}

export const speaker = new Speaker();
