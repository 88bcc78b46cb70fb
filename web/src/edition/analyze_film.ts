// SPDX-License-Identifier: Apache-2.0
/** A film from its first picture to its last, through the coach: as `clamshell analyze` does it. */
import { fitted } from '../camera/fitted';
import type { Keep } from './coach_module';
import { t } from '../language/translate';
import { worker } from '../transport/worker_transport';

const fps = 15;

/** Settles when an event comes, or the film turns out to be none. */
const event = (video: HTMLVideoElement, name: string) =>
  new Promise<void>((came, failed) => {
    video.addEventListener(name, () => came(), { once: true });
    video.addEventListener('error', () => failed(new Error(t('This browser can’t play that film.'))), { once: true });
  });

/** What the record keeps of a file: it was made when it was last changed. */
export async function keepOf(file: File, band: string | null): Promise<Keep> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return {
    digest: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    begun_ms: file.lastModified,
    utc_offset_min: -new Date(file.lastModified).getTimezoneOffset(),
    band,
  };
}

/** progress: from 0 to 1. Throws Error with a sentence. */
export async function analyzeFilm(file: File, keep: Keep | null, progress: (share: number) => void) {
  if (/\.(csv|gz|zip)$/i.test(file.name))
    throw new Error(t('Recordings of a sensor are read by the program alone: clamshell analyze FILE.'));
  const video = document.createElement('video');
  video.muted = true;
  video.src = URL.createObjectURL(file);
  try {
    await event(video, 'loadeddata');
    const { duration, videoWidth, videoHeight } = video;
    const { width, height } = fitted(videoWidth, videoHeight);
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
    const film = { duration_s: duration, fps, width: videoWidth, height: videoHeight };
    await worker.call('beginFilm', file.name, film, keep);
    let looking: Promise<void> = Promise.resolve();
    for (let i = 0; i / fps < duration; i++) {
      const seeked = event(video, 'seeked');
      video.currentTime = (i + 0.5) / fps; // in the middle of a picture, not where two meet
      await seeked;
      pen.drawImage(video, 0, 0, width, height);
      const { data } = pen.getImageData(0, 0, width, height);
      await looking; // at a picture, while the next one is decoded
      looking = worker.call('seeFilm', i / fps, width, height, data.buffer);
      looking.catch(() => undefined); // told of where it is waited for
      progress(i / fps / duration);
    }
    await looking;
    return await worker.call('endFilm');
  } finally {
    URL.revokeObjectURL(video.src);
  }
}
