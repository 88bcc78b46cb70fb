// SPDX-License-Identifier: Apache-2.0
/** Plays the camera or the sample clip into a video element, and gets it back by itself when it stops. */

import type { CameraFault } from '../live/fault_text';
import { cameraChoice } from './camera_choice.svelte';
import { faultOf, openCamera } from './open_camera';

const retry_ms = 3000;

export class PictureSource {
  fault = $state<CameraFault | null>(null);
  #stream: MediaStream | undefined;
  #clip: string | undefined;
  #opening = false;
  #closed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #again = () => this.#isPlaying() || void this.open();

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly source: 'camera' | 'sample',
    private readonly onopened: () => void,
  ) {
    if (source === 'camera') {
      navigator.mediaDevices?.addEventListener('devicechange', this.#again);
      document.addEventListener('visibilitychange', this.#again);
      void this.#awaitPermission();
    }
  }

  /** Also asks for the camera once more while it seems to play. */
  async open(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#opening || this.#closed) return;
    this.#opening = true;
    try {
      await (this.source === 'camera' ? this.#openCamera() : this.#openSample());
      // Not waited for: a camera that is covered or muted gives nothing to play.
      void this.video.play().catch(() => undefined);
      this.fault = null;
      this.onopened();
    } catch (error) {
      this.#failed(this.source === 'camera' ? faultOf(error) : 'no_sample');
    } finally {
      this.#opening = false;
    }
  }

  /** Which way the camera looks, where the device says so. */
  get facing(): string | undefined {
    return this.#stream?.getVideoTracks()[0]?.getSettings().facingMode;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
    navigator.mediaDevices?.removeEventListener('devicechange', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
    this.#release();
  }

  async #openCamera(): Promise<void> {
    const stream = await openCamera(cameraChoice.camera);
    if (this.#closed) return stream.getTracks().forEach((track) => track.stop());
    this.#release();
    this.#stream = stream;
    for (const track of stream.getVideoTracks()) track.onended = () => this.#failed('unplugged');
    this.video.srcObject = stream;
    void cameraChoice.look();
  }

  async #openSample(): Promise<void> {
    const response = await fetch('sample.mp4');
    if (!response.ok) throw new Error(`sample: ${response.status}`);
    this.#clip = URL.createObjectURL(await response.blob());
    this.video.loop = true;
    this.video.src = this.#clip;
  }

  async #awaitPermission(): Promise<void> {
    const permission = await navigator.permissions?.query({ name: 'camera' as PermissionName }).catch(() => undefined);
    permission?.addEventListener('change', this.#again);
  }

  #failed(fault: CameraFault): void {
    if (this.#closed) return;
    // After a cable was pulled there is no camera: what the person must do is plug it in again.
    this.fault = this.fault === 'unplugged' && fault === 'missing' ? 'unplugged' : fault;
    // Asking again would only open the browser's question again and again.
    if (fault !== 'insecure' && fault !== 'denied') this.#retry = setTimeout(this.#again, retry_ms);
  }

  #isPlaying(): boolean {
    return this.#clip !== undefined || this.#stream?.getVideoTracks().some((t) => t.readyState === 'live') === true;
  }

  #release(): void {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = undefined;
    if (this.#clip) URL.revokeObjectURL(this.#clip);
    this.#clip = undefined;
  }
}
