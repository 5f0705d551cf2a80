import type { Of } from './counting';
import type { Dose } from './dose/type';
import { times } from './dose/type';
import { familyOf } from './measures';
import type { UnitFacts } from './unit-facts';
import { amountInWords, type Amount, type Refused } from './values';

/**
 * `3 x 100 ft`, whose first number has no measure: of tubing, which has no width, and of rolls that were counted, the length is
 * plain. Anything else is asked about: three pieces, or three inches wide (docs/domain/units.md, "Counted supplies").
 */
export function lengthMeant(
  { unit }: UnitFacts,
  { bare, length, rolls }: NonNullable<Dose['either']>,
  of: Of | null,
): { length: Amount; text: string } | Refused {
  const said = `${bare} x ${amountInWords(length)}`;
  const byLength = familyOf(unit.measure) === 'length';
  if (byLength && rolls !== null) {
    const total = times(length, rolls);
    return { length: total, text: `of the rolls the length counts: ${amountInWords(total)}` };
  }
  if (byLength && /\btubing\b/i.test(of?.long ?? '')) {
    const total = times(length, bare);
    return { length: total, text: `${bare} × ${amountInWords(length)} = ${amountInWords(total)}` };
  }
  const isWidth = rolls !== null;
  return {
    refused: isWidth
      ? `"${said}": is the width in inches? Write "${bare} in x ${amountInWords(length)}".`
      : `"${said}": is ${bare} the width in inches, or a count? Write "${bare} in x ${amountInWords(length)}", or name the rolls with the width and the length of one.`,
    needs: 'dose',
  };
}
