// SPDX-License-Identifier: Apache-2.0
import type { Leg } from '../protocol';

/** Whether the sample clip is shown mirrored, so that the other leg works when its turn comes. */
export const isMirrored = (inClip: Leg | null, wanted: Leg | null) =>
  inClip !== null && wanted !== null && inClip !== wanted;
