// SPDX-License-Identifier: Apache-2.0
import type { Up } from '../camera/gravity';

const letters = new TextEncoder().encode('tilt');

/**
 * A picture on its way to the coach: 8 bytes little-endian capture time in µs, then the JPEG; between them, where the
 * camera feels it, the letters "tilt" and the direction upwards in 32-bit floats.
 */
export function frameMessage(time_us: number, jpeg: ArrayBuffer, up: Up | null = null): Uint8Array<ArrayBuffer> {
  const head = 8 + (up ? letters.length + 4 * up.length : 0);
  const message = new Uint8Array(head + jpeg.byteLength);
  const view = new DataView(message.buffer);
  view.setBigUint64(0, BigInt(time_us), true);
  if (up) {
    message.set(letters, 8);
    up.forEach((part, i) => view.setFloat32(8 + letters.length + 4 * i, part, true));
  }
  message.set(new Uint8Array(jpeg), head);
  return message;
}
