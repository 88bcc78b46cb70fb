// SPDX-License-Identifier: Apache-2.0
/** Lets the page import languages/*.po: what it says, and nothing of what only the program says. */
import { po } from 'gettext-parser';
import type { Plugin } from 'vite';
import type { Sentences } from './src/language/sentences';

/** By the English sentence; what is not translated yet is left out. */
export function sentencesIn(file: string | Buffer): Sentences {
  const { '': entries = {} } = po.parse(file).translations;
  const sentences: Sentences = {};
  for (const { msgid, msgid_plural, msgstr, comments } of Object.values(entries)) {
    if (!msgid || !msgstr[0] || !comments?.reference?.includes('web/')) continue;
    sentences[msgid] = msgid_plural ? [msgstr[0], msgstr[1]!] : msgstr[0];
  }
  return sentences;
}

export const poFiles = (): Plugin => ({
  name: 'po',
  transform: (code, id) =>
    id.endsWith('.po') ? { code: `export default ${JSON.stringify(sentencesIn(code))}`, map: null } : null,
});
