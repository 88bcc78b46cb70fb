// SPDX-License-Identifier: Apache-2.0
/** Which way is up in the picture, where the camera is in the device that feels how it stands. */
import { upwards } from '../motion/motion_source.svelte';

/** The direction away from the earth, of length 1: to the right, down and forward as the camera looks. */
export type Up = readonly [right: number, down: number, forward: number];
type Vector = { x: number; y: number; z: number };

/** Where a camera looks: to whoever looks at the screen, or away from them. */
export type Facing = 'user' | 'environment';

const standard_gravity = 9.80665;

/**
 * force: what holds the device up, along its own axes (to the right and to the top of the screen as the device is held
 * by default, and out of it). screen_deg: by how much the picture on the screen is turned against that, as
 * screen.orientation.angle has it. Null: the device falls or is shaken, and up can't be told.
 */
export function upInPicture({ x, y, z }: Vector, facing: Facing, screen_deg: number, isFlipped: boolean): Up | null {
  const length = Math.hypot(x, y, z);
  if (Math.abs(length - standard_gravity) > 1) return null;
  const turn = (screen_deg * Math.PI) / 180;
  const right = x * Math.cos(turn) - y * Math.sin(turn);
  const top = x * Math.sin(turn) + y * Math.cos(turn);
  // Who is in front of the screen is seen by its camera with the screen's right on the left.
  const side = (facing === 'user' ? -1 : 1) * (isFlipped ? -1 : 1);
  return [(side * right) / length, -top / length, ((facing === 'user' ? 1 : -1) * z) / length];
}

export class Gravity {
  #force: Vector | null = null;
  readonly #feel = ({ accelerationIncludingGravity: pull }: DeviceMotionEvent) => {
    if (pull?.x != null && pull.y != null && pull.z != null)
      this.#force = { x: upwards * pull.x, y: upwards * pull.y, z: upwards * pull.z };
  };

  open(): void {
    addEventListener('devicemotion', this.#feel);
  }

  close(): void {
    removeEventListener('devicemotion', this.#feel);
  }

  /** Null: not felt, or the camera may stand elsewhere than the device. */
  up(facing: string | undefined, isFlipped: boolean): Up | null {
    if (!this.#force || (facing !== 'user' && facing !== 'environment')) return null;
    return upInPicture(this.#force, facing, screen.orientation?.angle ?? 0, isFlipped);
  }
}
