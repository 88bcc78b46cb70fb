// SPDX-License-Identifier: Apache-2.0
/** Something that makes a line heard. */
export interface Voice {
  /** Resolves when the line has ended; volume 0..1. */
  say(line: string, volume: number): Promise<void>;
  /** Silent at once. */
  stop(): void;
}
