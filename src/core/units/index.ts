import type { CodeRecord, Unit } from '../code/record';
import { parseUnit } from './descriptor';

export { amountOf, computeUnits, explain } from './calculate';
export { parseCatalogUnit } from './catalog-unit';
export { convert, sameUnit } from './convert';
export { parseUnit, type ParsedUnit } from './descriptor';
export { doseInWords, parseDose, type Dose } from './dose';
export { unitLabel } from './label';
export { checkMue, mostUnitsPerLine, splitUnits, type Mue, type MueCheck } from './limits';
export { familyOf } from './measures';
export { claimNdc, parseNdc, printNdc, twelveDigitNdc, type Ndc, type OtherId } from './ndc';
export { ndcMeasures, ndcQuantity, usualNdcMeasure, type NdcMeasure, type NdcQuantity } from './ndc-quantity';
export { computeNoc, isNoc, type NocPreset, type NocResult } from './noc';
export { packageMismatches, packageUnits, vialOf, type PackageLine, type PackageMismatch } from './packages';
export { parseAmount, parseStrength, parseVial } from './parse-values';
export type { Modifier, UnitsRequest, UnitsResult } from './request';
export type { TimeRounding } from './rounding';
export { ruleWords, type Rule, type Step } from './rules';
export { amountInWords, strengthInWords } from './values';
export type { Amount, Need, Refused, Strength, Vial } from './values';

/**
 * What one billing unit of a code is: as the source states it, otherwise as the long descriptor says it.
 * Null for modifiers and for descriptors that name no unit.
 */
export function unitOf(record: CodeRecord): Unit | null {
  if (record.unit) return record.unit;
  if (record.kind === 'modifier') return null;
  const parsed = parseUnit(record.long);
  return 'unit' in parsed ? parsed.unit : null;
}
