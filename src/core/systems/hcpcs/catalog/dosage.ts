import { squeeze } from '../../../files/text';
import type { Unit } from '../../../code/record';
import { canonicalMeasure } from '../../../units/measures';
import { canonicalAmount } from '../../../units/numbers';
import { findQuantities } from '../../../units/quantity';

/** ASP's dosage column as a unit: `10 MG`, `1 INUN VWF:RCO`, `UP TO 200 MILLION CAR T CELLS`, `PER VIAL`. */
export function readDosage(text: string): Unit | null {
  const plain = squeeze(text).replace(/\bINUN\b/i, 'IU');
  const upTo = /^up to\b|^less than or equal to\b/i.test(plain) ? { upTo: true as const } : {};
  const cells = /(\d[\d.]*)\s*(million|billion)\b.*\bcells?\b/i.exec(plain);
  if (cells && upTo.upTo) {
    const amount = canonicalAmount(`${cells[1] ?? ''} ${cells[2] ?? ''}`);
    return amount === null ? null : { amount, measure: 'cell', ...upTo, text: plain };
  }
  const [first] = findQuantities(plain.replace(/(\d)(?=[a-z])/gi, '$1 '));
  if (first && first.measure !== 'day') {
    return { amount: first.amount, measure: first.measure, ...upTo, text: plain };
  }
  const counted = /^(?:per|1)\s+(.+)$/i.exec(plain)?.[1];
  const measure = canonicalMeasure(counted ?? plain);
  return measure ? { amount: '1', measure, text: plain } : null;
}
