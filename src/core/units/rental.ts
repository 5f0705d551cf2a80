import Big from 'big.js';
import { convert } from './convert';
import type { Of } from './counting';
import type { Dose } from './dose/type';
import { familyOf } from './measures';
import type { Resolved } from './resolved';
import type { UnitFacts } from './unit-facts';
import type { Refused } from './values';

/** Rented with a letter that is none of equipment: pads of a rented system, a vest, a nebulizer's bottle, pumps for nutrition. */
const alsoRented = /^(?:A4639|A4640|A7017|A7025|B900\d)$/;

/** Among the equipment what is only sold: batteries, electrodes, dressings, what a pump or a monitor uses up. */
const sold = /^(?:E0352|K0552|K0553|K060[1-59]|K0672|K074[4-6])$/;

/**
 * Whether a code can be rented (docs/domain/units.md, "Counted supplies"): equipment, and the few supplies that the fee
 * schedule has with RR. A supply for so many days is sold. Where nothing is known of the code, it may be.
 */
function canBeRented({ unit }: UnitFacts, of: Of | null): boolean {
  const { code, long } = of ?? { code: '', long: '' };
  if (code === '') return true;
  if (/\b\d+[- ]day supply\b/i.test(`${unit.text} ${long}`) || sold.test(code)) return false;
  return /^[EK]/.test(code) || alsoRented.test(code);
}

/** Rented equipment is billed month by month; its unit is a piece. Null for what nobody rents. */
export function rental(facts: UnitFacts, dose: Dose, of: Of | null): Resolved | Refused | null {
  const [given] = dose.amounts;
  if (!given || facts.unit.measure !== 'each' || familyOf(given.measure) !== 'months') return null;
  if (dose.noun === 'supply' || !canBeRented(facts, of)) return null;
  const months = convert(new Big(given.amount), given.measure, 'month');
  if (months?.eq(1)) {
    return { amount: new Big(1), steps: [{ rule: 'rental', text: 'one rental month is one unit' }] };
  }
  return {
    refused: 'Rental is billed month by month: a line of one unit for each, with RR. Which month is this?',
    needs: 'count',
  };
}
