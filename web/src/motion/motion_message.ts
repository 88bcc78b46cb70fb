// SPDX-License-Identifier: Apache-2.0
/** What a phone's sensor feels on its way to the coach: docs/live.md. */

/** In the phone's axes: x to the right, y to its top edge, z out of the screen. */
export interface Reading {
  /** Since 1970. */
  time_us: number;
  /** m/s², at rest 9.81 upwards. */
  force: [x: number, y: number, z: number];
  /** rad/s; null without a gyroscope. */
  rate: [x: number, y: number, z: number] | null;
}

const head_bytes = 12;
const reading_bytes = 28;
const letters = new TextEncoder().encode('felt');

/** Readings in the order of time, at least one. */
export function motionMessage(readings: Reading[]): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(head_bytes + reading_bytes * readings.length);
  const view = new DataView(message.buffer);
  const begin_us = readings[0]!.time_us;
  view.setBigUint64(0, BigInt(begin_us), true);
  message.set(letters, 8);
  readings.forEach(({ time_us, force, rate }, i) => {
    const at = head_bytes + reading_bytes * i;
    view.setUint32(at, time_us - begin_us, true);
    [...force, ...(rate ?? [NaN, NaN, NaN])].forEach((number, k) => view.setFloat32(at + 4 + 4 * k, number, true));
  });
  return message;
}
