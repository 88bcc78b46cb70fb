// SPDX-License-Identifier: Apache-2.0
/** The size at which a picture is sent: its longer side at most 640 pixels, its shape kept. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, 640 / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
