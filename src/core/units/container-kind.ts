import type Big from 'big.js';
import type { UnitsRequest } from './request';
import type { Step } from './rules';
import { amountInWords, bigInWords, type Refused, type Vial } from './values';

/*
 * Whether the containers are for one dose or for several (docs/domain/units.md, "JW and JZ"). The labels go before what was
 * chosen beside them; where nothing says it they are taken as single-dose, and the answer tells so.
 */

export type Kind = UnitsRequest['container'];

/** What labels and request say together; undefined where neither does. */
export function containerKind(chosen: Kind, vials: readonly Vial[]): { kind: Kind } | Refused {
  const says = (doses: Vial['doses']) => vials.find((vial) => vial.doses === doses);
  const [single, multiple] = [says('single'), says('multiple')];
  const known = multiple ?? single;
  if ((single && multiple) || (single && chosen === 'multi-dose')) {
    return {
      refused: `${single.label} is a single-dose container by its label, others are multi-dose: which are meant?`,
      needs: 'vials',
    };
  }
  if (!known) return { kind: chosen };
  if (vials.some(({ doses }) => doses === undefined)) {
    return {
      refused: `Of ${amountInWords(known.holds[0] ?? { amount: '1', measure: 'vial' })} it is said for how many doses it is; of the others, too?`,
      needs: 'vials',
    };
  }
  return { kind: multiple ? 'multi-dose' : 'single-dose' };
}

/** A container with so many times the dose is hardly for one: insulin, testosterone, vitamin B12 come in such vials. */
const manyTimes = 10;

/** Asks for the kind of containers that hold many times the dose; nobody would throw away so much of a single-dose vial. */
export function manyDoses(held: Big, given: Big, measure: string): Refused | null {
  if (given.lte(0) || held.lt(given.times(manyTimes))) return null;
  const times = held.div(given).round(0, 0).toFixed();
  return {
    refused: `The opened containers hold ${bigInWords(held, measure)}, ${times} times the dose. Are they multi-dose (neither JW nor JZ), or single-dose? Add it to the label, as in "${bigInWords(held, measure)} single-dose vial".`,
    needs: 'vials',
  };
}

/** Said with every JW and JZ where nobody told which containers they were. */
export const takenAsSingleDose: Step = {
  rule: 'multi-dose',
  text: 'taken as single-dose containers; if they are multi-dose, say so: those have neither JW nor JZ',
};
