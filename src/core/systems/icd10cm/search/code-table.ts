import type { CodeRecord } from '../../../code/record';
import { byText, lowerBound } from '../../../text/sorted';

/** A run of places in the table: from `low`, up to but without `high`. */
export type Range = { low: number; high: number };

/** All codes in their order. A "place" is a code's place in it, a "position" that of its record in the release. */
export type CodeTable = {
  codes: readonly string[];
  /** Position of the record at each place. */
  positions: Uint32Array;
  /** 1 for codes that go on a claim, 0 for headers. */
  billable: Uint8Array;
  /** Place of exactly this code, or -1. */
  placeOf: (code: string) => number;
  /** The places of all codes that begin so, the code itself among them. */
  below: (beginning: string) => Range;
};

const itself = (code: string): string => code;

/** Sorts the codes of a release. */
export function createCodeTable(records: readonly CodeRecord[]): CodeTable {
  const codes = records.map(({ code }) => code);
  const positions = new Uint32Array(codes.length);
  for (let position = 0; position < positions.length; position++) positions[position] = position;
  // As a release lists them, they mostly are in order.
  const isSorted = codes.every((code, position) => position === 0 || (codes[position - 1] ?? '') <= code);
  if (!isSorted) {
    positions.sort((a, b) => byText(codes[a] ?? '', codes[b] ?? '') || a - b);
    for (const [place, position] of positions.entries()) codes[place] = records[position]?.code ?? '';
  }
  const billable = new Uint8Array(codes.length);
  for (const [place, position] of positions.entries()) {
    billable[place] = records[position]?.billable === false ? 0 : 1;
  }
  const low = (code: string): number => lowerBound(codes, code, itself);
  return {
    codes,
    positions,
    billable,
    placeOf: (code) => {
      const at = low(code);
      return codes[at] === code ? at : -1;
    },
    // No code holds a character above Z.
    below: (beginning) =>
      beginning === '' ? { low: 0, high: 0 } : { low: low(beginning), high: low(`${beginning}[`) },
  };
}

const codeShape = /^[A-Z](?:\d?|[\dA-Z]\d|\d[\dA-Z])$|^[A-Z](?:[\dA-Z]\d|\d[\dA-Z])\.?[\dA-Z]{0,4}-?$/;

/** A text read as a code or the beginning of one in either spelling ("m54.5", "M545", "S52.5-"); null where it can be neither. */
export function readCode(text: string): string | null {
  const upper = text.trim().toUpperCase();
  return upper.length <= 9 && codeShape.test(upper) ? upper.replace(/[.-]/g, '') : null;
}

const codeAmongWords = /\b[A-Z](?:[\dA-Z]\d|\d[\dA-Z])(?:\.[\dA-Z]{1,4}|[\dA-Z]{0,4})(?![\w.]*\w)/g;

/** What may be codes among other words ("E11.9 diabetes", "I10, E785"), canonical; whether they exist is not asked. */
export function codesAmong(text: string): string[] {
  const found = text.toUpperCase().match(codeAmongWords) ?? [];
  return [...new Set(found.map((code) => code.replace('.', '')))].slice(0, 20);
}
