// SPDX-License-Identifier: Apache-2.0
/** How thick a muscle is along its path: a belly between tendons, as anatomical drawings have it. */

export interface Belly {
  /** Where along the path the flesh begins and ends; the rest is tendon. */
  from: number;
  to: number;
  /** How thick it is at both ends, of its most. */
  origin: number;
  insertion: number;
  /** Broader than its cross-section: a flat muscle. */
  breadth: number;
}

const spindle: Belly = { from: 0, to: 1, origin: 0.3, insertion: 0.3, breadth: 1 };
const fan: Belly = { from: 0, to: 1, origin: 0.85, insertion: 0.3, breadth: 1.25 };

const bellies: Record<string, Partial<Belly>> = {
  gluteus_maximus_superior: { origin: 0.8, insertion: 0.45, breadth: 1.7 },
  gluteus_maximus_middle: { origin: 0.75, insertion: 0.45, breadth: 1.55 },
  gluteus_maximus_inferior: { origin: 0.6, insertion: 0.4, breadth: 1.6 },
  gluteus_medius_anterior: fan,
  gluteus_medius_middle: fan,
  gluteus_medius_posterior: fan,
  gluteus_minimus_anterior: fan,
  gluteus_minimus_middle: fan,
  gluteus_minimus_posterior: fan,
  tensor_fasciae_latae: { to: 0.33, breadth: 1.5 },
  piriformis: { origin: 0.7, to: 0.8, insertion: 0.2 },
  quadratus_femoris: { origin: 0.9, insertion: 0.9, breadth: 1.3 },
  sartorius: { to: 0.9, breadth: 1.2 },
  gracilis: { origin: 0.6, to: 0.75, insertion: 0.15, breadth: 1.2 },
  psoas: { to: 0.8 },
  iliacus: { origin: 0.9, to: 0.8 },
  rectus_femoris: { from: 0.06, to: 0.84, insertion: 0.25 },
  semimembranosus: { from: 0.25, to: 0.94, origin: 0.2 },
  semitendinosus: { from: 0.03, to: 0.62, insertion: 0.12 },
  biceps_femoris_long: { from: 0.12, to: 0.86, insertion: 0.15 },
  biceps_femoris_short: { to: 0.85 },
  vastus_lateralis: { to: 0.92 },
  vastus_intermedius: { to: 0.85 },
  vastus_medialis: { to: 0.95, insertion: 0.5 },
};

export const bellyOf = (muscle: string): Belly => ({ ...spindle, ...bellies[muscle] });

/** Of an end, at a distance from it. */
const round = (distance: number, radius: number) =>
  distance < radius ? Math.sqrt(Math.max(0, 1 - (1 - distance / radius) ** 2)) : 1;

/**
 * Half the thickness at equal steps along a path, in the width's unit; ends are round.
 * width: of a strand as long as the path that has the muscle's volume, which is all in the flesh.
 */
export function halfWidths(belly: Belly, width: number, length: number, steps: number): number[] {
  const { from, to, origin, insertion, breadth } = belly;
  const shares = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  const isFlesh = (share: number) => share > from && share < to;
  const shape = shares.map((share) => {
    if (!isFlesh(share)) return 0;
    const along = (share - from) / (to - from);
    const end = origin + along * (insertion - origin);
    return end + (1 - end) * Math.sin(Math.PI * along) ** 0.8;
  });
  const squares = shape.reduce((sum, thick) => sum + thick ** 2, 0) / shape.length;
  const most = (0.5 * width * breadth) / Math.sqrt(squares);
  return shares.map(
    (share, i) =>
      most * shape[i]! * round((share - from) * length, most * origin) * round((to - share) * length, most * insertion),
  );
}
