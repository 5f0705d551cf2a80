import { plainHeader } from '../../files/table';
import { codeCell, isEmpty, modifierCell, ndcCell } from './cells';
import { dateCell, daysCell, looksLikeDay } from './days';

/** What a column of a list holds. Modifiers and diagnoses may have several columns, in their order. */
export type ColumnField =
  | 'claim'
  | 'code'
  | 'modifiers'
  | 'from'
  | 'to'
  | 'units'
  | 'charge'
  | 'ndc'
  | 'ndcQuantity'
  | 'ndcMeasure'
  | 'place'
  | 'pointers'
  | 'diagnoses'
  | 'narrative'
  | 'dose';

/** Which field each column is, from the left; null for a column that is not read. */
export type Columns = (ColumnField | null)[];

/**
 * Columns as the coder has set them for a table with this header row, or without one; null where nothing was set.
 * @param width how many columns the table has
 */
export type ColumnChoice = (headers: readonly string[] | null, width: number) => Columns | null;

/**
 * Headers, the narrow before the wide: "NDC units" is no column of units. What tells of a person matches none of them and is not
 * read; the number of a claim only says which lines belong together.
 */
const headers: readonly [RegExp, ColumnField][] = [
  [
    /\b(?:patient|member|subscriber|insured|guarantor|provider|physician|facility|payer|birth|dob|ssn|npi|mrn|name|phone|address|sex|gender|age)\b/,
    'narrative',
  ],
  [/\bndc\b.*\b(?:qty|quantity|units?)$|^ctp ?0?4$/, 'ndcQuantity'],
  [/\bndc\b.*\b(?:measure|uom|qual(?:ifier)?|unit of measure)\b|^uom$|^unit of measure$/, 'ndcMeasure'],
  [/\bndc\b|^national drug code$/, 'ndc'],
  [/\bpointers?\b|^24 ?e$|^(?:dx|diag(?:nosis)?) ?ptrs?$|^ptrs?$/, 'pointers'],
  [
    /^(?:dx|diag(?:nos[ie]s)?|icd(?: ?10)?)(?: ?cm)?(?: ?codes?)?(?: ?\d{1,2})?$|\bdiagnos[ie]s(?: codes?)?(?: ?\d+)?$/,
    'diagnoses',
  ],
  [
    /^(?:mod|mods|modifiers?|mod\.?)(?: ?\d)?$|^(?:hcpcs|cpt) mod(?:ifier)?s?(?: ?\d)?$|^modifier\b/,
    'modifiers',
  ],
  [
    /^(?:date|dos|svc date|service date|date of service|from|from date|start|start date|begin date|date from|dos from|24 ?a)$|^(?:dos|service|svc) (?:from|start|begin)|^from (?:dos|date)/,
    'from',
  ],
  [
    /^(?:to|thru|through|end|to date|thru date|through date|end date|date to|dos to)$|^(?:dos|service|svc) (?:to|end|thru|through)/,
    'to',
  ],
  [/^(?:pos|place|place of service|24 ?b)$/, 'place'],
  [
    /^(?:units?|qty|quantity|days units|days or units|days units billed|billed units|units billed|service units|24 ?g)$/,
    'units',
  ],
  [
    /^(?:charges?|total charges?|line charges?|billed|billed amount|charge amount|amount|amount billed|24 ?f)$|^charges? /,
    'charge',
  ],
  [/^(?:dose|dose given|amount given|given)$/, 'dose'],
  [/^(?:narrative|line note|nte|description of service|noc description)$/, 'narrative'],
  [
    /^(?:hcpcs|hcpc|cpt|code|codes|procedure|proc|px|service code|24 ?d|item code|billing code)$|^(?:hcpcs|cpt|procedure|proc|service|svc|billing)\b.*\bcodes?$|^(?:cpt hcpcs|hcpcs cpt)/,
    'code',
  ],
  [
    /^(?:claim|claim (?:no|number|id|#)|encounter|encounter (?:no|number|id)|invoice|invoice (?:no|number|id)|claim ?id|icn|dcn|control number)$/,
    'claim',
  ],
];

const personal = headers[0]?.[0];

/** The field that a header names; null for one that is none or tells of a person. */
function fieldOfHeader(cell: string): ColumnField | null {
  const header = plainHeader(cell.slice(0, 60));
  if (header === '' || (personal?.test(header) ?? true)) return null;
  return headers.slice(1).find(([shape]) => shape.test(header))?.[1] ?? null;
}

/** The columns by their header row; null where the row is no header of a list of codes. */
export function columnsByHeader(cells: readonly string[]): Columns | null {
  const columns: Columns = [];
  const single = new Set<ColumnField>();
  for (const cell of cells) {
    const field = fieldOfHeader(cell);
    const isRepeated = field !== null && field !== 'modifiers' && field !== 'diagnoses' && single.has(field);
    columns.push(isRepeated ? null : field);
    if (field) single.add(field);
  }
  return single.has('code') || single.has('diagnoses') ? columns : null;
}

const lookedAt = 200;
/** So much of a column must be of one kind for it to be that kind. */
const mostly = 0.8;

const commonPlaces = new Set('02 10 11 12 13 19 20 21 22 23 24 31 32 41 49 50 65 72 81'.split(' '));

const kinds: readonly [ColumnField, (cell: string) => boolean][] = [
  ['from', (cell) => looksLikeDay(cell) || (/[-–—/\sA-Za-z]/.test(cell) && daysCell(cell) !== null)],
  ['from', (cell) => /^(?:\d{6}|\d{8})$/.test(cell.trim()) && dateCell(cell) !== null],
  ['ndc', (cell) => ndcCell(cell) !== null && /^(?:\d{11}|\d{4,6}-\d{3,4}-\d{1,2})$/.test(cell.trim())],
  ['diagnoses', (cell) => /^[A-Za-z]\d[0-9A-Za-z](?:\.[0-9A-Za-z]{1,4})?$/.test(cell.trim())],
  ['code', (cell) => /^(?:[A-Za-z]\d{4}|\d{5}|\d{4}[A-Za-z])$/.test(cell.trim())],
  ['code', (cell) => codeCell(cell) !== null && /^[A-Za-z]/.test(cell.trim())],
  ['charge', (cell) => /^\$?\d[\d,]*\.\d{2}$/.test(cell.trim())],
  ['modifiers', (cell) => modifierCell(cell) !== null && /[A-Za-z]/.test(cell) && cell.trim().length >= 2],
];

/** The columns by what stands in them, for a list without a header; null where no column holds codes. */
export function columnsByContent(rows: readonly (readonly string[])[]): Columns | null {
  const sample = rows.slice(0, lookedAt);
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const columns: Columns = [];
  const given = new Set<ColumnField>();
  const counts: number[] = [];
  let codeColumns = 0;
  for (let at = 0; at < width; at++) {
    const filled = sample.map((cells) => cells[at] ?? '').filter((cell) => !isEmpty(cell));
    const is = (test: (cell: string) => boolean) =>
      filled.length > 0 && filled.filter(test).length >= filled.length * mostly;
    const found = kinds.find(([, test]) => is(test))?.[0] ?? null;
    if (found === null && is((cell) => /^\d{1,4}(?:\.\d{1,3})?$/.test(cell.trim()))) counts.push(at);
    const field = found === 'from' && given.has('from') ? 'to' : found;
    const isTaken = field !== null && field !== 'modifiers' && field !== 'diagnoses' && given.has(field);
    columns.push(isTaken ? null : field);
    if (field) given.add(field);
    if (found === 'code') codeColumns++;
  }
  // Codes and nothing else side by side are no table: each is a line of its own.
  if (codeColumns > 1 && codeColumns === width) return null;
  // Two columns of small numbers: one of common places is the place, the other the units. One alone is units.
  const isPlace = (at: number) =>
    sample.every((cells) => isEmpty(cells[at] ?? '') || commonPlaces.has((cells[at] ?? '').trim()));
  const [first, second, more] = counts;
  if (first !== undefined && second === undefined) columns[first] = 'units';
  else if (
    first !== undefined &&
    second !== undefined &&
    more === undefined &&
    isPlace(first) !== isPlace(second)
  ) {
    columns[first] = isPlace(first) ? 'place' : 'units';
    columns[second] = isPlace(second) ? 'place' : 'units';
  }
  return given.has('code') || given.has('diagnoses') ? columns : null;
}
