import Big from 'big.js';
import { convert } from './convert';
import type { Dose } from './dose/type';
import { sameStrength } from './dose/volume';
import { familyOf } from './measures';
import { strengthOf } from './resolve-vial';
import {
  amountInWords,
  strengthInWords,
  type Amount,
  type Refused,
  type Strength,
  type Vial,
} from './values';

/*
 * What is said twice has to agree: the strength beside the dose and the one on the label, the vials in the dose and the
 * containers that are named. Which of two is right, nobody but the coder knows.
 */

const vessels = /^(?:vial|syringe|ampule|bottle|bag|pen|cartridge)$/;

/** Asks where dose, strength and labels say different things; null where they agree or cannot be compared. */
export function disagreement(dose: Dose, strength: Strength | null, vials: readonly Vial[]): Refused | null {
  const [given] = dose.amounts;
  // A volume is turned into drug by its strength; of a drug that was drawn into a volume the drug is counted.
  const isUsed = given !== undefined && familyOf(given.measure) === 'volume';
  for (const stated of [strength, isUsed ? dose.strength : null]) {
    const label = stated && vials.find((vial) => contradicts(stated, vial));
    if (label) {
      return {
        refused: `The label says ${label.label}, the strength is ${strengthInWords(stated)}: which is right?`,
        needs: 'strength',
      };
    }
  }
  return otherVials(dose, vials);
}

function contradicts(stated: Strength, vial: Vial): boolean {
  const [held] = vial.holds;
  if (vessels.test(stated.in.measure) && held && stated.in.amount === '1' && vial.holds.length === 1) {
    return isOther(held, stated.substance);
  }
  const label = strengthOf(vial);
  const families = (one: Strength) => `${familyOf(one.substance.measure)} ${familyOf(one.in.measure)}`;
  return label !== null && families(label) === families(stated) && !sameStrength(label, stated);
}

/** `2 vials of 40 mg` beside containers of 20 mg, or beside three of 40 mg. */
function otherVials(dose: Dose, vials: readonly Vial[]): Refused | null {
  const said = dose.vials.length > 0 ? dose.vials : inVessel(dose);
  if (said.length === 0 || vials.length === 0 || dose.vials === vials) return null;
  const unlike = said.find((one) => !vials.some((vial) => isLike(one, vial)));
  const count = (some: readonly Vial[]) => some.reduce((sum, vial) => sum + vial.count, 0);
  const isOtherCount = vials.every(({ stated }) => stated) && count(vials) !== count(said);
  if (!unlike && !isOtherCount) return null;
  const words = (some: readonly Vial[]) => some.map((vial) => `${vial.count} × ${vial.label}`).join(' + ');
  return {
    refused: `The dose is of ${words(said)}, the containers are ${words(vials)}: which is right?`,
    needs: 'vials',
  };
}

/** A dose that was said in bottles or bags, each with what it holds. */
function inVessel({ container, amounts: [given, ...more], steps }: Dose): Vial[] {
  if (!container || !given || more.length > 0 || !vessels.test(container.measure)) return [];
  const isSized = familyOf(given.measure) !== 'count' && /^\d{1,4}$/.test(container.amount);
  if (!isSized || steps.length !== 1) return [];
  const each = { amount: new Big(given.amount).div(container.amount).toFixed(), measure: given.measure };
  return [{ holds: [each], volume: null, count: Number(container.amount), label: amountInWords(each) }];
}

/** Two labels of one container, as far as both say the same kind of thing. */
function isLike(one: Vial, other: Vial): boolean {
  const pairs = one.holds.map((held, index): [Amount, Amount | undefined] => [held, other.holds[index]]);
  if (one.volume && other.volume) pairs.push([one.volume, other.volume]);
  return pairs.every(([first, second]) => second === undefined || !isOther(first, second));
}

/** Two amounts of one family that are not the same. */
function isOther(one: Amount, other: Amount): boolean {
  const value = convert(new Big(one.amount), one.measure, other.measure);
  return value !== null && !value.eq(other.amount);
}
