import Big from 'big.js';
import { isBare, vessels, type Of } from './counting';
import type { Dose } from './dose/type';
import { isWhole } from './exact';
import { familyOf } from './measures';
import type { Resolved } from './resolved';
import { names } from './things';
import type { UnitFacts } from './unit-facts';

/** Things that hold one unit each: an implant, a pellet, a device. */
export function countedVessel({ unit }: UnitFacts, dose: Dose, of: Of | null): Resolved | null {
  const [given] = dose.amounts;
  if (unit.vessel === undefined || !given || dose.container || familyOf(unit.measure) === 'count') {
    return null;
  }
  const noun = given.measure === 'each' ? dose.noun : undefined;
  const said = noun ?? (isBare(dose) ? unit.vessel : given.measure);
  const isVessel = isOnePlaced(said, unit.vessel) || (noun !== undefined && names(noun, of?.long ?? ''));
  if (!isVessel || !isWhole(new Big(given.amount))) return null;
  const { steps } = vessels(unit.vessel, 'unit', given);
  const count = new Big(given.amount);
  return { amount: count.times(unit.amount), units: count, steps };
}

/** What is placed in the body has several names: an implant is a device, too. A pellet is another thing. */
const placed = new Set(['implant', 'device', 'insert', 'system', 'iud']);

const isOnePlaced = (said: string, vessel: string): boolean =>
  said === vessel || (placed.has(vessel) && placed.has(said.toLowerCase().replace(/s$/, '')));
