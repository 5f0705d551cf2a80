import { normaliseCode } from '../code/normalise';
import type { CodeRecord } from '../code/record';

/** Codes in order, for answers by exact code and by prefix that wait for no index. */
export type CodeTable = {
  /** Positions of the records with exactly this code (a procedure code, or a modifier). */
  exact: (code: string) => readonly number[];
  /** Positions of the records whose code begins so, in code order, the exact ones left out. */
  startingWith: (prefix: string) => readonly number[];
};

export function createCodeTable(records: readonly CodeRecord[]): CodeTable {
  const order = records
    .map((record, position) => ({ code: record.code, position }))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.position - b.position));

  /** First place whose code is not below the given text. */
  const lowerBound = (text: string): number => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle]?.code ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const collect = (text: string, wanted: (code: string) => boolean): number[] => {
    const found: number[] = [];
    for (let place = lowerBound(text); place < order.length; place++) {
      const entry = order[place];
      if (!entry?.code.startsWith(text)) break;
      if (wanted(entry.code)) found.push(entry.position);
    }
    return found;
  };

  return {
    exact: (code) => collect(code, (found) => found === code),
    startingWith: (prefix) => (prefix === '' ? [] : collect(prefix, (found) => found !== prefix)),
  };
}

const codeLike = /^[A-Z](?:\d{1,4}|[A-Z0-9])?$|^\d[A-Z]$/;

/** The query as a code or the beginning of one, or null where it can be neither. */
export function readCode(query: string): string | null {
  if (query.length > 12) return null;
  const code = normaliseCode(query);
  return codeLike.test(code) ? code : null;
}

/** Whole procedure codes that stand among other words: `J0475 baclofen`, `J0475-JW`, `j0881, j0882`. */
export function codesAmong(query: string): string[] {
  const found = query.toUpperCase().match(/\b[A-Z]\d{4}\b/g) ?? [];
  return [...new Set(found)].slice(0, 20);
}
