// SPDX-License-Identifier: Apache-2.0
/** Words as large as a box allows: the best of all ways to break them into lines. */
export interface Fitted {
  lines: string[];
  /** Font size in pixels. */
  size: number;
}

export const line_height = 0.94;

/** widthOf: of a text in em of the font that it will have. box: pixels. */
export function fitWords(
  text: string,
  widthOf: (text: string) => number,
  box: { width: number; height: number },
  most_px: number,
): Fitted {
  const words = text.split(/\s+/).filter(Boolean);
  let best: Fitted = { lines: [], size: 0 };
  for (let count = 1; count <= words.length; count++) {
    const lines = broken(words, count, widthOf);
    const widest = Math.max(...lines.map(widthOf));
    const size = Math.min(most_px, box.width / widest, box.height / (lines.length * line_height));
    if (size > best.size) best = { lines, size };
  }
  return best;
}

/** Into at most so many lines, each filled up to the narrowest width at which they suffice. */
function broken(words: string[], count: number, widthOf: (text: string) => number): string[] {
  const widths = new Set(
    words.flatMap((_, i) => words.slice(i).map((_, j) => widthOf(words.slice(i, i + j + 1).join(' ')))),
  );
  for (const width of [...widths].sort((a, b) => a - b)) {
    const lines = filled(words, width, widthOf);
    if (lines && lines.length <= count) return lines;
  }
  return [words.join(' ')];
}

/** Null: a single word is wider than that. */
function filled(words: string[], width: number, widthOf: (text: string) => number): string[] | null {
  const lines: string[] = [];
  for (const word of words) {
    if (widthOf(word) > width) return null;
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
