// SPDX-License-Identifier: Apache-2.0
/** The muscle or group that picture and table show alike: the one pointed at, else the one chosen. */
export interface Target {
  group: string;
  /** null: all of the group. */
  muscle: string | null;
}

const isSame = (a: Target | null, b: Target | null) => a?.group === b?.group && a?.muscle === b?.muscle;

export class Highlight {
  pointed = $state.raw<Target | null>(null);
  chosen = $state.raw<Target | null>(null);
  readonly shown = $derived(this.pointed ?? this.chosen);

  choose = (target: Target): void => {
    this.chosen = isSame(this.chosen, target) ? null : target;
  };

  has({ name, group }: { name: string; group: string }): boolean {
    return this.shown?.group === group && (this.shown.muscle === null || this.shown.muscle === name);
  }
}
