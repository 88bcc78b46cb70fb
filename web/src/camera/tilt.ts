// SPDX-License-Identifier: Apache-2.0
/** How far a device is rolled about its line of sight, from where it feels the earth pull. */

/**
 * Degrees, -45..45, from the nearest way of standing it up: upright or on its side; + = clockwise. x, y, z: of
 * DeviceMotionEvent.accelerationIncludingGravity, whichever sign the browser gives them. Null: it lies flat.
 */
export function roll_deg(x: number, y: number, z: number): number | null {
  if (Math.hypot(x, y) < 0.35 * Math.hypot(x, y, z) || Math.hypot(x, y, z) === 0) return null;
  const roll = (Math.atan2(x, y) * 180) / Math.PI;
  return roll - 90 * Math.round(roll / 90);
}
