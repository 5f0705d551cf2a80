import type { CodeRef, SystemId } from '../code/ref';
import { statusOn, type IsoDate } from '../code/validity';
import type { MergedRecord } from '../lookup/merge-sources';
import { datingDoubt } from '../releases/in-force';
import { isHcpcs } from '../systems/hcpcs/record';
import { isNoc } from '../units';
import { createPaymentTables } from './payment-tables';
import type { TablesHeld } from './payment-tables';
import type { CheckContext, DiagnosisBook, KnownCode } from './rule';

export type CheckParts = {
  today: IsoDate;
  /** The day for lines without one; null for today. */
  on: IsoDate | null;
  /** A code with what all sources held say of it. */
  find: (ref: CodeRef) => Pick<MergedRecord, 'record' | 'sources'> | undefined;
  systems: readonly SystemId[];
  /** Systems of which an owner's whole list is held. */
  whole: readonly SystemId[];
  tables: TablesHeld;
  /** The list of unclassified codes, where one is loaded. */
  isNocListed?: (code: string) => boolean | null;
  diagnoses?: DiagnosisBook | null;
  /** Whether the tabular list with its notes is held. */
  hasTabular?: boolean;
  /** Codes that came in place of another one. */
  successorsOf?: (ref: CodeRef) => readonly string[];
};

/** "Now J9312, by 10 mg": what the starter's own words name. */
const namedNext = /\bNow ([A-Z]\d{4})\b/;

/** Makes what the rules ask out of what is held. Each code is looked up once. */
export function createCheckContext(parts: CheckParts): CheckContext {
  const {
    today,
    on,
    find,
    systems,
    whole,
    tables,
    isNocListed,
    diagnoses = null,
    hasTabular = false,
  } = parts;
  const payment = createPaymentTables(tables);
  const known = new Map<string, KnownCode | null>();

  const successorsOf = (ref: CodeRef, { record }: Pick<MergedRecord, 'record'>): readonly string[] => {
    const told = parts.successorsOf?.(ref) ?? [];
    if (told.length > 0) return told;
    const named = namedNext.exec(record.starter?.note ?? '')?.[1];
    if (named !== undefined) return [named];
    // Two cross-references are the ends of a range.
    const xref = isHcpcs(record) ? (record.facts?.xref ?? []) : [];
    const [only] = xref;
    return xref.length === 1 && only !== undefined && /^[A-Z]\d{4}$/.test(only) ? [only] : [];
  };

  return {
    ...payment,
    today,
    on: on ?? today,
    tableOn: (table, day) => {
      if (table === 'ICD-10-CM release') {
        return systems.includes('icd10cm') ? { title: table, isCurrent: true } : null;
      }
      if (table === 'ICD-10-CM tabular list') return hasTabular ? { title: table, isCurrent: true } : null;
      return payment.tableOn(table, day);
    },
    hasSystem: (system) => systems.includes(system),
    isWhole: (system) => whole.includes(system),
    find: (ref) => {
      const key = `${ref.system} ${ref.kind} ${ref.code}`;
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const found = find(ref);
      const result = found ? knownCode(found, successorsOf(ref, found)) : null;
      known.set(key, result);
      return result;
    },
    isUnclassified: (record) => isNocListed?.(record.code) === true || isNoc(record),
    diagnoses,
  };
}

function knownCode(
  { record, sources }: Pick<MergedRecord, 'record' | 'sources'>,
  successors: readonly string[],
): KnownCode {
  const dates = sources.dates ?? sources.text;
  // ICD-10-CM is published for a year; an end or a place that never changes does not age.
  const isQuarterly = record.system === 'hcpcs';
  return {
    record,
    release: dates.title,
    statusOn: (on) => statusOn(record, on),
    doubtOn: (on) => (isQuarterly && record.kind === 'procedure' ? datingDoubt(dates.from, on) : null),
    successors,
  };
}
