import type { SourceIssue } from '../code/record';
import type { Dropped } from '../systems/hcpcs/readers/assemble';
import { codeRows } from '../systems/hcpcs/readers/code-rows';
import { readPeriod } from './period';
import type { Period } from './period';
import { findTable } from '../files/table';
import type { TableRow } from '../files/table';
import { excerpt, squeeze } from '../files/text';

/** Whose claims a table of medically unlikely edits is for. */
export type MueSetting = 'practitioner' | 'outpatient' | 'dme';

/** The most units that are paid without a question. */
export type MueLine = {
  code: string;
  value: number;
  /** Adjudication indicator: 1 per claim line, 2 and 3 per day; null where there is none, as Medicaid (docs/domain/cms-tables.md). */
  mai: 1 | 2 | 3 | null;
  /** CMS's reason for the value. */
  rationale: string;
};

export type MueTable = {
  setting: MueSetting;
  period: Period | null;
  lines: MueLine[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: { header: /^(?:hcpcs )?(?:cpt )?code$|^hcpcs$/ },
  value: { header: /mue values?$/ },
  mai: { header: /adjudication indicator|^mai$/, optional: true },
  rationale: { header: /rationale/, optional: true },
} as const;

const settings: readonly [RegExp, MueSetting][] = [
  [/practitioner/i, 'practitioner'],
  [/outpatient|facility/i, 'outpatient'],
  [/dme|supplier/i, 'dme'],
];

function readSetting(texts: readonly string[]): MueSetting | null {
  for (const text of texts) for (const [shape, setting] of settings) if (shape.test(text)) return setting;
  return null;
}

/** The digit at the front of `2 Date of Service Edit: Policy`. */
function readMai(cell: string): 1 | 2 | 3 | null {
  const digit = /^\s*([123])(?!\d)/.exec(cell)?.[1];
  return digit === '1' ? 1 : digit === '2' ? 2 : digit === '3' ? 3 : null;
}

/**
 * Reads one of Medicare's three tables of medically unlikely edits. Most of its rows stand under CPT codes and are
 * counted only.
 * @param name the file's name: it alone tells the setting where the header does not
 * @returns null where the rows are no such table
 */
export function readMueTable(rows: readonly TableRow[], name: string): MueTable | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const header = rows.find(({ line }) => line === table.headerLine)?.cells.join(' ') ?? '';
  const setting = readSetting([header, table.preamble, name]);
  const { rows: codes, dropped, issues } = codeRows(table, 'value');
  if (setting === null) issues.add(table.headerLine, 'The table does not say whose claims it is for.');
  const lines: MueLine[] = [];
  for (const { line, code, get } of codes) {
    const value = squeeze(get('value'));
    if (!/^\d{1,7}$/.test(value)) {
      issues.add(line, `${code}: "${excerpt(value)}" is not a number of units; row left out.`);
      continue;
    }
    const mai = readMai(get('mai'));
    if (mai === null && table.has('mai')) {
      issues.add(line, `${code}: "${excerpt(get('mai'))}" is not an adjudication indicator; left empty.`);
    }
    lines.push({ code, value: Number(value), mai, rationale: squeeze(get('rationale')) });
  }
  return {
    setting: setting ?? 'practitioner',
    period: readPeriod(`${table.preamble} ${header}`),
    lines,
    issues: issues.all(),
    dropped,
  };
}
