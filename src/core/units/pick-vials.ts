import Big from 'big.js';
import { chooseVials } from './choose-vials';
import type { Of } from './counting';
import { resolveVial } from './resolve-vial';
import type { Step } from './rules';
import { areOpened } from './vial-list';
import type { UnitFacts } from './unit-facts';
import { bigInWords, type Refused, type Strength, type Vial } from './values';

/** Containers of one kind, what one of them holds in the unit's measure, and how many were opened. */
export type Kind = { label: string; each: Big; count: number };

/** The opened containers, their labelled content, and why these. */
export type Picked = { kinds: Kind[]; total: Big; step: Step };

/** More than any dose takes out of real packages: a size in the wrong measure would be opened by the thousand. */
const mostChosen = 500;

type Question = {
  facts: UnitFacts;
  of: Of | null;
  vials: readonly Vial[];
  strength: Strength | null;
  /** What was given, in the unit's measure, and what earlier patients had from the same vials. */
  given: Big;
  used: Big;
  mode: 'opened' | 'sizes' | 'either';
};

/**
 * Which containers were opened: those named, or the best choice from the sizes named (docs/domain/units.md, "Containers"). In doubt
 * they count as opened when the dose needed every one of them.
 */
export function pickVials({ facts, of, vials, strength, given, used, mode }: Question): Picked | Refused {
  const named: Kind[] = [];
  for (const vial of vials) {
    const held = resolveVial(facts, vial, strength, of);
    if ('refused' in held) return held;
    const known = named.find(({ label }) => label === vial.label);
    if (known) known.count += vial.count;
    else named.push({ label: vial.label, each: held.amount, count: vial.count });
  }
  const total = contentOf(named);
  const isStated = areOpened(vials);
  const left = total.minus(used);
  const enough = left.gte(given);
  const allNeeded = enough && named.every(({ each }) => left.minus(each).lt(given));
  if (mode === 'opened' || (mode === 'either' && (isStated || allNeeded))) {
    return asOpened(named, total, left, given, facts.unit.measure);
  }
  return bestOf(named, given, facts.unit.measure);
}

function asOpened(kinds: Kind[], total: Big, left: Big, given: Big, measure: string): Picked | Refused {
  if (left.gte(given)) {
    return {
      kinds,
      total,
      step: { rule: 'vials', text: `opened: ${inWords(kinds)} = ${bigInWords(total, measure)}` },
    };
  }
  const refused = `The opened vials hold ${bigInWords(left, measure)} by their labels, less than the dose of ${bigInWords(given, measure)}; overfill is not billed.`;
  return { refused, needs: 'vials' };
}

function bestOf(named: readonly Kind[], given: Big, measure: string): Picked | Refused {
  const choice = chooseVials(
    given,
    named.map(({ each }) => each),
  );
  if (!choice) {
    return {
      refused: 'These vial sizes leave too many combinations; say which vials were opened.',
      needs: 'vials',
    };
  }
  const opened = choice.counts.reduce((sum, count) => sum + count, 0);
  if (opened > mostChosen) {
    return {
      refused: `The dose of ${bigInWords(given, measure)} would take ${opened} containers of the sizes named. Are size and measure right? If so, say how many were opened.`,
      needs: 'vials',
    };
  }
  const kinds = named
    .map((kind, index) => ({ ...kind, count: choice.counts[index] ?? 0 }))
    .filter(({ count }) => count > 0);
  const waste = choice.total.minus(given);
  const left = waste.eq(0) ? 'no waste' : `the least waste, ${bigInWords(waste, measure)}`;
  const text = `of the sizes named, ${inWords(kinds)} = ${bigInWords(choice.total, measure)} leaves ${left}`;
  return { kinds, total: choice.total, step: { rule: 'vials', text } };
}

function contentOf(kinds: readonly Kind[]): Big {
  return kinds.reduce((sum, { each, count }) => sum.plus(each.times(count)), new Big(0));
}

function inWords(kinds: readonly Kind[]): string {
  return kinds.map(({ label, count }) => `${count} × ${label}`).join(' + ');
}
