import Big from 'big.js';
import { convert } from './convert';
import { ceilDiv } from './exact';
import type { Resolved } from './resolved';
import type { UnitFacts } from './unit-facts';
import { amountInWords, bigInWords, type Amount, type Refused } from './values';

/** How far the shares of a fixed product may lie apart: labels round the smaller one. */
const rounding = new Big('0.01');

/** Each substance in its own part. A product has one ratio: the first decides, and the others have to follow from it. */
export function combination({ parts, unit }: UnitFacts, amounts: readonly Amount[]): Resolved | Refused {
  const words = parts.map(amountInWords).join('/');
  if (amounts.length !== parts.length) {
    const example = parts.map(({ amount, measure }) =>
      amountInWords({ amount: new Big(amount).times(10).toFixed(), measure }),
    );
    return {
      refused: `One unit counts ${parts.length} substances together (${words}); give the amount of each, as in "${example.join('/')}".`,
      needs: 'all amounts',
    };
  }
  const shares: Big[] = [];
  for (const [index, part] of parts.entries()) {
    const given = amounts[index];
    const converted = given ? convert(new Big(given.amount), given.measure, part.measure) : null;
    if (!converted) {
      return {
        refused: `The parts of ${words} are needed in this order and in these measures.`,
        needs: 'all amounts',
      };
    }
    shares.push(converted.times(unit.amount).div(part.amount));
  }
  const [first = new Big(0)] = shares;
  const most = shares.reduce((one, other) => (other.gt(one) ? other : one));
  const least = shares.reduce((one, other) => (other.lt(one) ? other : one));
  const said = amounts.map(amountInWords).join('/');
  if (unit.upTo) {
    if (!ceilDiv(most, new Big(unit.amount)).eq(ceilDiv(least, new Big(unit.amount)))) {
      return {
        refused: `${said} against ${words}: the substances do not come to the same units. What was given of each, in the order and as the base that the descriptor names?`,
        needs: 'all amounts',
      };
    }
    const note = most.eq(least) ? '' : '; each share comes to the same units';
    return step(most, `${said} against ${words} for one unit${note}`);
  }
  if (most.minus(least).gt(most.times(rounding))) {
    return {
      refused: `${said} is not in the ratio of the product (${words}); what was given of each?`,
      needs: 'all amounts',
    };
  }
  const note = most.eq(least) ? '' : '; the first decides, the other follows from the product';
  return step(first, `${said} against ${words} for one unit${note}`);
}

function step(amount: Big, text: string): Resolved {
  return { amount, steps: [{ rule: 'combination', text }] };
}

/** One amount that names the sum of the parts, as the label does. */
export function ofTotal({ unit, parts, total }: UnitFacts, given: Amount): Resolved | null {
  const value = total && convert(new Big(given.amount), given.measure, unit.measure);
  if (!total || !value) return null;
  const amount = value.times(unit.amount).div(total);
  const said = parts.length > 1 ? `${parts.map(amountInWords).join(' + ')} = ` : '';
  const what = unit.salts ? 'one unit has each of the salts' : 'one unit is the sum';
  return step(
    amount,
    `${what}: ${said}${bigInWords(total, unit.measure)}; ${amountInWords(given)} is counted against it`,
  );
}
