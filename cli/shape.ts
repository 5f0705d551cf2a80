import { noFacts, type CmsFacts, type CodeRecord, type CodeStatus, type Unit } from '../src/core/code/record';
import { unitOf } from '../src/core/units';

/** A code as `export` and `code` give it: texts that are absent are empty, dates that are absent are null. */
export type CodeShape = {
  code: string;
  kind: CodeRecord['kind'];
  long: string;
  short: string;
  unit: Unit | null;
} & Partial<CmsFacts>;

/** The record with all its facts on one level; a source without facts gives them empty. */
export function codeShape(record: CodeRecord): CodeShape {
  const { code, kind, long, short, facts, starter } = record;
  return {
    code,
    kind,
    long,
    short,
    unit: unitOf(record),
    ...(facts ?? noFacts),
    ...(starter ? { starter } : {}),
  };
}

const statusWords: Record<CodeStatus, string> = {
  active: 'active',
  ended: 'ended',
  'not yet': 'not yet in use',
  unknown: 'status not known',
};

/** Status for people. */
export function statusInWords(status: CodeStatus): string {
  return statusWords[status];
}
