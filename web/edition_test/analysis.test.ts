// SPDX-License-Identifier: Apache-2.0
/** The module against the program: the same films give the same result. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Model, Order } from '../src/edition/coach_module';
import { openCoach, openHelper, root } from './coach_in_node';

interface Analysis {
  video: { duration_s: number; fps: number; width_px: number; height_px: number };
  repetitions: { findings: unknown[]; not_judged: unknown[] }[];
  series: { time_s: number[]; opening_deg: number[] };
}

/** Single precision, added up in another order: an opening differs by less, a wide deviation by its hundredth part. */
const tolerance = 0.05;

/** Of everything in two results what differs, but for the times of computing: "series.3.opening_deg: 1.2, 3.4". */
function differences(one: unknown, other: unknown, place = ''): string[] {
  if (typeof one === 'number' && typeof other === 'number') {
    const isSame = Math.abs(one - other) <= Math.max(tolerance, 0.01 * Math.abs(one));
    return isSame ? [] : [`${place}: ${one}, ${other}`];
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other ? [] : [`${place}: ${String(one)}, ${String(other)}`];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys]
    .filter((key) => key !== 'timing')
    .flatMap((key) => differences(one[key as never], other[key as never], place ? `${place}.${key}` : key));
}

/** As a page has a picture: a fourth byte in each pixel. */
function withAlpha(rgb: Uint8Array): ArrayBuffer {
  const rgba = new Uint8Array((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) rgba.set(rgb.subarray(from, from + 3), to);
  return rgba.buffer;
}

const program = `${root}/build/release/apps/clamshell`;

const whole = { maxBuffer: 1 << 30, stdio: ['ignore' as const, 'pipe' as const, 'ignore' as const] };

function judgedByProgram(film: string, model: Model): Analysis {
  return JSON.parse(`${execFileSync(program, ['analyze', film, '--model', model, '--json', '-'], whole)}`) as Analysis;
}

/** The film's pictures as a page has them, at the times that the program found. */
function* picturesOf(film: string, { video, series }: Analysis) {
  const { width_px: width, height_px: height } = video;
  const pixels = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', film, '-f', 'rawvideo', '-pix_fmt', 'rgb24', '-sws_flags', 'bilinear', '-'],
    whole,
  );
  const size = 3 * width * height;
  for (const [i, time_s] of series.time_s.entries())
    yield { time_s, width, height, rgba: withAlpha(pixels.subarray(i * size, (i + 1) * size)) };
}

const filmOf = ({ video }: Analysis) => ({ ...video, width: video.width_px, height: video.height_px });

test.each(['c00_short', 'c06_front_left_band_fast'])('%s is judged as the program judges it', async (clip) => {
  const film = `${root}/examples/${clip}.mp4`;
  const expected = judgedByProgram(film, 'full');
  const coach = await openCoach();
  coach.beginFilm(film, filmOf(expected));
  for (const { time_s, width, height, rgba } of picturesOf(film, expected)) coach.seeFilm(time_s, width, height, rgba);
  const found = JSON.parse(coach.endFilm().json) as Analysis;
  expect(found.repetitions.length).toBe(expected.repetitions.length);
  expect(differences(expected, found)).toEqual([]);
  found.series.opening_deg.forEach((opening, i) => expect(opening).toBeCloseTo(expected.series.opening_deg[i]!, 1));
});

test('helpers who look at the pictures side by side change nothing', async () => {
  const film = `${root}/examples/c00_short.mp4`;
  const asked = judgedByProgram(film, 'lite');
  const alone = await openCoach(undefined, 'lite');
  const helped = await openCoach(undefined, 'lite', 2);
  const helpers = [await openHelper('lite'), await openHelper('lite')];
  for (const coach of [alone, helped]) coach.beginFilm(film, filmOf(asked));
  const underWay: Order[] = [];
  const look = () => {
    const { number, bytes } = underWay.shift()!;
    helped.looked(number, helpers[number % 2]!.look(bytes));
  };
  for (const { time_s, width, height, rgba } of picturesOf(film, asked)) {
    alone.seeFilm(time_s, width, height, rgba);
    if (underWay.length === helpers.length) look();
    helped.seeFilm(time_s, width, height, rgba);
    underWay.push(helped.order()!);
    expect(helped.order()).toBeNull();
  }
  while (underWay.length) look();
  const [one, other] = [alone, helped].map((coach) => ({
    ...(JSON.parse(coach.endFilm().json) as object),
    timing: {},
  }));
  expect(other).toEqual(one);
});
