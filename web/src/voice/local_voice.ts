// SPDX-License-Identifier: Apache-2.0
/** The voices of the computer or phone itself: nothing that is said leaves it. */
import { language } from '../language/translate';
import type { Manner, Voice } from './voice';

const isOfLanguage = (voice: SpeechSynthesisVoice) => voice.lang.toLowerCase().startsWith(language);

/** This device's own voices of the page's language, its usual one first; to be asked again when `voiceschanged` comes. */
export function localVoices(): SpeechSynthesisVoice[] {
  const voices =
    globalThis.speechSynthesis?.getVoices().filter((voice) => voice.localService && isOfLanguage(voice)) ?? [];
  return voices.sort((a, b) => Number(b.default) - Number(a.default));
}

export class LocalVoice implements Voice {
  constructor(private readonly voice: SpeechSynthesisVoice) {}

  say(line: string, { volume, rate }: Manner): Promise<void> {
    const utterance = new SpeechSynthesisUtterance(line);
    utterance.voice = this.voice;
    utterance.lang = this.voice.lang;
    utterance.volume = volume;
    utterance.rate = rate;
    return new Promise((resolve) => {
      // Some engines lose the end of an utterance: none takes this long.
      const lost = setTimeout(resolve, 3000 + (150 * line.length) / rate);
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
