// SPDX-License-Identifier: Apache-2.0
/** A catalogue as the page loads it: by the English sentence, one translation or those for one and many. */
export type Sentences = Record<string, string | [one: string, many: string]>;
