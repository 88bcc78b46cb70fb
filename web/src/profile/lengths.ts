// SPDX-License-Identifier: Apache-2.0
/** Metres as people write them: centimetres, to a millimetre. */
export const centimetres = (metres: number | null) => (metres === null ? null : Math.round(metres * 1000) / 10);

/** An empty field is null. */
export const metres = (centimetres: number | null | undefined) =>
  centimetres === null || centimetres === undefined ? null : Math.round(centimetres * 10) / 1000;
