import Big from 'big.js';
import type { CodeRecord } from '../code/record';
import { doseInWords, parseDose, type Dose } from './dose';
import { openVials, type Opened } from './opened';
import type { Modifier, UnitsRequest } from './request';
import type { Step } from './rules';
import { factsOf } from './unit-facts';
import { amountInWords, type Refused, type Vial } from './values';
import { parseVials } from './vial-list';
import { modifiersFor, oralStep } from './waste';

/** How a payer counts unclassified drugs (docs/domain/units.md): payers differ, so it is a preset. */
export type NocPreset = 'one unit' | 'containers';

export type NocResult = Opened & { dose: string; units: string; narrative: string };

export type NocRequest = Pick<
  UnitsRequest,
  'dose' | 'vials' | 'vialsAre' | 'container' | 'restGoesOn' | 'usedBefore' | 'on'
> & {
  /** A bare number of containers, where their labels are not named. */
  containers?: number | null;
  preset?: NocPreset;
  /** An oral drug has no discarded units. */
  oral?: boolean;
};

const nocCodes = new Set(
  'J3490 J3590 J3591 J9999 C9399 J7199 J7599 J7699 J7799 J7999 J8498 J8499 J8597 J8999 Q4082'.split(' '),
);

/** Whether a drug code is an unclassified one, without an amount of its own. */
export function isNoc({ code, long }: Pick<CodeRecord, 'code' | 'long'>): boolean {
  if (nocCodes.has(code)) return true;
  return (
    /^[CJQ]/.test(code) &&
    /\b(?:unclassified|not otherwise classified|noc)\b/i.test(long) &&
    !/\d\s*(?:mg|mcg|ml|units?)\b/i.test(long)
  );
}

/**
 * Units of an unclassified drug: one, with the amount in the narrative (Medicare), or the containers opened. A named
 * container tells whether something was discarded: then a second line has JW, one unit and the amount in words.
 */
export function computeNoc(request: NocRequest): NocResult | Refused {
  const dose = typeof request.dose === 'string' ? parseDose(request.dose) : request.dose;
  if ('refused' in dose) return dose;
  const vials = request.vials?.length ? parseVials(request.vials) : dose.vials;
  if ('refused' in vials) return vials;
  const opened = vials.length > 0 || dose.wasted !== undefined ? openedOf(request, dose, vials) : nothing;
  if ('refused' in opened) return opened;
  const narrative = doseInWords(dose);
  const isLost = opened.discarded !== null && opened.discarded.amount !== '0';
  if ((request.preset ?? 'one unit') === 'containers') return byContainers(request, opened, narrative);
  const modifiers = opened.modifiers.length === 0 ? [] : modifiersFor(isLost, request.on ?? null);
  const lost =
    opened.discarded && isLost
      ? `, the ${amountInWords(opened.discarded)} discarded on a second line with JW and 1 unit`
      : '';
  const text = `unclassified drug, Medicare preset: 1 unit; name the drug and ${narrative} in the narrative${lost}`;
  return {
    ...opened,
    dose: narrative,
    modifiers,
    discardedUnits: opened.discardedUnits === null ? null : isLost ? '1' : '0',
    units: '1',
    narrative,
    steps: [{ rule: 'NOC', text }, ...opened.steps, ...modifierSteps(modifiers)],
  };
}

function modifierSteps(modifiers: readonly Modifier[]): Step[] {
  const words = {
    JW: 'one line with 1 unit, a second line with JW and 1 unit',
    JZ: 'nothing discarded: JZ on the line',
  };
  return modifiers.map((modifier) => ({ rule: modifier, text: words[modifier] }));
}

const nothing: Opened = { discardedUnits: null, discarded: null, modifiers: [], vials: [], steps: [] };

/** The containers as for a drug that is billed by the measure of its dose; only what is left of them matters. */
function openedOf(request: NocRequest, dose: Dose, vials: readonly Vial[]): Opened | Refused {
  const [given, ...others] = dose.amounts;
  if (!given || given.measure === 'each' || others.length > 0) {
    return { refused: 'One amount is needed to say what of the containers was discarded.', needs: 'dose' };
  }
  const facts = factsOf({
    amount: '1',
    measure: given.measure,
    text: amountInWords({ ...given, amount: '1' }),
  });
  const amount = new Big(given.amount);
  const result = openVials({
    request: request.oral === true ? { ...request, container: 'multi-dose' } : request,
    facts,
    of: null,
    vials,
    strength: dose.strength,
    given: amount,
    units: amount.round(0, Big.roundUp),
    dose,
  });
  if ('refused' in result) return result;
  if (request.oral === true) {
    const own = result.steps.filter(({ rule }) => rule !== 'multi-dose');
    return { ...result, discardedUnits: null, discarded: null, steps: [...own, oralStep] };
  }
  const steps: Step[] = result.steps.filter(
    ({ rule }) => rule !== 'JW' && rule !== 'JZ' && rule !== 'discarded' && rule !== 'waste below one unit',
  );
  return { ...result, steps };
}

function byContainers({ containers }: NocRequest, opened: Opened, narrative: string): NocResult | Refused {
  const named = opened.vials.reduce((sum, { count }) => sum + count, 0);
  const count = named > 0 ? named : (containers ?? 0);
  if (count < 1) {
    return { refused: 'This payer counts containers: how many were opened?', needs: 'vials' };
  }
  const text = `unclassified drug, containers preset: ${count} opened`;
  return {
    ...opened,
    dose: narrative,
    modifiers: opened.modifiers.filter((modifier) => modifier === 'JZ'),
    discardedUnits: opened.discardedUnits === null ? null : '0',
    units: String(count),
    narrative,
    steps: [{ rule: 'NOC', text }, ...opened.steps],
  };
}
