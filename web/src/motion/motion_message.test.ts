// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { motionMessage } from './motion_message';

test('a message is the time, the letters and 28 bytes for each reading, little-endian', () => {
  const message = motionMessage([
    { time_us: 0x01_02_03_04_05_06, force: [1, 0, 0], rate: [0, 0, 2] },
    { time_us: 0x01_02_03_04_05_07, force: [0, 0, -1], rate: null },
  ]);
  expect(message.length).toBe(12 + 2 * 28);
  expect([...message.subarray(0, 12)]).toEqual(
    [6, 5, 4, 3, 2, 1, 0, 0, ...'felt'].map((c) => (typeof c === 'string' ? c.charCodeAt(0) : c)),
  );
  const view = new DataView(message.buffer);
  expect(view.getUint32(12, true)).toBe(0);
  expect(view.getFloat32(16, true)).toBe(1);
  expect(view.getFloat32(36, true)).toBe(2);
  expect(view.getUint32(40, true)).toBe(1);
  expect(view.getFloat32(52, true)).toBe(-1);
  expect(view.getFloat32(56, true)).toBeNaN();
});
