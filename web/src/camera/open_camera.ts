// SPDX-License-Identifier: Apache-2.0

import type { CameraFault } from '../live/fault_text';

/**
 * 640 pixels wide at 15 frames a second where the camera can. No height is asked for: a browser would crop a phone's
 * upright picture, or a wide one, to it. camera: a device's id, or empty; one that is gone is replaced by another.
 */
const wanted = (camera: string): MediaStreamConstraints => ({
  audio: false,
  video: {
    width: { ideal: 640 },
    frameRate: { ideal: 15 },
    ...(camera ? { deviceId: { ideal: camera } } : { facingMode: { ideal: 'user' } }),
  },
});

/** Rejects with the browser's own error: faultOf says what it means. */
export function openCamera(camera: string): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException('no secure context', 'SecurityError');
  return navigator.mediaDevices.getUserMedia(wanted(camera));
}

export function faultOf(error: unknown): CameraFault {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
      return 'denied';
    case 'SecurityError':
      return 'insecure';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    default:
      return 'taken';
  }
}
