// SPDX-License-Identifier: Apache-2.0
/**
 * Every sentence of the page in the person's language, found by the English one: languages/*.po. A sentence that the
 * catalogue does not have stays English.
 *
 * Placeholders have names, so that a translation can change their order: t('{done} of {all}', { done, all }).
 */
import type { Sentences } from './sentences';

/** Each by its own name. */
export const languages = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français' } as const;
export type Language = keyof typeof languages;

const key = 'language';
const isLanguage = (word: string | null): word is Language => word !== null && word in languages;

/** The first of these languages that there is. */
export const languageOf = (wanted: readonly string[]): Language =>
  wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';

const wanted = globalThis.navigator?.languages ?? [];
const kept = globalThis.localStorage?.getItem(key) ?? null;

/** As chosen on this device, else as the browser asks. It stays the same for as long as the page is loaded. */
export const language: Language = isLanguage(kept) ? kept : languageOf(wanted);

/** How dates and numbers are written: as in the person's region, where the browser tells it. */
export const locale =
  language === 'en' ? 'en-GB' : (wanted.find((tag) => tag.toLowerCase().startsWith(language)) ?? language);

let sentences: Sentences = {};

const catalogues = {
  de: () => import('../../../languages/de.po'),
  es: () => import('../../../languages/es.po'),
  fr: () => import('../../../languages/fr.po'),
};

/** To be awaited before anything that says something is imported. */
export async function learnLanguage(): Promise<void> {
  document.documentElement.lang = language;
  if (language !== 'en') sentences = (await catalogues[language]()).default;
}

/** Another language, on this device; the page begins anew in it. */
export function choose(chosen: Language): void {
  localStorage.setItem(key, chosen);
  location.reload();
}

type Values = Record<string, string | number>;

const filled = (text: string, values: Values) =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

export function t(english: string, values: Values = {}): string {
  const said = sentences[english];
  return filled(typeof said === 'string' ? said : english, values);
}

/** One or many; {n} stands for the number. */
export function tn(one: string, many: string, n: number, values: Values = {}): string {
  const forms = sentences[one];
  // French counts 0 and 1 as one, the others only 1.
  const isOne = language === 'fr' ? n < 2 : n === 1;
  const [first, others] = Array.isArray(forms) ? forms : [one, many];
  return filled(isOne ? first : others, { n, ...values });
}

/** With so many decimals, and the decimal sign of the language. */
export const decimal = (value: number, digits: number) =>
  language === 'en' ? value.toFixed(digits) : value.toFixed(digits).replace('.', ',');
