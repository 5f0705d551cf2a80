import { inWords, type WordField } from '../systems/hcpcs/words';
import { statusOn, type CodeStatus, type IsoDate } from '../code/validity';
import { licenceOf } from '../systems/licence';
import { isHcpcs, type CmsFacts } from '../systems/hcpcs/record';
import { unitLabel, unitOf } from '../units';
import { limitCaution, limitsPerMeasure } from './cost';
import type { Cell, ComparedCode, CompareRow, LinkedFacts, RowId } from './types';
import { markDifferences } from './words';

const statusWords: Record<CodeStatus, string | null> = {
  active: 'active',
  ended: 'ended',
  'not yet': 'not yet in use',
  header: 'header: cannot be billed',
  unknown: null,
};

const settings: Record<string, string> = {
  practitioner: 'practitioner',
  outpatient: 'hospital',
  dme: 'equipment',
};

function coded(field: WordField, value: string): string {
  if (value === '') return '';
  const meaning = inWords(field, value);
  return meaning === null ? value : `${value}: ${meaning}`;
}

type Read = (code: ComparedCode) => string | null;

/** A reader of CMS's facts; without facts nothing is known. */
function fact(read: (facts: CmsFacts) => string | null): Read {
  return ({ record }) => (isHcpcs(record) && record.facts ? (read(record.facts) ?? '') : null);
}

function linked(read: (facts: LinkedFacts) => string | null | undefined): Read {
  return ({ linked: facts }) => (facts ? (read(facts) ?? null) : null);
}

function brandsOf({ starter, linked: facts }: ComparedCode): string | null {
  const names = [...(facts?.brands ?? []), ...(starter?.brands ?? [])];
  const seen = new Set<string>();
  const once = names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
  return once.length > 0 ? once.join(', ') : null;
}

function limitText({ paymentLimit }: LinkedFacts): string | null {
  if (!paymentLimit) return null;
  const quarter = paymentLimit.quarter === null ? '' : `, ${paymentLimit.quarter}`;
  if (paymentLimit.limit === null) return `not stated${quarter}`;
  return `$${paymentLimit.limit} per ${paymentLimit.dosage.toLowerCase()}${quarter}`;
}

function mueText({ mue }: LinkedFacts): string | null {
  if (!mue || mue.length === 0) return null;
  return mue
    .map(
      ({ setting, value, mai }) =>
        `${settings[setting] ?? setting} ${value}${mai === null ? '' : ` (MAI ${mai})`}`,
    )
    .join(', ');
}

/** `text`: running text, in which words are compared; `isOwners`: the words of whoever publishes the code. */
type Spec = { id: RowId; label: string; read: Read; text?: true; isOwners?: true };

function specs(on: IsoDate): Spec[] {
  return [
    {
      id: 'long',
      label: 'Descriptor',
      read: ({ record }) => record.long || null,
      text: true,
      isOwners: true,
    },
    {
      id: 'short',
      label: 'Short descriptor',
      read: ({ record }) => record.short || null,
      text: true,
      isOwners: true,
    },
    { id: 'name', label: 'Substance or item', read: ({ starter }) => starter?.name ?? null, text: true },
    { id: 'form', label: 'Route or form', read: ({ starter }) => starter?.form ?? null, text: true },
    {
      id: 'unit',
      label: 'One unit',
      read: ({ record }) => {
        const unit = unitOf(record);
        return unit && unitLabel(unit);
      },
    },
    { id: 'status', label: `Status on ${on}`, read: ({ record }) => statusWords[statusOn(record, on)] },
    { id: 'coverage', label: 'Coverage', read: fact(({ coverage }) => coded('coverage', coverage)) },
    {
      id: 'pricing',
      label: 'Pricing',
      read: fact(({ pricing }) => pricing.map((value) => coded('pricing', value)).join('; ')),
    },
    {
      id: 'tos',
      label: 'Type of service',
      read: fact(({ tos }) => Array.from(tos, (value) => coded('typeOfService', value)).join('; ')),
    },
    { id: 'betos', label: 'BETOS', read: fact(({ betos }) => coded('betos', betos)) },
    { id: 'added', label: 'Added', read: fact(({ added }) => added) },
    { id: 'changed', label: 'Last change', read: fact(({ effective }) => effective) },
    { id: 'ended', label: 'Ended', read: fact(({ ended }) => ended) },
    { id: 'xref', label: 'See also', read: fact(({ xref }) => xref.join(', ')) },
    { id: 'limit', label: 'Payment limit', read: linked(limitText) },
    { id: 'mue', label: 'Most units (MUE)', read: linked(mueText) },
    { id: 'brands', label: 'Brands', read: brandsOf },
    {
      id: 'guide',
      label: 'Guide',
      read: linked(({ guide }) => guide && `${guide.title}: ${guide.sections.join(', ')}`),
    },
  ];
}

const plain = (text: string | null): string | null => text && text.replace(/\s+/g, ' ').trim().toLowerCase();

function toRow(
  id: RowId,
  label: string,
  texts: readonly (string | null)[],
  marked: boolean,
): CompareRow | null {
  if (texts.every((text) => text === null || text === '')) return null;
  const differs = new Set(texts.map(plain)).size > 1 || texts.includes(null);
  if (!marked) return { id, label, differs, cells: texts.map((text) => ({ text })) };
  // A column that is not known is left out of the comparison of words: it does not make the others differ.
  const known = texts.filter((text) => text !== null);
  const marks = markDifferences(known);
  let next = 0;
  const cells = texts.map((text): Cell => (text === null ? { text } : { text, pieces: marks[next++] ?? [] }));
  return { id, label, differs, cells };
}

/** A price of another quarter than that of the date of service is told as such, in the cell itself: exports have it too. */
function withCautions(row: CompareRow, cautions: readonly (string | null)[]): CompareRow {
  const cells = row.cells.map((cell, index): Cell => {
    const caution = cautions[index] ?? null;
    // Rounded ones have a sign before the dollars.
    const isPriced = cell.text?.includes('$') ?? false;
    return caution === null || !isPriced
      ? cell
      : { text: `${cell.text ?? ''}. ${caution}`, isDoubtful: true };
  });
  return { ...row, cells };
}

const withLicences = (row: CompareRow, codes: readonly ComparedCode[]): CompareRow => ({
  ...row,
  cells: row.cells.map((cell, at) => {
    const record = codes[at]?.record;
    const licence = cell.text !== null && record ? licenceOf(record) : null;
    return licence === null ? cell : { ...cell, licence };
  }),
});

/** The facts of all codes, one row a fact; rows in which no code has anything are left out. */
export function compareRows(codes: readonly ComparedCode[], on: IsoDate): CompareRow[] {
  const rows: CompareRow[] = [];
  for (const { id, label, read, text, isOwners } of specs(on)) {
    if (id !== 'limit') {
      const row = toRow(id, label, codes.map(read), text ?? false);
      if (row) rows.push(isOwners ? withLicences(row, codes) : row);
      continue;
    }
    const cautions = codes.map((code) => limitCaution(code, on));
    const limit = toRow(id, label, codes.map(read), false);
    const perMeasure = toRow('limit-per-measure', 'Limit per measure', limitsPerMeasure(codes), false);
    if (limit) rows.push(withCautions(limit, cautions));
    if (perMeasure) rows.push(withCautions(perMeasure, cautions));
  }
  return rows;
}
