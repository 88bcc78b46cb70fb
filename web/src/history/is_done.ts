// SPDX-License-Identifier: Apache-2.0
import type { Summary } from '../programme';

/** A session is kept for what was said of it, too. */
export const isDone = ({ left, right }: Summary) => left.repetitions + right.repetitions > 0;
