import { familyOf } from './measures';
import type { UnitFacts } from './unit-facts';
import { amountInWords, strengthInWords } from './values';
import type { Amount, Need, Refused, Strength } from './values';

/** Why an amount cannot be counted in a unit, and what would help. */
export function missing({ unit }: UnitFacts, given: Amount, strength: Strength | null): Refused {
  const [have, want] = [familyOf(given.measure), familyOf(unit.measure)];
  const said = amountInWords(given);
  const one = amountInWords(unit);
  const refuse = (refused: string, needs: Need): Refused => ({ refused, needs });
  if (want === 'count') {
    // Radioactivity is given, and mass is not what is measured of it: no count would join them.
    if (unit.ceiling && have !== familyOf(unit.ceiling.measure)) {
      return { refused: `One unit is ${unit.text}; ${said} cannot be compared with that.` };
    }
    return refuse(`One unit is ${unit.text}; ${said} does not say how many were given.`, 'count');
  }
  if (given.measure === 'each') return refuse(`${said} of what? One unit is ${one}.`, 'measure');
  if (have === 'count') {
    return refuse(`How much does one ${given.measure} hold? One unit is ${one}.`, 'vials');
  }
  if ((have === 'days' && want === 'months') || (have === 'months' && want === 'days')) {
    return refuse(`A month has no fixed number of days: how many ${unit.measure}s are ${said}?`, 'count');
  }
  if (have === 'time' && (want === 'days' || want === 'months')) {
    return refuse(`One unit is ${unit.text}; how many are ${said}?`, 'count');
  }
  if (have === 'ounces' || want === 'ounces') {
    return refuse(`${said} cannot be counted in ${one}: an ounce may be of weight or of volume.`, 'measure');
  }
  const why = strength
    ? `${strengthInWords(strength)} does not join them`
    : 'a strength such as "10 mg/mL" is needed';
  if (have === 'volume' || want === 'volume') {
    return refuse(`${said} cannot be counted in ${one}: ${why}.`, 'strength');
  }
  return {
    refused: `${said} cannot be counted in ${one}: nothing is converted between ${have} and ${want}.`,
  };
}
