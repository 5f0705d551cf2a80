import { isCptCode } from '../readers/assemble';
import { isCdtCode } from '../record';
import { dateFromDigits } from '../../../files/dates';
import { splitLines } from '../../../files/text';
import type { Unit } from '../../../code/record';
import type { IsoDate, Validity } from '../../../code/validity';
import type { HcpcsRelease } from '../record';
import { withCapital } from '../../../text/capital';
import { hcpcsSystem, isModifierCode, isProcedureCode, type HcpcsRecord } from '../record';
import { parseCatalogUnit } from '../../../units';

/** A text of `resources/catalog`, or another in its format. */
export type CatalogFile = { name: string; text: string };

/** A mistake in the catalog, with the place to correct it. */
export type CatalogProblem = { file: string; line: number; message: string };

export type Catalog = { release: HcpcsRelease; problems: CatalogProblem[] };

const modifierCategory = 'Modifiers';

/** The categories of the catalog's README, in its order. */
const catalogCategories = [
  'Drugs',
  'Chemotherapy',
  'Contrast',
  'Radiopharmaceuticals',
  'Blood products',
  'Skin substitutes',
  'Supplies',
  'Equipment',
  'Nutrition',
  'Orthotics and prosthetics',
  'Vision and hearing',
  'Ambulance',
  'Screening and services',
  'Vaccine administration',
  modifierCategory,
] as const;

type Headers = { family: string; category: string };

/** Reads one file; `tell` takes each mistake with its line. */
function parseFile(
  text: string,
  tell: (line: number, message: string) => void,
): { record: HcpcsRecord; line: number }[] {
  const found: { record: HcpcsRecord; line: number }[] = [];
  const headers: Headers = { family: '', category: '' };
  let last = '';
  splitLines(text).forEach((raw, index) => {
    const line = index + 1;
    if (raw.trim() === '' || raw.startsWith('#')) return;
    const header = /^([a-z]+):\s*(.*)$/.exec(raw);
    if (header) {
      const problem = readHeader(headers, header[1] ?? '', (header[2] ?? '').trim(), found.length > 0);
      if (problem) tell(line, problem);
      return;
    }
    const record = readRow(raw, headers, (message) => tell(line, message));
    if (!record) return;
    if (record.code <= last) tell(line, `${record.code} stands after ${last}; codes rise within a file.`);
    last = record.code;
    found.push({ record, line });
  });
  if (headers.category === '') tell(1, 'The line "category: …" is missing.');
  else if (headers.family === '' && headers.category !== modifierCategory) {
    tell(1, 'The line "family: …" is missing.');
  }
  return found;
}

function readHeader(headers: Headers, key: string, value: string, late: boolean): string | null {
  if (key !== 'family' && key !== 'category') {
    return `"${key}:" is not known; a file has "family:" and "category:".`;
  }
  if (headers[key] !== '') return `"${key}:" is here a second time.`;
  if (late) return `"${key}:" comes before the first code.`;
  if (value === '') return `"${key}:" says nothing.`;
  headers[key] = value;
  if (key === 'category' && !(catalogCategories as readonly string[]).includes(value)) {
    return `Category "${value}" is not one of: ${catalogCategories.join(', ')}.`;
  }
  return null;
}

function codeProblem(code: string, modifier: boolean): string | null {
  if (isCptCode(code)) return `${code} is a CPT code; its texts belong to the AMA and stay out.`;
  if (isCdtCode(code)) return `${code} is a dental code; its texts belong to the ADA and stay out.`;
  if (modifier) {
    return isModifierCode(code) ? null : `"${code}" is not a modifier (two characters, one a letter).`;
  }
  return isProcedureCode(code) ? null : `"${code}" is not a code (a letter and four digits).`;
}

function readRow(raw: string, headers: Headers, tell: (message: string) => void): HcpcsRecord | null {
  const modifier = headers.category === modifierCategory;
  const most = modifier ? 4 : 7;
  const fields = raw.split('|').map((field) => field.trim());
  const [code = '', name = '', ...rest] = fields;
  const wrongCode = codeProblem(code, modifier);
  if (wrongCode) {
    tell(wrongCode);
    return null;
  }
  if (/\S\||\|\S/.test(raw.trimEnd())) {
    tell(`${code}: fields are separated by " | ", with blanks.`);
  }
  if (fields.length > most) tell(`${code}: ${fields.length} fields; there are ${most}.`);
  if (name === '') tell(`${code} has no name.`);
  if (/\s{2}/.test(fields.join('|'))) tell(`${code}: two blanks in a row.`);
  return modifier
    ? modifierRecord(code, name, rest, headers, tell)
    : procedureRecord(code, name, rest, headers, tell);
}

function modifierRecord(
  code: string,
  name: string,
  [note = '', dateText = '']: string[],
  headers: Headers,
  tell: (message: string) => void,
): HcpcsRecord {
  const starter = { name, form: '', brands: [], note, ...headers };
  const valid = readDates(code, dateText, tell);
  return {
    system: hcpcsSystem,
    code,
    kind: 'modifier',
    long: withCapital(name),
    short: name,
    starter,
    ...valid,
  };
}

function procedureRecord(
  code: string,
  name: string,
  [form = '', unitText = '', brandText = '', note = '', dateText = '']: string[],
  headers: Headers,
  tell: (message: string) => void,
): HcpcsRecord {
  const unit = readUnit(code, unitText, tell);
  const brands = brandText === '' ? [] : brandText.split(';').map((brand) => brand.trim());
  if (brands.includes('')) tell(`${code}: an empty brand between semicolons.`);
  const folded = brands.map((brand) => brand.toLowerCase());
  if (new Set(folded).size < folded.length) tell(`${code}: a brand is there twice.`);
  const long = withCapital([name, form, unitText].filter((part) => part !== '').join(', '));
  const starter = { name, form, brands: brands.filter((brand) => brand !== ''), note, ...headers };
  const valid = readDates(code, dateText, tell);
  return {
    system: hcpcsSystem,
    code,
    kind: 'procedure',
    long,
    short: name,
    starter,
    ...valid,
    ...(unit ? { unit } : {}),
  };
}

/** `added 2025-10-01`, `ended 2018-12-31`, or both with a semicolon between them. */
function readDates(code: string, text: string, tell: (message: string) => void): { valid?: Validity } {
  if (text === '') return {};
  const valid: Validity = { from: null, to: null };
  for (const part of text.split('; ')) {
    const [, word, day] = /^(added|ended) (\d{4}-\d{2}-\d{2})$/.exec(part) ?? [];
    if (!word || !day || !dateFromDigits(day.replaceAll('-', ''))) {
      tell(`${code}: "${part}" is not a date; write "added 2025-10-01" or "ended 2018-12-31".`);
    } else if (word === 'added') valid.from = day;
    else valid.to = day;
  }
  return { valid };
}

function readUnit(code: string, text: string, tell: (message: string) => void): Unit | null {
  if (text === '') {
    tell(`${code} has no unit.`);
    return null;
  }
  const result = parseCatalogUnit(text);
  if ('unit' in result) return result.unit;
  tell(`${code}: ${result.refused}`);
  return null;
}

/** Says which release the whole catalog was held against: `checked: 2025-10-01`, its first day. */
const checkedFile = 'release.txt';

function readChecked(text: string, tell: (line: number, message: string) => void): IsoDate | null {
  const found = /^checked: (\d{4}-\d{2}-\d{2})$/m.exec(text)?.[1];
  if (found && dateFromDigits(found.replaceAll('-', ''))) return found;
  tell(
    1,
    'The line "checked: YYYY-MM-DD" is missing: the first day of the release that the catalog was held against.',
  );
  return null;
}

/** A row without an end date was live in that release; since when is not known, unless the row says so. */
function seenOn(record: HcpcsRecord, checked: IsoDate): HcpcsRecord {
  const { from, to } = record.valid ?? { from: null, to: null };
  return { ...record, valid: from ? { from, to } : { from, to, seenOn: to ?? checked } };
}

/**
 * Reads the starter catalog (the format is described in resources/catalog/README.md).
 * @param files its texts, in any order
 * @returns a release of all rows that can be used, codes before modifiers, and every mistake with file and line
 */
export function parseCatalog(files: readonly CatalogFile[]): Catalog {
  const problems: CatalogProblem[] = [];
  const places = new Map<string, string>();
  const records: HcpcsRecord[] = [];
  let checked: IsoDate | null = null;
  for (const { name: file, text } of files) {
    const tell = (line: number, message: string) => problems.push({ file, line, message });
    if (file === checkedFile) {
      checked = readChecked(text, tell);
      continue;
    }
    for (const { record, line } of parseFile(text, tell)) {
      const before = places.get(record.code);
      if (before) {
        tell(line, `${record.code} stands in ${before} already.`);
        continue;
      }
      places.set(record.code, `${file}, line ${line},`);
      records.push(record);
    }
  }
  records.sort((a, b) => b.code.length - a.code.length || (a.code < b.code ? -1 : 1));
  const dated = checked === null ? records : records.map((record) => seenOn(record, checked));
  return {
    release: {
      system: hcpcsSystem,
      kind: 'starter-catalog',
      title: 'starter catalog',
      from: checked,
      records: dated,
    },
    problems,
  };
}
