import type { CodeRecord, Unit } from '../src/core/code/record';
import type { CodeStatus } from '../src/core/code/validity';
import { isHcpcs, noFacts } from '../src/core/systems/hcpcs/record';
import { systemOf } from '../src/core/systems/registry';
import { unitOf } from '../src/core/units';

/** A code as `export` and `code` give it. */
export type CodeShape = {
  system: string;
  code: string;
  kind: string;
  long: string;
  short: string;
  unit: Unit | null;
};

/**
 * The record with all its facts on one level: those of HCPCS always, empty where the source has none (texts absent are
 * empty, dates absent are null); those of another system as it has them.
 */
export function codeShape(record: CodeRecord): CodeShape {
  const { system, code, kind, long, short, starter } = record;
  const known = systemOf(system);
  const facts = isHcpcs(record) ? (record.facts ?? noFacts) : (record.facts as object | undefined);
  return {
    system,
    code: known?.format(code) ?? code,
    kind,
    long,
    short,
    unit: known?.claim === 'service line' ? unitOf(record) : null,
    ...facts,
    ...(starter ? { starter } : {}),
  };
}

const statusWords: Record<CodeStatus, string> = {
  active: 'active',
  ended: 'ended',
  'not yet': 'not yet in use',
  header: 'a header, which cannot be billed,',
  unknown: 'status not known',
};

/** Status for people. */
export function statusInWords(status: CodeStatus): string {
  return statusWords[status];
}
