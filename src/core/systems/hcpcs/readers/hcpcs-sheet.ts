import { createAssembler, isCptCode } from './assemble';
import { refuseParts } from './whole';
import type { CodeTable } from './assemble';
import type { RawFields } from '../../../files/columns';
import { dateFromSerial } from '../../../files/dates';
import { findTable } from '../../../files/table';
import type { ColumnSpec, TableLine, TableRow } from '../../../files/table';
import { excerpt } from '../../../files/text';

const optional = (header: RegExp): ColumnSpec => ({ header, optional: true });

/** Headers of CMS's release workbook, stable since 2017 (`MULT_PI`, `ACT EFF DT`, …). */
const columns = {
  code: { header: /^hcpcs?$/ },
  sequence: { header: /^seq ?num$/ },
  id: { header: /^rec ?id$/ },
  long: { header: /^long desc/ },
  short: optional(/^short desc/),
  multiplePricing: optional(/^mult pi$/),
  statute: optional(/^statute$/),
  coverage: optional(/^cov$/),
  ascGroup: optional(/^asc grp$/),
  ascEffective: optional(/^asc dt$/),
  mog: optional(/^opps$/),
  mogPolicy: optional(/^opps pi$/),
  mogEffective: optional(/^opps dt$/),
  processingNote: optional(/^procnote$/),
  betos: optional(/^betos$/),
  anesthesiaUnits: optional(/^anest bu$/),
  added: optional(/^add dt$/),
  effective: optional(/^act eff dt$/),
  ended: optional(/^term dt$/),
  action: optional(/^action cd$/),
  ...slots('price', 4),
  ...slots('cim', 3),
  ...slots('mcm', 3),
  ...slots('labcert', 8),
  ...slots('xref', 5),
  ...slots('tos', 5),
};

type SlotName = `${'price' | 'cim' | 'mcm' | 'labcert' | 'xref' | 'tos'}${number}`;
type Name = keyof typeof columns | SlotName;

function slots(stem: string, count: number): Record<SlotName, ColumnSpec> {
  const names = Array.from({ length: count }, (_, index) => `${stem}${index + 1}`);
  return Object.fromEntries(names.map((name) => [name, optional(new RegExp(`^${name}$`))]));
}

type Get = TableLine<Name>['get'];

function values(
  get: Get,
  stem: 'price' | 'cim' | 'mcm' | 'labcert' | 'xref' | 'tos',
  count: number,
): string[] {
  const all = Array.from({ length: count }, (_, index) => get(`${stem}${index + 1}`).trim());
  return all.filter((value) => value !== '');
}

/** Offices keep lists of some hundred codes in the same columns. */
const leastWhole = 2000;

/** `YYYYMMDD`, also where somebody let the spreadsheet turn it into a day number. */
function dateDigits(cell: string): string {
  const text = cell.trim();
  return dateFromSerial(text)?.replaceAll('-', '') ?? text;
}

function fieldsOf(get: Get): RawFields {
  const one = (name: Name) => get(name).trim();
  return {
    short: one('short'),
    // A number format eats leading zeros: pricing `00` and certification `010` get them back.
    pricing: values(get, 'price', 4).map((value) => value.padStart(2, '0')),
    multiplePricing: one('multiplePricing'),
    ncd: values(get, 'cim', 3),
    mcm: values(get, 'mcm', 3),
    statute: one('statute'),
    labCertification: values(get, 'labcert', 8).map((value) => value.padStart(3, '0')),
    // A pair in one cell is what the txt has in two slots.
    xref: values(get, 'xref', 5).flatMap((value) =>
      value.length === 10 ? [value.slice(0, 5), value.slice(5)] : [value],
    ),
    coverage: one('coverage'),
    ascGroup: one('ascGroup'),
    ascEffective: dateDigits(get('ascEffective')),
    mog: one('mog'),
    mogPolicy: one('mogPolicy'),
    mogEffective: dateDigits(get('mogEffective')),
    processingNote: one('processingNote'),
    betos: one('betos'),
    tos: values(get, 'tos', 5).join(''),
    anesthesiaUnits: one('anesthesiaUnits'),
    added: dateDigits(get('added')),
    effective: dateDigits(get('effective')),
    ended: dateDigits(get('ended')),
    action: one('action'),
  };
}

/**
 * Reads the sheet of a HCPCS release (`HCPC…ANWEB….xlsx`), or a CSV made of it. One row holds a whole code, with a few
 * long texts running on in a row of their own (2019: G0503), so rows are joined as lines of the txt are.
 * @returns null where the rows are no such sheet
 */
export function readHcpcsSheet(rows: readonly TableRow[]): CodeTable | null {
  const table = findTable<Name>(rows, columns);
  if (!table) return null;
  const assembler = createAssembler();
  for (const { line, get } of table.rows) {
    const code = get('code').trim().toUpperCase();
    const id = get('id').trim();
    const sequence = Number(get('sequence').trim() || '0');
    if (!/^[3478]$/.test(id) || !Number.isInteger(sequence)) {
      assembler.issue(line, `Not a HCPCS record: "${excerpt(`${code} ${get('long')}`)}"; row left out.`);
      continue;
    }
    const kind = id === '3' || id === '4' ? 'procedure' : 'modifier';
    if ((kind === 'modifier') !== (code.length === 2) && !isCptCode(code)) {
      assembler.issue(line, `Record id ${id} does not fit "${excerpt(code)}"; row left out.`);
      continue;
    }
    const first = id === '3' || id === '7';
    assembler.add({ line, kind, code, sequence, long: get('long'), fields: first ? fieldsOf(get) : null });
  }
  const read = assembler.finish();
  refuseParts(read.records, assembler.joined(), { least: leastWhole, isWrapped: false });
  return read;
}
