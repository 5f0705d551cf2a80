import type { CodeTable } from './code-table';
import type { Plan } from './query';
import type { Ranked } from './rank';
import { onSide, sideOf, type Side } from './sides';
import type { UnitIndex } from './unit-index';
import { inPlainWords, inQueryOrder } from './word-order';

/** What the first row is held against: the sides that a query says, and its words in their order. */
export type Said = { query: string; sides: ReadonlySet<Side>; terms: readonly string[] };

/** What is asked of the codes around the first row. */
export type Around = {
  codes: CodeTable;
  titleAt: (place: number) => string;
  wanted: ((place: number) => boolean) | null;
};

/** How the side of the first row was come by; `unsaid` where a code claims a side that the query does not say. */
export type Settled = { rows: Ranked[]; side: 'unsaid' | 'one of both' | 'other' | null };

const compared = 12;

/** The sides that any reading of a query says; "unspecified" says that it is open. */
export function saidIn({ readings }: Plan, index: UnitIndex): ReadonlySet<Side> {
  const said = new Set<Side>();
  const ids = (['right', 'left', 'bilateral', 'unspecified'] as const).map(
    (word): [number | undefined, Side] => [index.idOf(word), word === 'unspecified' ? 'open' : word],
  );
  for (const { words } of readings) {
    for (const { answers } of words) {
      for (const [id, side] of ids) if (id !== undefined && answers[0]?.term === id) said.add(side);
    }
  }
  return said;
}

/**
 * Holds the first row against what the query says word by word: of titles with the same words the one in its order, and of one
 * condition's sides the one that is said. A side that nobody said is not claimed where a code leaves it open.
 */
export function settle(sorted: Ranked[], { query, sides, terms }: Said, around: Around): Settled {
  const { codes, titleAt, wanted } = around;
  const titled = sorted.slice(0, compared).map((row) => ({ row, title: titleAt(row.place) }));
  const whole = query.toLowerCase();
  const isTitle = (row: Ranked): boolean => {
    const title = titleAt(row.place);
    return title.length === whole.length && title.toLowerCase() === whole;
  };
  const better = sorted.find(isTitle) ?? inPlainWords(terms, titled) ?? inQueryOrder(terms, titled);
  let rows = better ? [better, ...sorted.filter((row) => row !== better)] : sorted;
  const [first] = rows;
  const side = first ? sideOf(titleAt(first.place)) : null;
  if (!first || (side !== 'right' && side !== 'left')) return { rows, side: null };
  const put = (wantedSide: Side): boolean => {
    const place = onSide(codes.codes[first.place] ?? '', wantedSide, codes, titleAt);
    if (place === null || (wanted && !wanted(place))) return false;
    rows = [{ ...first, place }, ...rows.filter((row) => row.place !== place)];
    return true;
  };
  const other: Side = side === 'right' ? 'left' : 'right';
  let told: Settled['side'] = null;
  if (sides.has('bilateral')) told = put('bilateral') ? null : 'one of both';
  else if (sides.has(other) && !sides.has(side)) told = put(other) ? null : 'other';
  else if (!sides.has(side) && !put('open') && !sides.has('open')) {
    told = onSide(codes.codes[first.place] ?? '', other, codes, titleAt) === null ? null : 'unsaid';
  }
  return { rows, side: told };
}
