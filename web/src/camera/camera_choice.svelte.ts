// SPDX-License-Identifier: Apache-2.0
/** Which camera is used and whether its picture is flipped: kept in this browser. */
import { t } from '../language/translate';
const stored = { camera: 'clamshell.camera', flipped: 'clamshell.flipped' };

class CameraChoice {
  /** A device's id; empty: the one that faces the person, or the only one. */
  camera = $state(localStorage.getItem(stored.camera) ?? '');
  /** Left and right exchanged, for cameras that deliver a mirror's picture. */
  isFlipped = $state(localStorage.getItem(stored.flipped) === 'yes');
  /** Browsers name them only once the camera was allowed. */
  all = $state.raw<{ id: string; name: string }[]>([]);

  async look(): Promise<void> {
    const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    this.all = devices
      .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId)
      .map(({ deviceId, label }, i) => ({ id: deviceId, name: label || t('Camera {i}', { i: i + 1 }) }));
  }

  use(camera: string): void {
    this.camera = camera;
    localStorage.setItem(stored.camera, camera);
  }

  flip(is: boolean): void {
    this.isFlipped = is;
    localStorage.setItem(stored.flipped, is ? 'yes' : 'no');
  }
}

export const cameraChoice = new CameraChoice();
