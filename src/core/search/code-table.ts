import { normaliseCode } from '../code/normalise';
import type { CodeRecord } from '../code/record';
import { byText, startingWith } from '../text/sorted';

/** Codes in order, for answers by exact code and by prefix that wait for no index. */
export type CodeTable = {
  /** Positions of the records with exactly this code (a procedure code, or a modifier). */
  exact: (code: string) => readonly number[];
  /** Positions of the records whose code begins so, in code order, the exact ones left out. */
  startingWith: (prefix: string) => readonly number[];
};

const codeOf = ({ code }: { code: string }): string => code;

export function createCodeTable(records: readonly CodeRecord[]): CodeTable {
  const order = records
    .map((record, position) => ({ code: record.code, position }))
    .sort((a, b) => byText(a.code, b.code) || a.position - b.position);

  const collect = (text: string, wanted: (code: string) => boolean): number[] =>
    startingWith(order, text, codeOf)
      .filter(({ code }) => wanted(code))
      .map(({ position }) => position);

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
