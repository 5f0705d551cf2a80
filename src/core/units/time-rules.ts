import Big from 'big.js';
import type { Unit } from '../code/record';
import { convert } from './convert';

/**
 * How started units of time count. `past half` is the 8-minute rule for units of 15 minutes and the midpoint rule for
 * others; `nearest` is the same but for an exact half, of which no rule speaks.
 */
export type TimeRounding = 'past half' | 'started' | 'completed';

/** What is known of a code: one of the roundings, `nearest`, or nothing. Sources: docs/domain/units.md. */
export type KnownTimeRule = TimeRounding | 'nearest' | 'not known';

/** Prolonged services: each unit takes its full time, or it is not reported. */
const fullTime = /^(?:G2212|G031[678]|G3003|G2058)$/;

/** Month's services that need the whole first period or the middle of it, by whom one asks. */
const inDoubt = /^(?:G0019|G002[234]|G0140|G0146|G0108|G0109|G0128|G0513|G0514|G2080|G2088|A0420)$/;

/** Periods of 30 minutes in a pressure chamber: more than half of one counts. */
const midpoint = /^(?:G0277|C1300)$/;

/** Ambulance codes, whose miles are billed to the tenth. */
const ambulance = /^(?:A0021|A0380|A0390|A0425|A0435|A0436|A0888)$/;

const quarter = 15 * 60;

/** The rule of a code; without one of its own, quarter hours and less follow the 8-minute rule and the rest is asked about. */
export function timeRuleOf(code: string | null, unit: Unit): KnownTimeRule {
  if (unit.full) return 'completed';
  if (code !== null) {
    if (fullTime.test(code)) return 'completed';
    if (code === 'G0378') return 'nearest';
    if (midpoint.test(code)) return 'past half';
    if (inDoubt.test(code)) return 'not known';
  }
  if (unit.beyond) return 'not known';
  const seconds = convert(new Big(unit.amount), unit.measure, 'second');
  return seconds?.lte(quarter) ? 'past half' : 'not known';
}

/** Whether a code bills parts of a mile; null where that is the payer's to say. */
export function billsTenths(code: string | null): boolean | null {
  return code === null || code === '' || ambulance.test(code) ? true : null;
}
