import { oncePer } from '../../once';
import type { CodeTable, TableLine } from './supplements';

/** A line of a table with the words above it: "Neoplasm, neoplastic", "breast". */
export type TableHit = { at: number; path: string[]; line: TableLine };

const tokens = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

type Row = TableHit & { own: string[]; essential: string[]; all: string[] };

const rowsOf = oncePer((table: CodeTable): Row[] => {
  const above: Row[] = [];
  return table.lines.map((line, at): Row => {
    above.length = Math.min(above.length, line.depth);
    const parent = above.at(-1);
    const own = tokens(line.title);
    const light = tokens((line.nonessential ?? []).join(' '));
    const row: Row = {
      at,
      line,
      path: [...(parent?.path ?? []), line.title],
      own,
      essential: [...(parent?.essential ?? []), ...own],
      all: [...(parent?.all ?? []), ...own, ...light],
    };
    above[line.depth] = row;
    return row;
  });
});

/** The main term of the neoplasm table stands above every line and says nothing. */
const silent = new Set(['neoplasm', 'neoplastic']);

/**
 * Lines of a table whose words, with those above and in brackets, begin with every word that was typed. First come lines whose own
 * words are all asked for, then those with fewer further words, then the book's order. `limit` is the most that is given.
 */
export function lookUpTable(table: CodeTable, words: string, limit = 50): TableHit[] {
  const asked = tokens(words).filter((word, _, all) => !silent.has(word) || all.length === 1);
  if (asked.length === 0) return [];
  const scored = rowsOf(table).flatMap((row) => {
    if (!asked.every((word) => row.all.some((has) => has.startsWith(word)))) return [];
    // What is asked must touch the line itself, or every line below a match would match too.
    const touched = [...row.own, ...tokens((row.line.nonessential ?? []).join(' '))];
    if (!asked.some((word) => touched.some((has) => has.startsWith(word)))) return [];
    const whole = asked.filter((word) => row.all.includes(word)).length;
    const further = row.essential.filter(
      (has) => !silent.has(has) && !asked.some((word) => has.startsWith(word)),
    ).length;
    return [{ row, cost: further * 2 - whole + row.line.depth * 0.1 }];
  });
  return scored
    .sort((a, b) => a.cost - b.cost || a.row.at - b.row.at)
    .slice(0, limit)
    .map(({ row: { at, path, line } }) => ({ at, path, line }));
}

/** Rows directly below a row, or main terms. */
function below(all: readonly Row[], parent: Row | null): Row[] {
  if (!parent) return all.filter(({ line }) => line.depth === 0);
  const rest = all.slice(parent.at + 1);
  const end = rest.findIndex(({ line }) => line.depth <= parent.line.depth);
  return (end < 0 ? rest : rest.slice(0, end)).filter(({ line }) => line.depth === parent.line.depth + 1);
}

/** The one row that a part of a "see" names: with just its words, or else the only one that begins with them. */
function named(candidates: readonly Row[], words: readonly string[]): Row | null {
  const begins = candidates.filter(({ own }) => words.every((word, at) => own[at] === word));
  const exact = begins.filter(({ own }) => own.length === words.length);
  const [only] = exact.length > 0 ? exact : begins;
  return only && (exact.length === 1 || begins.length === 1) ? only : null;
}

/**
 * The line that a "see" leads to ("Charcoal, medicinal", "Neoplasm, breast, skin"): main term, then the terms below, one by one;
 * null where the table has no such line, as for "by specific chemical substance".
 */
export function seeLine(table: CodeTable, see: string): TableHit | null {
  const all = rowsOf(table);
  let at: Row | null = null;
  for (const words of see.split(',').map(tokens)) {
    if (words.length === 0) continue;
    const main: Row | null = at === null && words.every((word) => silent.has(word)) ? (all[0] ?? null) : null;
    const next: Row | null =
      main?.own.every((word) => silent.has(word)) === true ? main : named(below(all, at), words);
    if (!next) return null;
    at = next;
  }
  return at && { at: at.at, path: at.path, line: at.line };
}
