import type { CodeRef, SystemId } from '../code/ref';
import { statusOn, type IsoDate } from '../code/validity';
import type { MergedRecord } from '../lookup/merge-sources';
import { datingDoubt } from '../releases/in-force';
import { systemOf } from '../systems/about';
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
  /** Whether an owner's whole list of a system is held that speaks of the day: then a code that it lacks does not exist. */
  isWhole: (system: SystemId, on: IsoDate) => boolean;
  tables: TablesHeld;
  /** The list of unclassified codes, where one is loaded. */
  isNocListed?: (code: string) => boolean | null;
  diagnoses?: DiagnosisBook | null;
  /** Whether the tabular list with its notes is held. */
  hasTabular?: boolean;
  /** Codes in force on the day that came in place of another one. */
  successorsOf?: (ref: CodeRef, on: IsoDate) => readonly string[];
};

/** Makes what the rules ask out of what is held. Each code is looked up once. */
export function createCheckContext(parts: CheckParts): CheckContext {
  const {
    today,
    on,
    find,
    systems,
    isWhole,
    tables,
    isNocListed,
    diagnoses = null,
    hasTabular = false,
    successorsOf,
  } = parts;
  const payment = createPaymentTables(tables);
  const known = new Map<string, KnownCode | null>();

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
    isWhole,
    find: (ref) => {
      const key = `${ref.system} ${ref.kind} ${ref.code}`;
      const cached = known.get(key);
      if (cached !== undefined) return cached;
      const found = find(ref);
      const result = found ? knownCode(found, (day) => successorsOf?.(ref, day) ?? []) : null;
      known.set(key, result);
      return result;
    },
    isUnclassified: (record) => isNocListed?.(record.code) === true || isNoc(record),
    diagnoses,
  };
}

function knownCode(
  { record, sources }: Pick<MergedRecord, 'record' | 'sources'>,
  successorsOn: KnownCode['successorsOn'],
): KnownCode {
  const { title, from } = sources.dates ?? sources.text;
  const cadence = systemOf(record.system)?.cadence;
  return {
    record,
    release: title,
    statusOn: (on) => statusOn(record, on),
    // Of days before it a release speaks by the dates that it states; of later ones it may be behind.
    doubtOn: (on) => (from !== null && on < from ? null : (datingDoubt(from, on, cadence)?.whole ?? null)),
    successorsOn,
  };
}
