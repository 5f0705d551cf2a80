import Big from 'big.js';
import type { Dose } from './dose/type';
import type { Resolved } from './resolved';
import type { Refused } from './values';

/*
 * Goods for both sides of the body, of which one unit is both: a binaural hearing aid, a bilateral orthosis. A pair of them
 * is one unit, and a bare "2" may be both sides of one or two of them (docs/domain/units.md, "Counted supplies").
 */

const sides = 'ears?|sides?|shoes?|legs?|thighs?|hips?|arms?|feet|hands?|knees?';
const bothSides = new RegExp(
  `\\b(?:binaural|bilateral|both (?:${sides})|(?:2|two) full (?:legs|arms))\\b`,
  'i',
);

/** What each ear wears; of other goods for both sides one piece has both. */
const hearingAid = /^(?:hearing )?aids?$/i;

/** Whether one unit of the code is both sides. */
export function isTwoSided(of: { long: string } | null): boolean {
  return of !== null && bothSides.test(of.long);
}

/** A count of goods for both sides; null where what is counted is neither a pair nor a piece. */
export function twoSided(
  { noun, amounts: [given], container }: Dose,
  isPiece: boolean,
): Resolved | Refused | null {
  if (!given) return null;
  const number = new Big(given.amount);
  const counted = (amount: Big, text: string): Resolved => ({ amount, steps: [{ rule: 'counted', text }] });
  if (given.measure === 'pair') return counted(number, 'one unit is both sides: a pair is one unit');
  if (!isPiece) return null;
  if (noun !== undefined && hearingAid.test(noun) && number.mod(2).eq(0)) {
    return counted(number.div(2), `${number.toFixed()} hearing aids, two a unit: one unit is both ears`);
  }
  if (number.eq(1) && !hearingAid.test(noun ?? '') && !container) {
    return counted(number, 'one unit is both sides');
  }
  const many = number.toFixed();
  const why = number.eq(1)
    ? 'a single one is one side of it. Were both given, or is a code for one side meant?'
    : `${many} units, or ${many} sides? Count them in pairs.`;
  return { refused: `One unit is both sides: ${why}`, needs: 'count' };
}
