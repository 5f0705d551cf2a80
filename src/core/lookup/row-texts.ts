import { layOut, type Chunk, type Layout, type Lines, type Room } from './row-layout';

/*
 * How the texts of a list's rows are told apart at a glance. Descriptors of one family begin alike for a whole line and
 * differ in one word at the end; a list that cuts them there shows the same row twice.
 */

/** A stretch of a row's text: in a neighbor too, only here, or in a row that stands beside nothing alike. */
export type RowPiece = { text: string; weight: 'shared' | 'telling' | 'plain' };

export type RowText = { pieces: readonly RowPiece[]; lines: Lines };

/** A text, the place in its row that something else takes: of every line, and of the first one; and lines that it needs itself. */
export type RowToShow = { text: string; taken: number; lead?: number; leastLines?: number };

/** How wide a text is, in the unit in which the row's width is given. */
export type TextWidth = (text: string, isBold: boolean) => number;

const wordShape = /[\p{L}\p{N}]+(?:[.,'’/-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu;
const negation = /^(?:no|not|non|without)$/;

/** Rows so near are read together: what differs between them is set bold. */
const near = 2;
/** Rows of one screenful: what differs between them is in view. */
const inSight = 10;

/** The share of the longer text's words from which on two texts are alike. */
const alikeFrom = 0.6;

/** So much of a text is in view behind what stands before it, in characters. */
const leastShown = 16;

/** A chunk's words; with "no" a word is another one: "side rails, no mattress" has other words than "no side rails, mattress". */
type Read = { text: string; start: number; keys: readonly string[] };

type ReadText = { chunks: readonly Read[]; keys: ReadonlySet<string> };

/** The same texts come back with every key that is typed; more than a few lists of them are not kept. */
const known = new Map<string, ReadText>();
const mostKnown = 1000;

function read(text: string): ReadText {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const now = readAnew(text);
  known.set(text, now);
  return now;
}

function readAnew(text: string): ReadText {
  const chunks: { text: string; start: number; keys: string[] }[] = [];
  let denied: string[] | null = null;
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    const keys: string[] = [];
    for (const [word] of chunk.matchAll(wordShape)) {
      const lower = word.toLowerCase();
      if (negation.test(lower)) {
        denied = keys;
        continue;
      }
      const key = denied ? `no ${lower}` : lower;
      keys.push(key);
      if (denied && denied !== keys) denied.push(key);
      denied = null;
    }
    chunks.push({ text: chunk, start: index, keys });
  }
  return { chunks, keys: new Set(chunks.flatMap(({ keys }) => keys)) };
}

/**
 * The texts of a list as its rows show them.
 * @param rows in their order
 * @param width of one line of a row
 * @param widthOf measures a text in the unit of `width`; characters where it is left out
 * @returns for each text its pieces, and as many lines as it takes to show what differs from the rows in sight that are
 *   alike, so that no two different texts look the same
 */
export function rowTexts(
  rows: readonly RowToShow[],
  width: number,
  widthOf: TextWidth = (text) => text.length,
): RowText[] {
  const texts = rows.map(({ text }) => read(text));
  const sets = texts.map(({ keys }) => keys);
  const room = { blank: widthOf(' ', false), ellipsis: widthOf('… ', true) };
  const around = neighbors(sets);
  const shown = rows.map(({ text, taken, lead = 0 }, at): Shown => {
    const own = texts[at]?.chunks ?? [];
    const alike = around[at] ?? [];
    const beside = alike.filter(({ distance }) => distance <= near);
    const lacks = (others: readonly Neighbor[], { keys }: Read) =>
      others.some(({ keys: other }) => keys.some((key) => !other.has(key)));
    const least = lead > 0 ? leastShown : 0;
    const chunks = own.map((chunk, at): Chunk => {
      const isTelling = lacks(beside, chunk);
      // Half an amount would be another one: "less than 2…".
      const isCounted = isAmountBehind(own, at, (before) => lacks(beside, before));
      const need = isTelling || isCounted || chunk.start <= least ? 2 : lacks(alike, chunk) ? 1 : 0;
      return {
        text: chunk.text,
        width: widthOf(chunk.text, isTelling),
        need,
        isTelling,
      };
    });
    const place = { ...room, width: Math.max(0, width - taken), lead };
    return { text, own, chunks, place, isPlain: beside.length === 0, layout: layOut(chunks, place) };
  });
  tellApart(shown);
  return shown.map((row, at) => {
    const least = rows[at]?.leastLines ?? 1;
    const lines = least > row.layout.lines ? least : row.layout.lines;
    return { pieces: piecesOf(row), lines: lines >= 3 ? 3 : lines === 2 ? 2 : 1 };
  });
}

/** Whether a word is a number behind one that decides, or what that number counts. */
function isAmountBehind(words: readonly Read[], at: number, decides: (word: Read) => boolean): boolean {
  const number = /^\d/.test(words[at]?.text ?? '') ? at : at - 1;
  const before = words[number - 1];
  return before !== undefined && /^\d/.test(words[number]?.text ?? '') && decides(before);
}

type Shown = {
  text: string;
  own: readonly Read[];
  chunks: Chunk[];
  place: Room;
  isPlain: boolean;
  layout: Layout;
};

/** Rounds in which rows that look the same get the words that they lack; each shows more than the one before. */
const rounds = 3;

/** No two different texts look the same: the words in which they differ come into view. */
function tellApart(rows: readonly Shown[]): void {
  for (let round = 0; round < rounds; round++) {
    const bySight = new Map<string, Shown[]>();
    for (const row of rows) {
      const seen = seenOf(row);
      const same = bySight.get(seen);
      if (same) same.push(row);
      else bySight.set(seen, [row]);
    }
    let isChanged = false;
    for (const same of bySight.values()) {
      if (new Set(same.map(({ text }) => text)).size < 2) continue;
      for (const row of same) {
        if (!needToDiffer(row, same)) continue;
        isChanged = true;
        row.layout = layOut(row.chunks, row.place);
      }
    }
    if (!isChanged) return;
  }
}

const seenOf = ({ chunks, layout }: Shown): string =>
  chunks.flatMap(({ text }, at) => (layout.isInView[at] === true ? [text] : [])).join(' ');

/** Marks the words in which a row differs from others that look like it; false where all of them were marked. */
function needToDiffer(row: Shown, same: readonly Shown[]): boolean {
  let isNew = false;
  for (const other of same) {
    if (other.text === row.text) continue;
    const keys = new Set(other.own.flatMap((chunk) => chunk.keys));
    let differing = row.own.flatMap((chunk, at) => (chunk.keys.some((key) => !keys.has(key)) ? [at] : []));
    if (differing.length === 0) {
      // The same words in another order, or fewer of them.
      const first = row.own.findIndex(({ text }, at) => other.own[at]?.text !== text);
      differing = first < 0 ? [row.own.length - 1] : [first];
    }
    for (const at of differing) {
      const chunk = row.chunks[at];
      if (!chunk || chunk.need === 3) continue;
      chunk.need = 3;
      isNew = true;
    }
  }
  return isNew;
}

type Neighbor = { distance: number; keys: ReadonlySet<string> };

/** For each row the words of the rows in sight that are alike. */
function neighbors(sets: readonly ReadonlySet<string>[]): Neighbor[][] {
  const found = sets.map((): Neighbor[] => []);
  for (const [at, own] of sets.entries()) {
    for (let other = at + 1; other <= Math.min(sets.length - 1, at + inSight); other++) {
      const keys = sets[other];
      if (!keys || !areAlike(own, keys)) continue;
      found[at]?.push({ distance: other - at, keys });
      found[other]?.push({ distance: other - at, keys: own });
    }
  }
  return found;
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const wanted = large.size * alikeFrom;
  if (small.size === 0 || small.size < wanted) return false;
  let shared = 0;
  let left = small.size;
  for (const key of small) {
    if (large.has(key)) shared++;
    // No more can come of it.
    if (shared + --left < wanted) return false;
  }
  return true;
}

/** Blanks and points go with the word before them; words of one weight are one piece, and a run that is left out is a mark. */
function piecesOf({ text, own, chunks, layout, isPlain }: Shown): RowPiece[] {
  const pieces: RowPiece[] = [];
  const add = (part: string, weight: RowPiece['weight']) => {
    const before = pieces.at(-1);
    if (before?.weight === weight) before.text += part;
    else pieces.push({ text: part, weight });
  };
  if (own.length === 0 || (own[0]?.start ?? 0) > 0) add(text.slice(0, own[0]?.start), 'plain');
  for (const [at, { start }] of own.entries()) {
    if (layout.isLeftOut[at] === true) {
      if (layout.isLeftOut[at - 1] !== true) add('… ', isPlain ? 'plain' : 'shared');
      continue;
    }
    const weight = isPlain ? 'plain' : chunks[at]?.isTelling === true ? 'telling' : 'shared';
    add(text.slice(start, own[at + 1]?.start), weight);
  }
  return pieces.filter((piece) => piece.text !== '' || pieces.length === 1);
}
