import type { CodeRecord, Unit } from '../code/record';
import { computeUnits } from './calculate';
import { parseUnit } from './descriptor';
import { computeNoc, isNoc, type NocPreset } from './noc';
import type { UnitsRequest, UnitsResult } from './request';
import type { Step } from './rules';
import { unitOf, unitSource } from './unit-of';
import type { Amount, Refused } from './values';
import { isOral } from './waste';

/** A result for any code: an unclassified drug has no unit, and its amount only goes into the narrative. */
export type Counted = Omit<UnitsResult, 'unit' | 'amount'> & {
  unit: Unit | null;
  amount: Amount | null;
  narrative: string;
};

export type CountRequest = Omit<UnitsRequest, 'unit' | 'of'> & {
  record: Pick<CodeRecord, 'code' | 'kind' | 'long' | 'unit' | 'unitElsewhere'>;
  /** Left out: read from the record. */
  isUnclassified?: boolean;
  /** Containers of an unclassified drug, where only their number is known. */
  containers?: number | null;
  noc?: NocPreset;
};

/** Units of a code by all that is known of it: what window and command line answer. */
export function countFor({
  record,
  isUnclassified,
  containers = null,
  noc = 'one unit',
  ...rest
}: CountRequest): Counted | Refused {
  if (isUnclassified ?? isNoc(record)) {
    const result = computeNoc({ ...rest, containers, preset: noc, oral: isOral(record) });
    return 'refused' in result ? result : { ...result, unit: null, amount: null };
  }
  const unit = unitOf(record);
  if (!unit) return { refused: whyNoUnit(record) };
  const result = computeUnits({ ...rest, unit, of: record });
  if ('refused' in result) return result;
  const source = unitSource(record);
  const text = `the descriptor names no unit; ${source ?? ''} counts ${unit.text}`;
  const steps: Step[] = source === null ? result.steps : [{ rule: 'counted', text }, ...result.steps];
  return { ...result, steps, narrative: '' };
}

/** Why nothing is counted for a code without a unit. */
function whyNoUnit({ kind, code, long }: Pick<CodeRecord, 'kind' | 'code' | 'long'>): string {
  if (kind === 'modifier') return `${code} is a modifier; modifiers have no units.`;
  const parsed = parseUnit(long);
  return 'refused' in parsed ? parsed.refused : 'It is not known what one unit is.';
}
