// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import { PictureWatch } from './picture_watch';

let watch: PictureWatch;
let now_ms: number;
beforeEach(() => {
  watch = new PictureWatch();
  watch.connected();
  watch.begin(0);
  now_ms = 0;
});

const jpeg = (content: number) => new Uint8Array([0xff, 0xd8, content % 256, content >> 8]).buffer;

/** Pictures at 10 a second, each answered. */
function goOn(seconds: number, { isFrozen = false, isAnswered = true } = {}) {
  for (let i = 0; i < 10 * seconds; i++) {
    now_ms += 100;
    watch.arrived(now_ms);
    watch.sent(now_ms, jpeg(isFrozen ? 7 : now_ms / 100));
    if (isAnswered) watch.answered();
  }
}

test('pictures that come, change and are answered are as they should be', () => {
  goOn(60);
  expect(watch.standstill(now_ms)).toBeNull();
});

test('pictures that stop are noticed within two seconds', () => {
  goOn(3);
  expect(watch.standstill(now_ms + 1000)).toBeNull();
  expect(watch.standstill(now_ms + 2000)).toBe('stopped');
});

test('a camera that never gives a picture is noticed, too', () => {
  expect(watch.standstill(2000)).toBe('stopped');
});

test('one and the same picture again and again is noticed within two seconds', () => {
  goOn(3);
  goOn(1, { isFrozen: true });
  expect(watch.standstill(now_ms)).toBeNull();
  goOn(1, { isFrozen: true });
  expect(watch.standstill(now_ms)).toBe('frozen');
  goOn(0.1);
  expect(watch.standstill(now_ms)).toBeNull();
});

test('a coach that stops answering is noticed within two seconds', () => {
  goOn(3);
  goOn(2, { isAnswered: false });
  expect(watch.standstill(now_ms)).toBe('unanswered');
  watch.answered();
  expect(watch.standstill(now_ms)).toBeNull();
});

test('the first answer may take as long as the coach needs to get ready', () => {
  goOn(5, { isAnswered: false });
  expect(watch.standstill(now_ms)).toBeNull();
});

test('without a camera only the answers are watched', () => {
  const ticking = new PictureWatch();
  ticking.connected();
  ticking.asked(0);
  ticking.answered();
  expect(ticking.standstill(60_000)).toBeNull();
  ticking.asked(60_000);
  expect(ticking.standstill(62_000)).toBe('unanswered');
});
