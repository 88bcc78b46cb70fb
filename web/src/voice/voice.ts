// SPDX-License-Identifier: Apache-2.0
/** Something that makes a line heard. */
export interface Voice {
  /** Resolves when the line has ended. */
  say(line: string, how: Manner): Promise<void>;
  /** Silent at once. */
  stop(): void;
}

export interface Manner {
  /** 0..1 */
  volume: number;
  /** 1: as the voice speaks by itself. */
  rate: number;
}
