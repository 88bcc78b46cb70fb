// SPDX-License-Identifier: Apache-2.0
/** Asks for what is simulated in the background until it is there. */
export interface Simulating {
  simulating: true;
}

const again_ms = 1000;
const pause = () => new Promise<void>((over) => setTimeout(over, again_ms));

/** null: left off before it was there. Throws what ask throws. */
export async function untilSimulated<T extends object>(
  ask: () => Promise<T | Simulating>,
  leave: AbortSignal,
  wait: () => Promise<void> = pause,
): Promise<T | null> {
  while (!leave.aborted) {
    const answer = await ask();
    if (leave.aborted) break;
    if (!('simulating' in answer)) return answer;
    await wait();
  }
  return null;
}
