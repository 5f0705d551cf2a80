import { dateFromDigits } from '../../files/dates';
import { splitLines } from '../../files/text';
import { withCapital } from '../../text/capital';
import type { BundledContent, ResourceFile, ResourceProblem } from '../code-system';
import { formatDiagnosis, parentOf } from './codes';
import { icd10cmSystem, type DiagnosisRecord } from './record';
import { canonicalCode, readIcdVocabulary } from './vocabulary';

/** Names are checked against FY2026, and codes newer than October 2024 say so: all others were in the book on this day. */
const seenOn = '2024-10-01';

/** What a letter in `[ADS]` adds to a name (format in the README of `resources/icd10cm`). */
const visits: Record<string, string> = {
  A: 'active treatment',
  B: 'active treatment, open fracture',
  D: 'later visit while healing',
  G: 'later visit, delayed healing',
  K: 'later visit, nonunion',
  P: 'later visit, malunion',
  S: 'sequela',
};

/**
 * Reads `resources/icd10cm/*.txt`, and the vocabulary below it: `code | name | other names | note | dates`.
 * @returns every code and header in code order, how offices speak, and every mistake with file and line
 */
export function readStarter(files: readonly ResourceFile[]): BundledContent {
  const vocabulary = readIcdVocabulary(files.filter(({ name }) => name.startsWith('vocabulary/')));
  const problems: ResourceProblem[] = [];
  const records = new Map<string, DiagnosisRecord>();
  const implied = new Map<string, DiagnosisRecord>();
  for (const { name: file, text } of files) {
    if (file.startsWith('vocabulary/')) continue;
    splitLines(text).forEach((raw, index) => {
      if (raw.trim() === '' || raw.startsWith('#')) return;
      const tell = (message: string) => problems.push({ file, line: index + 1, message });
      for (const record of readLine(raw, familyOf(file), tell)) {
        if (records.has(record.code)) tell(`${formatDiagnosis(record.code)} is there twice.`);
        else records.set(record.code, record);
        const header = headerAbove(record);
        if (header && !implied.has(header.code)) implied.set(header.code, header);
      }
    });
  }
  // A header that a line writes out has a better name than one that only follows from the visits below it.
  for (const [code, header] of implied) if (!records.has(code)) records.set(code, header);
  const sorted = [...records.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const record of sorted) {
    record.parent = parentOf(record.code, records);
    if (record.parent === null && record.code.length > 3) {
      problems.push({
        file: '',
        line: null,
        message: `${formatDiagnosis(record.code)} has no header above it.`,
      });
    }
  }
  return {
    release: {
      system: icd10cmSystem,
      kind: 'starter-catalog',
      title: 'starter diagnoses',
      from: null,
      records: sorted,
      phrases: vocabulary.entries,
    },
    problems: [...problems, ...vocabulary.problems],
  };
}

/** `heart-and-vessels.txt` → `Heart and vessels`. */
const familyOf = (file: string): string => withCapital(file.replace(/\.txt$/, '').replaceAll('-', ' '));

function readLine(raw: string, family: string, tell: (message: string) => void): DiagnosisRecord[] {
  const fields = raw.split('|').map((field) => field.trim());
  const [codeField = '', name = '', names = '', note = '', dates = ''] = fields;
  const [, written = '', letters = ''] = /^([^[]*)(?:\[([A-Z]+)\])?$/.exec(codeField) ?? [];
  // With letters the code is one character short: the shape is asked with the first of them.
  const code = canonicalCode(letters === '' ? written : `${written}${letters.charAt(0)}`);
  const from = dates === '' ? null : dateOf(dates);
  if (fields.length > 5) tell('There are five fields: code, name, other names, note, dates.');
  else if (code === null) tell(`"${codeField}" is not a code; write E11.40, or E11.4- for a header.`);
  else if (name === '') tell(`${codeField} has no name.`);
  else if (from === undefined) tell(`"${dates}" is not a date; write "since 2025-10-01".`);
  else {
    const billable = !code.endsWith('-');
    const make = (own: string, visit: string): DiagnosisRecord => {
      const long = visit === '' ? name : `${name}, ${visit}`;
      const brands = names === '' ? [] : names.split(';').map((other) => other.trim());
      return {
        system: icd10cmSystem,
        kind: 'diagnosis',
        code: own,
        long,
        short: '',
        billable,
        parent: null,
        valid: from === null ? { from: null, to: null, seenOn } : { from, to: null },
        starter: { name: long, form: '', brands: brands.filter(Boolean), note, family, category: family },
      };
    };
    if (letters === '') return [make(code.replace(/-$/, ''), '')];
    if (!billable) tell(`${codeField}: a header has no visits.`);
    else if (code.length !== 7) tell(`${codeField}: the letter is not the 7th character; put in the X.`);
    else {
      return Array.from(letters).flatMap((letter) => {
        const visit = visits[letter];
        if (visit === undefined) tell(`${codeField}: "${letter}" is not a known visit.`);
        return visit === undefined ? [] : [make(code.slice(0, -1) + letter, visit)];
      });
    }
  }
  return [];
}

/**
 * The header that a code with its visit stands below: `S93401A` → `S93401`, `M8008XA` → `M8008`. Placeholders before the visit stand for
 * nothing and fall away with it (guidelines I.A.4, I.A.5); what is left of a category alone is written out in the texts.
 */
function headerAbove({ long, starter, ...record }: DiagnosisRecord): DiagnosisRecord | null {
  const visit = Object.values(visits).find((words) => long.endsWith(`, ${words}`));
  if (record.code.length !== 7 || visit === undefined || !starter) return null;
  const code = record.code.slice(0, 6).replace(/X+$/, '');
  if (code.length <= 3) return null;
  const name = `${long.slice(0, -visit.length - 2)}, by visit`;
  return {
    ...record,
    code,
    long: name,
    billable: false,
    starter: { ...starter, name, brands: [], note: '' },
  };
}

/** `since 2025-10-01`; undefined where it is written otherwise. */
function dateOf(text: string): string | undefined {
  const [, day] = /^since (\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  return day !== undefined && dateFromDigits(day.replaceAll('-', '')) ? day : undefined;
}
