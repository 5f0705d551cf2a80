/*
 * How the texts of neighboring rows are told apart at a glance. Descriptors of one family begin alike for a whole line and
 * differ in one word at the end; a list that cuts them there shows the same row twice.
 */

/** A stretch of a row's text: in a neighbor too, only here, or in a row that stands beside nothing alike. */
export type RowPiece = { text: string; weight: 'shared' | 'telling' | 'plain' };

export type RowText = { pieces: readonly RowPiece[]; lines: 1 | 2 };

const wordShape = /[\p{L}\p{N}]+(?:[.,'’/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;

type Word = { text: string; start: number; end: number };

/** Rows so near are read together. */
const near = 2;

/** The share of the longer text's words from which on two texts are alike. */
const alikeFrom = 0.6;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(wordShape)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/**
 * The texts of a list as its rows show them.
 * @param rows in their order: the text, and how many characters of each line something else takes
 * @param width characters that one line of a row holds
 * @returns for each text its pieces, and two lines where one would hide a word that differs from a neighbor, or would
 *   look like that of any other row
 */
export function rowTexts(rows: readonly { text: string; taken: number }[], width: number): RowText[] {
  const texts = rows.map(({ text }) => text);
  const words = texts.map(wordsOf);
  const sets = words.map((list) => new Set(list.map(({ text }) => text)));
  const beginnings = new Map<string, number>();
  for (const text of new Set(texts)) {
    const seen = text.slice(0, width);
    beginnings.set(seen, (beginnings.get(seen) ?? 0) + 1);
  }
  return rows.map(({ text, taken }, at) => {
    const fits = Math.max(0, width - taken);
    const beside = neighbors(sets, at);
    const marked = (words[at] ?? []).map((word) => ({
      ...word,
      isTelling: beside.some((other) => !other.has(word.text)),
    }));
    const last = beside.length > 0 ? (marked.findLast(({ isTelling }) => isTelling)?.end ?? 0) : 0;
    const isHidden = last > fits || (beginnings.get(text.slice(0, width)) ?? 0) > 1;
    const pieces = beside.length > 0 ? piecesOf(text, marked) : [{ text, weight: 'plain' as const }];
    const lines = text.length > fits && isHidden ? 2 : 1;
    // Words are not broken, so that two lines hold less than twice as much as one.
    const mostSeen = Math.floor(fits * 1.6);
    return { pieces: last > mostSeen ? folded(pieces, mostSeen) : pieces, lines };
  });
}

/** The words of the rows near by that are alike. */
function neighbors(sets: readonly ReadonlySet<string>[], at: number): ReadonlySet<string>[] {
  const own = sets[at] ?? new Set();
  return sets.slice(Math.max(0, at - near), at + near + 1).filter((other) => {
    if (other === own) return false;
    let shared = 0;
    for (const word of own) if (other.has(word)) shared++;
    return shared > 0 && shared >= Math.max(own.size, other.size) * alikeFrom;
  });
}

/** Blanks and points go with the word before them; between two words of one weight there is one piece. */
function piecesOf(text: string, words: readonly (Word & { isTelling: boolean })[]): RowPiece[] {
  const pieces: RowPiece[] = [];
  let from = 0;
  for (const [at, { isTelling }] of words.entries()) {
    const weight = isTelling ? 'telling' : 'shared';
    const next = words[at + 1];
    const to = next?.start ?? text.length;
    const part = text.slice(from, to);
    const before = pieces.at(-1);
    if (before?.weight === weight) before.text += part;
    else pieces.push({ text: part, weight });
    from = to;
  }
  return pieces;
}

/** Shortens what is shared, the longest stretch first and in its middle, until what tells the rows apart is in view. */
function folded(pieces: readonly RowPiece[], fits: number): RowPiece[] {
  const out = pieces.map((piece) => ({ ...piece }));
  const lastTelling = out.findLastIndex(({ weight }) => weight === 'telling');
  let tooMuch = out.slice(0, lastTelling + 1).reduce((sum, { text }) => sum + text.length, 0) - fits;
  const byLength = out
    .slice(0, lastTelling)
    .filter(({ weight }) => weight === 'shared')
    .sort((one, other) => other.text.length - one.text.length);
  for (const piece of byLength) {
    if (tooMuch <= 0) break;
    const short = shortened(piece.text, tooMuch);
    tooMuch -= piece.text.length - short.length;
    piece.text = short;
  }
  return out;
}

/** Its first and its last words with a mark between them; the text itself where nothing is gained. */
function shortened(text: string, by: number): string {
  const wanted = Math.max(12, text.length - by - 2);
  const head = text.slice(0, Math.ceil(wanted / 2)).replace(/\S*$/, '');
  const tail = text.slice(text.length - Math.floor(wanted / 2)).replace(/^\S*\s?/, '');
  const short = `${head}… ${tail}`;
  return short.length < text.length ? short : text;
}
