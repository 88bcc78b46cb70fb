// SPDX-License-Identifier: Apache-2.0
/** The voice of the computer or phone itself: nothing that is said leaves it. */
import type { Voice } from './voice';

const english = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().startsWith('en');

/** An English voice of this device, or undefined; asks again when `voiceschanged` comes. */
export function findLocalVoice(): SpeechSynthesisVoice | undefined {
  const voices = globalThis.speechSynthesis?.getVoices().filter((voice) => voice.localService && english(voice)) ?? [];
  return voices.find((voice) => voice.default) ?? voices[0];
}

export class LocalVoice implements Voice {
  constructor(private readonly voice: SpeechSynthesisVoice) {}

  say(line: string, volume: number): Promise<void> {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.volume = volume;
    return new Promise((resolve) => {
      // Some engines lose the end of an utterance: none takes this long.
      const lost = setTimeout(resolve, 3000 + 150 * line.length);
      utterance.onend = utterance.onerror = () => {
        clearTimeout(lost);
        resolve();
      };
      speechSynthesis.speak(utterance);
    });
  }

  stop(): void {
    speechSynthesis.cancel();
  }
}
