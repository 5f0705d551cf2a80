import type { CodeRecord, Unit } from '../code/record';
import { statedUnit, withCodeFacts } from './code-facts';
import { parseUnit } from './descriptor';

/**
 * What one billing unit of a code is: as the source states it, otherwise as the long descriptor says it, with what is
 * known of the code. Null for modifiers and for descriptors that name no unit.
 */
export function unitOf(record: Pick<CodeRecord, 'code' | 'kind' | 'long' | 'unit'>): Unit | null {
  if (record.kind === 'modifier') return null;
  if (record.unit) return known(record.code, record.unit);
  const parsed = parseUnit(record.long);
  return 'unit' in parsed ? known(record.code, parsed.unit) : statedUnit(record.code);
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
