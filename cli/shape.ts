import type { CodeRecord, Unit } from '../src/core/code/record';
import type { CodeStatus } from '../src/core/code/validity';
import { isHcpcs, noFacts } from '../src/core/systems/hcpcs/record';
import { systemOf } from '../src/core/systems/about';
import { unitOf } from '../src/core/units';

/** A code as `export` and `code` give it. */
export type CodeShape = {
  system: string;
  code: string;
  kind: string;
  long: string;
  short: string;
  unit: Unit | null;
  billable?: boolean;
  parent?: string | null;
};

/**
 * The record with all its facts on one level: those of HCPCS always, empty where the source has none (texts absent are
 * empty, dates absent are null); those of another system as it has them.
 */
export function codeShape(record: CodeRecord): CodeShape {
  const { system, code, kind, long, short, starter, billable, parent } = record;
  const known = systemOf(system);
  const format = known?.format ?? ((plain: string) => plain);
  const facts = isHcpcs(record) ? (record.facts ?? noFacts) : (record.facts as object | undefined);
  return {
    system,
    code: format(code),
    kind,
    long,
    short,
    unit: known?.claim === 'service line' ? unitOf(record) : null,
    ...(billable === undefined ? {} : { billable }),
    ...(parent === undefined ? {} : { parent: parent === null ? null : format(parent) }),
    ...facts,
    ...(starter ? { starter } : {}),
  };
}

/** The record as `export` gives it: of a system that is not billed in units, without one. */
export function exportShape(record: CodeRecord): Omit<CodeShape, 'unit'> & { unit?: Unit | null } {
  const { unit, ...shape } = codeShape(record);
  return systemOf(record.system)?.claim === 'service line' ? { ...shape, unit } : shape;
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
