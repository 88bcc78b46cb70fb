// SPDX-License-Identifier: Apache-2.0
/** "#rrggbb" as it fills an area behind lines. */
export const faint = (hex: string) => `${hex}33`;
