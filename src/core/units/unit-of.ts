import type { CodeRecord, Unit } from '../code/record';
import { statedUnit, withCodeFacts } from './code-facts';
import { parseUnit } from './descriptor';

type HasUnit = Pick<CodeRecord, 'code' | 'kind' | 'long' | 'unit' | 'unitElsewhere'>;

/**
 * What one billing unit of a code is: as the source states it, otherwise as the long descriptor says it, with what is
 * known of the code; where neither names one, as another source has it. Null for modifiers and where none is known.
 */
export function unitOf(record: HasUnit): Unit | null {
  if (record.kind === 'modifier') return null;
  if (record.unit) return known(record.code, record.unit);
  const parsed = parseUnit(record.long);
  if ('unit' in parsed) return known(record.code, parsed.unit);
  return statedUnit(record.code) ?? fromElsewhere(record);
}

function fromElsewhere({ code, unitElsewhere }: HasUnit): Unit | null {
  return unitElsewhere ? known(code, unitElsewhere.unit) : null;
}

/** The source of a unit that the record's own source does not name; null where it does, or where nobody does. */
export function unitSource(record: HasUnit): string | null {
  const unit = unitOf(record);
  return unit !== null && unit === fromElsewhere(record) ? (record.unitElsewhere?.source ?? null) : null;
}

const completed = new WeakMap<Unit, Unit>();

/** The same unit gives the same completed one, so that what is read from it is read once. */
function known(code: string, unit: Unit): Unit {
  const before = completed.get(unit);
  if (before) return before;
  const after = withCodeFacts(code, unit);
  completed.set(unit, after);
  return after;
}
