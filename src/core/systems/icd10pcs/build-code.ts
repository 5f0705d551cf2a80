import type { IsoDate } from '../../code/validity';
import { startingWith } from '../../text/sorted';
import type { Builder, BuildPart, BuildStep, BuildValue, NoBuilder } from '../builder';
import { isUsable, type CompleteInput } from '../complete';
import { tablesOf } from './axes';
import { prefixOf, type PcsAxis, type PcsTable } from './tables';

/** Characters of a code. */
const length = 7;
/** So many of them name a table; its rows have the others. */
const tableLength = 3;

/** A row with its table. `characters` are those of each axis from the fourth on. */
type Row = { table: PcsTable; axes: readonly PcsAxis[]; characters: readonly ReadonlySet<string>[] };

type Rows = ReadonlyMap<string, readonly Row[]>;

function rowsByTable(tables: readonly PcsTable[]): Rows {
  const byTable = new Map<string, Row[]>();
  for (const table of tables) {
    const own = table.rows.map((axes): Row => ({
      table,
      axes,
      characters: axes.map(({ values }) => new Set(values.map(({ code }) => code))),
    }));
    const prefix = prefixOf(table);
    const known = byTable.get(prefix);
    if (known) known.push(...own);
    else byTable.set(prefix, own);
  }
  return byTable;
}

/** Whether a row makes a code: only characters of one and the same row go together. */
const makes = ({ characters }: Row, code: string): boolean =>
  characters.every((own, at) => own.has(code.charAt(tableLength + at)));

/**
 * The table builder of ICD-10-PCS, from section to qualifier. What it offers are beginnings of codes that the order file has and that a row
 * of the tables makes, so every way through it ends in a code that can be billed on the day; where the two disagree, neither is
 * believed alone. Reads the codes once for each day.
 */
export function createPcsBuilder({ records, supplements }: CompleteInput): Builder | NoBuilder {
  const tables = tablesOf(supplements);
  if (tables.length === 0) {
    return {
      refused:
        'Codes are built from the tables of ICD-10-PCS, which are not loaded. Import icd10pcs_tables … .xml, or the zip that has it, on the data screen.',
    };
  }
  const rows = rowsByTable(tables);
  const billable = records.filter((record) => record.billable !== false && record.code.length === length);
  const inTables = billable.filter(({ code }) => rowsOf(rows, code).some((row) => makes(row, code)));
  let known: { on: IsoDate; codes: readonly string[]; unreached: number } | null = null;

  const onDay = (on: IsoDate) => {
    if (known?.on === on) return known;
    const codes = inTables.filter((record) => isUsable(record, on)).map(({ code }) => code);
    const all = billable.filter((record) => isUsable(record, on)).length;
    known = { on, codes: codes.sort(), unreached: all - codes.length };
    return known;
  };

  return {
    source: supplements.find(({ part }) => part === 'tables')?.title ?? null,
    step: (begun, on) => stepIn(rows, onDay(on).codes, begun.trim().toUpperCase()),
    unreached: (on) => onDay(on).unreached,
  };
}

const rowsOf = (rows: Rows, code: string): readonly Row[] => rows.get(code.slice(0, tableLength)) ?? [];

function stepIn(rows: Rows, sorted: readonly string[], text: string): BuildStep | null {
  const codes = startingWith(sorted, text, (code) => code);
  const [first] = codes;
  if (first === undefined) return null;
  const begun = sharedBeginning(first, codes.at(-1) ?? first);
  const parts = Array.from({ length: begun.length }, (_, place): BuildPart => {
    const { column, label } = meaningAt(place, codes, rows);
    const definition = rowsOf(rows, first)[0]?.table.fixed[place]?.definition ?? null;
    return {
      column,
      character: begun.charAt(place),
      label,
      definition: place < tableLength ? definition : null,
    };
  });
  if (begun.length === length) return { begun, parts, next: null, left: 1 };
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const character = code.charAt(begun.length);
    const group = groups.get(character);
    if (group) group.push(code);
    else groups.set(character, [code]);
  }
  const values = [...groups].map(([character, own]): BuildValue => {
    const { label } = meaningAt(begun.length, own, rows);
    return { character, label, left: own.length, only: own.length === 1 ? (own[0] ?? null) : null };
  });
  const { column } = meaningAt(begun.length, codes, rows);
  return { begun, parts, next: { column, values }, left: codes.length };
}

/** What all codes between two share, as they are sorted. */
function sharedBeginning(first: string, last: string): string {
  let at = 0;
  while (at < first.length && first[at] === last[at]) at++;
  return first.slice(0, at);
}

/**
 * The name of the column at a place, and the meaning of the characters that these codes have there. Tables and rows may name either
 * differently; then all names are given, until further choices leave one.
 */
function meaningAt(place: number, codes: readonly string[], rows: Rows): { column: string; label: string } {
  const columns = new Set<string>();
  const labels = new Set<string>();
  if (place < tableLength) {
    for (const table of new Set(codes.map((code) => code.slice(0, tableLength)))) {
      const fixed = rowsOf(rows, table)[0]?.table.fixed[place];
      columns.add(fixed?.axis ?? '');
      labels.add(fixed?.value.label ?? '');
    }
  } else {
    for (const row of rowsOf(rows, codes[0] ?? '')) {
      const axis = row.axes[place - tableLength];
      const made = new Set(codes.flatMap((code) => (makes(row, code) ? code.charAt(place) : [])));
      if (!axis || made.size === 0) continue;
      columns.add(axis.title);
      for (const { code, label } of axis.values) if (made.has(code)) labels.add(label);
    }
  }
  return { column: [...columns].join(' / '), label: [...labels].join(' / ') };
}
