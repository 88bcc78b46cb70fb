// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { frameMessage } from './frame_message';

test('the time comes first, least significant byte first, then the picture untouched', () => {
  const message = frameMessage(0x01_02_03_04_05_06, new Uint8Array([0xff, 0xd8, 0xff]).buffer);
  expect([...message]).toEqual([6, 5, 4, 3, 2, 1, 0, 0, 0xff, 0xd8, 0xff]);
});

test('a time of today survives to the microsecond', () => {
  const time_us = 1_900_000_000_123_457;
  expect(new DataView(frameMessage(time_us, new ArrayBuffer(0)).buffer).getBigUint64(0, true)).toBe(BigInt(time_us));
});

test('which way is up stands between the time and the picture', () => {
  const message = frameMessage(1, new Uint8Array([0xff, 0xd8]).buffer, [0, -1, 0.5]);
  expect(String.fromCharCode(...message.slice(8, 12))).toBe('tilt');
  const view = new DataView(message.buffer);
  expect([12, 16, 20].map((at) => view.getFloat32(at, true))).toEqual([0, -1, 0.5]);
  expect([...message.slice(24)]).toEqual([0xff, 0xd8]);
});
