// SPDX-License-Identifier: Apache-2.0
/** The one speaker of the page: what it said last, and how the person wants to hear it, which this browser keeps. */
import { language } from '../language/translate';
import { CoachVoice } from './coach_voice';
import { localVoices, LocalVoice } from './local_voice';
import { tick } from './sound';
import { isCount, SpeechQueue } from './speech_queue';
import type { Voice } from './voice';

const key = 'clamshell.voice';

interface Wishes {
  muted: boolean;
  /** 0..1 */
  volume: number;
  /** 1: as the voice speaks by itself. */
  rate: number;
  /** A local voice's name, or `coachs_own`; empty: the device's usual voice. */
  voice: string;
  /** Counts are a tick instead of a word. */
  ticks: boolean;
  /** Counts are felt, where the device can. */
  vibrates: boolean;
}

export const coachs_own = 'clamshell';
const usual: Wishes = { muted: false, volume: 1, rate: 1, voice: '', ticks: false, vibrates: true };

function kept(): Wishes {
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {
    return usual; // written by somebody else
  }
}

class Speaker {
  wishes = $state.raw<Wishes>(kept());
  /** Names of the device's own voices. */
  voices = $state.raw<string[]>(localVoices().map(({ name }) => name));
  lastLine = $state('');
  reading = $state(false);
  #voice: Voice | undefined;
  readonly #queue = new SpeechQueue((line) => this.#speak(line));

  constructor() {
    globalThis.speechSynthesis?.addEventListener('voiceschanged', () => {
      this.#voice = undefined;
      this.voices = localVoices().map(({ name }) => name);
    });
  }

  /** Another screen speaks them. */
  show(lines: readonly string[]): void {
    if (lines.length > 0) this.lastLine = lines.join(' ');
  }

  say(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.show(lines);
    const isCounted = lines.some(isCount);
    if (isCounted && this.wishes.vibrates) navigator.vibrate?.(60);
    if (this.wishes.muted) return;
    if (isCounted && this.wishes.ticks) tick(this.wishes.volume);
    this.#queue.add(this.wishes.ticks ? lines.filter((line) => !isCount(line)) : lines);
  }

  /** A text of any length, until it ends or hush. */
  async read(lines: readonly string[]): Promise<void> {
    this.reading = true;
    for (const line of lines) if (this.reading) await this.#speak(line).catch(() => this.hush());
    this.reading = false;
  }

  /** It has a voice and is not muted. */
  get isWilling(): boolean {
    return !this.wishes.muted && (this.voices.length > 0 || this.hasOwnVoice);
  }

  /** A browser lets a page sound only once somebody has touched it. */
  get canSpeak(): boolean {
    return this.isWilling && (navigator.userActivation?.hasBeenActive ?? true);
  }

  hush(): void {
    this.reading = false;
    this.#queue.clear();
    this.#voice?.stop();
  }

  wish(changed: Partial<Wishes>): void {
    this.wishes = { ...this.wishes, ...changed };
    localStorage.setItem(key, JSON.stringify(this.wishes));
    if (this.wishes.muted) this.hush();
    if (changed.voice !== undefined) this.#voice = undefined;
  }

  toggleMute(): void {
    this.wish({ muted: !this.wishes.muted });
  }

  #speak(line: string): Promise<void> {
    this.#voice ??= this.#chosen();
    return this.#voice?.say(line, this.wishes) ?? Promise.resolve();
  }

  /** Whether the program can speak where the device cannot. */
  readonly hasOwnVoice = language === 'en';

  /** None: this device has no voice of the language. */
  #chosen(): Voice | undefined {
    const voices = localVoices();
    const wanted = voices.find(({ name }) => name === this.wishes.voice) ?? voices[0];
    if (wanted && !(this.hasOwnVoice && this.wishes.voice === coachs_own)) return new LocalVoice(wanted);
    return this.hasOwnVoice ? new CoachVoice() : undefined;
  }
}

export const speaker = new Speaker();
