// SPDX-License-Identifier: Apache-2.0
import { beforeEach, expect, test } from 'vitest';
import { isCount, SpeechQueue } from './speech_queue';

let now_ms: number;
let spoken: string[];
let atOnce: number;
let finish: () => Promise<void>;

function speak(line: string): Promise<void> {
  spoken.push(line);
  expect(++atOnce).toBe(1);
  return new Promise((resolve) => {
    finish = async () => {
      atOnce--;
      resolve();
      await new Promise((settled) => setTimeout(settled));
    };
  });
}

let queue: SpeechQueue;
beforeEach(() => {
  now_ms = 0;
  spoken = [];
  atOnce = 0;
  queue = new SpeechQueue(speak, () => now_ms);
});

test('a line is spoken at once, the next one when it has ended', async () => {
  queue.add(['Lie on your side.', 'Rest your head.']);
  expect(spoken).toEqual(['Lie on your side.']);
  await finish();
  expect(spoken).toEqual(['Lie on your side.', 'Rest your head.']);
});

test('a line that waited too long is not spoken', async () => {
  queue.add(['Long.', 'Old.']);
  now_ms = SpeechQueue.stale_after_ms + 1;
  queue.add(['New.']);
  await finish();
  expect(spoken).toEqual(['Long.', 'New.']);
});

test('of the counts that wait the newest is spoken, however old', async () => {
  queue.add(['Long.']);
  queue.add(['6']);
  queue.add(['7']);
  now_ms = SpeechQueue.stale_after_ms + 1;
  await finish();
  await finish();
  expect(spoken).toEqual(['Long.', '7']);
});

test('what was cleared stays unspoken', async () => {
  queue.add(['First.', 'Second.']);
  queue.clear();
  await finish();
  expect(spoken).toEqual(['First.']);
});

test('a voice that fails does not silence the next line', async () => {
  const heard: string[] = [];
  const failing = new SpeechQueue(async (line) => {
    heard.push(line);
    throw new Error('no voice');
  });
  failing.add(['First.', 'Second.']);
  await new Promise((settled) => setTimeout(settled));
  expect(heard).toEqual(['First.', 'Second.']);
});

test('a count is a number and nothing else', () => {
  expect(['7', '7.', '20!'].every(isCount)).toBe(true);
  expect(['7 left', 'Seven more', ''].some(isCount)).toBe(false);
});
