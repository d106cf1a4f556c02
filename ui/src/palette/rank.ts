// How the palette finds screens, actions and reports by their names: every word typed, in any order,
// each at the beginning of a word or inside one; letters as the register folds them. Pure.

export type Piece = { text: string; hit: boolean };
export type Named = { name: string; also?: string };

const PAIRS: Record<string, string> = { æ: "ae", ä: "ae", ø: "oe", ö: "oe", å: "aa", ü: "ue", ß: "ss" };

/** One letter as it is compared: small, without accent, æ as ae. */
function foldLetter(letter: string): string {
  const small = letter.toLowerCase();
  return PAIRS[small] ?? small.normalize("NFD").replace(/\p{M}/gu, "");
}

export const fold = (text: string): string => Array.from(text, foldLetter).join("");

export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** How well a name fits: 3 it begins with all of it, 2 every word begins one, 1 inside words, 0 not. */
export function fit(typed: string, { name, also = "" }: Named): number {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const words = wordsOf(`${name} ${also}`);
  if (wordsOf(name).join(" ").startsWith(wanted.join(" "))) return 3;
  if (wanted.every((one) => words.some((word) => word.startsWith(one)))) return 2;
  return wanted.every((one) => one.length > 2 && words.some((word) => word.includes(one))) ? 1 : 0;
}

/** Those that fit, the best first, otherwise in their own order. */
export function ranked<N extends Named>(typed: string, all: readonly N[]): N[] {
  return all
    .map((one) => ({ one, how: fit(typed, one) }))
    .filter(({ how }) => how > 0)
    .sort((a, b) => b.how - a.how)
    .map(({ one }) => one);
}

/** A name with what was typed marked. */
export function pieces(typed: string, name: string): Piece[] {
  const letters = Array.from(name);
  // Per folded letter the place of its own.
  const places = letters.flatMap((letter, place) => Array.from(foldLetter(letter), () => place));
  const folded = fold(name);
  const marked = new Set<number>();
  for (const word of wordsOf(typed)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      const begins = at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? "");
      if (!begins && word.length < 3) continue;
      for (let place = at; place < at + word.length; place += 1) marked.add(places[place] ?? 0);
    }
  }
  const found: Piece[] = [];
  letters.forEach((letter, place) => {
    const hit = marked.has(place);
    const last = found.at(-1);
    if (last?.hit === hit) last.text += letter;
    else found.push({ text: letter, hit });
  });
  return found;
}

/** Hits by kind, the kinds in the order of their best hit. */
export function grouped<H extends { record: { kind: K } }, K extends string>(
  hits: readonly H[],
): { kind: K; hits: H[] }[] {
  const groups = new Map<K, H[]>();
  for (const hit of hits) {
    const group = groups.get(hit.record.kind);
    if (group) group.push(hit);
    else groups.set(hit.record.kind, [hit]);
  }
  return [...groups].map(([kind, own]) => ({ kind, hits: own }));
}
