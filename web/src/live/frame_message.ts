// SPDX-License-Identifier: Apache-2.0
/** A picture on its way to the coach: 8 bytes little-endian capture time in µs, then the JPEG. */
export function frameMessage(time_us: number, jpeg: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(8 + jpeg.byteLength);
  new DataView(message.buffer).setBigUint64(0, BigInt(time_us), true);
  message.set(new Uint8Array(jpeg), 8);
  return message;
}
