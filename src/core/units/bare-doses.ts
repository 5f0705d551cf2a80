import Big from 'big.js';
import { isBare, type Of } from './counting';
import type { Dose } from './dose/type';
import type { UnitFacts } from './unit-facts';
import { amountInWords, type Refused } from './values';

/* A number without a measure for a drug that is billed by the dose: two may be two doses, thirty are milligrams or millicuries. */

const byDose =
  /^(?:dose|study dose|treatment dose|therapeutic dose|treatment|infusion|instillation|study|implant)$/;

/** More doses of one product than a patient is given on one date; of vials more are opened. */
const mostDoses = 3;
const mostVials = 12;

/** Drugs, tracers and contrast; a service's treatments and sessions are counted by their number. */
const isDrug = (code: string): boolean => code === '' || /^(?:A9|[CJQS])/.test(code);

/** Asks where a bare number is likelier an amount than a count of doses; null where it may be a count. */
export function bareDoses({ unit }: UnitFacts, dose: Dose, of: Of | null): Refused | null {
  const [given] = dose.amounts;
  if (given?.measure !== 'each' || !isDrug(of?.code ?? '')) return null;
  const isCells = unit.measure === 'cell';
  const one = unit.vessel ?? (isCells ? 'dose' : unit.measure);
  const isByDose = isCells || unit.vessel !== undefined || byDose.test(unit.measure);
  if (!isBare(dose)) {
    return isCells
      ? { refused: `One unit is ${unit.text}: how many doses were given?`, needs: 'count' }
      : null;
  }
  const most = isByDose ? mostDoses : unit.measure === 'vial' ? mostVials : null;
  if (most === null || new Big(given.amount).lte(most)) return null;
  return {
    refused: `${amountInWords(given)} of what? One unit is one ${one}. Write the amount with its measure, or "${amountInWords(given)} ${one}s".`,
    needs: 'measure',
  };
}
