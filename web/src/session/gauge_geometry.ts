// SPDX-License-Identifier: Apache-2.0
/** The opening as an arc about the hip: 0° lies to the right, 90° points up. SVG units, y down. */
export const pivot = { x: 12, y: 100 };
export const radius = 84;
export const most_deg = 90;

export function onArc(angle_deg: number, at = radius): { x: number; y: number } {
  const angle = (Math.min(Math.max(angle_deg, -5), most_deg) * Math.PI) / 180;
  return { x: pivot.x + at * Math.cos(angle), y: pivot.y - at * Math.sin(angle) };
}

/** An SVG path: the arc from one angle up to another. */
export function arc(from_deg: number, to_deg: number, at = radius): string {
  const from = onArc(from_deg, at);
  const to = onArc(to_deg, at);
  return `M${from.x.toFixed(2)} ${from.y.toFixed(2)}A${at} ${at} 0 0 0 ${to.x.toFixed(2)} ${to.y.toFixed(2)}`;
}
