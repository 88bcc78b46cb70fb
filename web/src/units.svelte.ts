// SPDX-License-Identifier: Apache-2.0
/** Metres and kilograms, or feet, inches and pounds: by the browser's region until another choice on this device. */
import { t } from './language/translate';
export const unitSystems = { metric: t('Metres, kilograms'), imperial: t('Feet, inches, pounds') } as const;
export type UnitSystem = keyof typeof unitSystems;

/** Regions in which people know their height in feet. */
const imperialRegions = ['US', 'LR', 'MM'];

export function systemOf(languages: readonly string[]): UnitSystem {
  for (const language of languages) {
    const { region } = new Intl.Locale(language);
    if (region) return imperialRegions.includes(region) ? 'imperial' : 'metric';
  }
  return 'metric';
}

class Units {
  #chosen = $state<string | null>(globalThis.localStorage?.getItem('units') ?? null);

  get system(): UnitSystem {
    return this.#chosen !== null && this.#chosen in unitSystems
      ? (this.#chosen as UnitSystem)
      : systemOf(globalThis.navigator?.languages ?? []);
  }

  set system(chosen: UnitSystem) {
    this.#chosen = chosen;
    localStorage.setItem('units', chosen);
  }

  get isImperial(): boolean {
    return this.system === 'imperial';
  }
}

export const units = new Units();

/** Exactly, by definition. */
export const inch_m = 0.0254;
export const pound_kg = 0.45359237;
/** What a kilogram on a scale pulls with, newtons. */
export const kilogram_n = 9.80665;
