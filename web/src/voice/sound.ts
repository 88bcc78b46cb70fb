// SPDX-License-Identifier: Apache-2.0
/** What the page lets sound besides the device's own voice, by Web Audio. */
let context: AudioContext | undefined;

export const sound = () => (context ??= new AudioContext());

/** A short, high tap, for a count that is not spoken; volume 0..1. */
export function tick(volume: number): void {
  const audio = sound();
  if (audio.state !== 'running') void audio.resume();
  const at = audio.currentTime;
  const gain = new GainNode(audio, { gain: 0 });
  gain.gain.setValueAtTime(volume, at);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.08);
  const tone = new OscillatorNode(audio, { type: 'triangle', frequency: 1320 });
  tone.connect(gain).connect(audio.destination);
  tone.start(at);
  tone.stop(at + 0.1);
}

/**
 * A phone lets a page sound only if it did so during a touch. With the first one it says nothing, without a voice: from
 * then on it may speak by itself.
 */
export function unlockOnFirstTouch(): void {
  const unlock = () => {
    for (const kind of ['click', 'keydown']) removeEventListener(kind, unlock, true);
    const nothing = globalThis.speechSynthesis && new SpeechSynthesisUtterance('');
    if (nothing) {
      nothing.volume = 0;
      speechSynthesis.speak(nothing);
    }
    if (globalThis.AudioContext) void sound().resume();
  };
  for (const kind of ['click', 'keydown']) addEventListener(kind, unlock, true);
}
