// SPDX-License-Identifier: Apache-2.0
/** Takes a playing video's pictures, about 15 a second, and gives each to whoever has room for it. */
import { transport } from '../transport/transport';
import { FrameRate } from './frame_rate';
import { fitted } from './fitted';
import type { Up } from './gravity';

export interface FrameSink {
  readonly hasRoom: boolean;
  /** µs, of a picture taken at this moment of the page */
  captureTime(moment_ms: DOMHighResTimeStamp): number;
  /** As the transport encodes it. */
  sendFrame(time_us: number, picture: ArrayBuffer, up: Up | null): void;
}

/** Is told of every picture of the video, and of those that are sent. */
export interface FrameWatch {
  arrived(now_ms: DOMHighResTimeStamp): void;
  sent(now_ms: DOMHighResTimeStamp, picture: ArrayBuffer): void;
}

export class FramePump {
  readonly #canvas = document.createElement('canvas');
  readonly #pen = this.#canvas.getContext('2d', { alpha: false, willReadFrequently: transport.readsPixels })!;
  readonly #rate = new FrameRate(15);
  #encoding = false;
  #stopped = false;
  #at_s = -1;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly sink: FrameSink,
    private readonly watch: FrameWatch,
    private readonly isMirrored: () => boolean,
    /** As the camera stands now. */
    private readonly up: () => Up | null,
  ) {
    this.#awaitFrame();
  }

  stop(): void {
    this.#stopped = true;
  }

  #awaitFrame(): void {
    const next = (moment_ms: DOMHighResTimeStamp) => {
      if (this.#stopped) return;
      this.#awaitFrame();
      // Where the browser does not call for each picture, one that stands still is not another.
      if (this.video.currentTime !== this.#at_s) this.watch.arrived(performance.now());
      this.#at_s = this.video.currentTime;
      void this.#take(moment_ms);
    };
    // A camera tells when it took the picture; when it is drawn jitters by as much as a frame's length.
    if ('requestVideoFrameCallback' in this.video)
      this.video.requestVideoFrameCallback((_, { captureTime, presentationTime }) =>
        next(captureTime ?? presentationTime),
      );
    else requestAnimationFrame(next);
  }

  async #take(moment_ms: DOMHighResTimeStamp): Promise<void> {
    const { videoWidth, videoHeight } = this.video;
    if (this.#encoding || !videoWidth || !this.sink.hasRoom || !this.#rate.isDue(moment_ms)) return;
    this.#encoding = true;
    try {
      const time_us = this.sink.captureTime(moment_ms);
      const up = this.up();
      this.#draw(fitted(videoWidth, videoHeight));
      const bytes = await transport.encode(this.#canvas, this.#pen);
      if (!bytes || this.#stopped) return;
      this.sink.sendFrame(time_us, bytes, up);
      this.watch.sent(performance.now(), bytes);
    } finally {
      this.#encoding = false;
    }
  }

  #draw({ width, height }: { width: number; height: number }): void {
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    if (this.isMirrored()) this.#pen.setTransform(-1, 0, 0, 1, width, 0);
    else this.#pen.resetTransform();
    this.#pen.drawImage(this.video, 0, 0, width, height);
  }
}
