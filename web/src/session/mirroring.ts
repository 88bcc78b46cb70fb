// SPDX-License-Identifier: Apache-2.0
import type { Leg, Session } from '../protocol';

/** The leg that the sample clip works with: that of the session's first set, which nothing but the clip decides. */
export const legOfClip = (session: Session | null, seen: Leg | null) => session?.sets[0]?.working_leg ?? seen;

/** Whether the clip is shown mirrored, so that the other leg works when its turn comes. */
export const isMirrored = (clip: Leg | null, wanted: Leg | null) => clip !== null && wanted !== null && clip !== wanted;
