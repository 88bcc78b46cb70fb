// SPDX-License-Identifier: Apache-2.0
/** Theme and size of the text, as chosen on this device. */
import { t } from './language/translate';
import { MediaQuery } from 'svelte/reactivity';

export const themes = { system: t('As the device'), light: t('Light'), dark: t('Dark') } as const;
export type Theme = keyof typeof themes;
/** Times the usual size. */
export const textSizes = { '1': t('Usual'), '1.25': t('Large'), '1.5': t('Very large') } as const;
export type TextSize = keyof typeof textSizes;

const kept = <Choice extends string>(key: string, among: Record<Choice, string>, usual: Choice): Choice => {
  const word = localStorage.getItem(key);
  return word !== null && word in among ? (word as Choice) : usual;
};

class Appearance {
  theme = $state<Theme>(kept('theme', themes, 'system'));
  textSize = $state<TextSize>(kept('text-size', textSizes, '1'));
  #systemIsDark = new MediaQuery('screen and (prefers-color-scheme: dark)');

  get isDark(): boolean {
    return this.theme === 'system' ? this.#systemIsDark.current : this.theme === 'dark';
  }

  /** Called once, by the component that holds all others: its drawings read the colours after this. */
  apply(): void {
    $effect.pre(() => {
      const { dataset, style } = document.documentElement;
      dataset.theme = this.isDark ? 'dark' : 'light';
      style.setProperty('--text-size', this.textSize);
      localStorage.setItem('theme', this.theme);
      localStorage.setItem('text-size', this.textSize);
    });
  }
}

export const appearance = new Appearance();
