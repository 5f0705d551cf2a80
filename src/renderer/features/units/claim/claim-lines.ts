import { lineProblems, linesFor } from '../../../../core/claims';
import type { DescribedLine, NdcOnLine, Payer } from '../../../../core/claims';
import { ndcQuantity, usualNdcMeasure } from '../../../../core/units';
import type { Amount, NdcMeasure, NdcQuantity, Refused, Strength } from '../../../../core/units';
import type { Answer, CodeFacts, Counted } from '../answer';
import type { PanelInput } from '../input';
import { plainNumber } from '../plain-number';
import { readVials, strengthFrom } from '../vial-text';
import { readNdc, type NdcReading } from './ndc-reading';

/** What the panel makes of its fields for the claim. */
export type Claim = {
  lines: DescribedLine[];
  /** Why there are no lines. */
  blocked: string | null;
  ndc: NdcReading;
  /** The quantity beside a read NDC; null without one. */
  quantity: NdcQuantity | Refused | null;
  /** The measure in which the quantity is counted, chosen or suggested. */
  measure: NdcMeasure;
  /** Why texts with an NDC are refused although the rest is clear. */
  ndcProblem: string | null;
};

export function claimOf(facts: CodeFacts, input: PanelInput, answer: Answer, payer: Payer): Claim {
  const ndc = readNdc(input.ndc, facts.links.ndcs);
  const strength = strengthFrom(input.strength, input.dose, input.vials);
  const measure = input.ndcMeasure === '' ? suggestedMeasure(input.vials, strength) : input.ndcMeasure;
  const nothing = { lines: [], ndc, quantity: null, measure, ndcProblem: null };
  if (answer.state !== 'counted') {
    const blocked = answer.state === 'empty' ? answer.hint : answer.reason;
    return { ...nothing, blocked };
  }
  const price = plainNumber(input.price.trim().replace(/^\$\s*/, ''));
  if (input.price.trim() !== '' && (price === null || !/^\d{1,7}(?:\.\d{1,4})?$/.test(price))) {
    return { ...nothing, blocked: `"${input.price.trim()}" is not a charge such as 12.50.` };
  }
  const ask = (amount: Amount | null, pieces: number) =>
    ndc.state === 'read' ? quantityOf({ amount, pieces, measure, strength, payer }) : null;
  const opened = answer.vials.reduce((sum, { count }) => sum + count, 0);
  const own = input.ndcQuantity.trim();
  const quantity: NdcQuantity | Refused | null =
    ndc.state === 'read' && own !== '' ? ownQuantity(own, measure, payer) : ask(answer.amount, opened);
  const lost = input.ndcOnDiscarded && answer.discardedUnits !== null ? ask(answer.discarded, 0) : null;
  const onLine = (value: NdcQuantity | Refused | null): NdcOnLine | null =>
    ndc.state === 'read' && value && !('refused' in value)
      ? { digits: ndc.digits, measure: value.measure, quantity: value.quantity }
      : null;

  const lines = linesFor(kept(answer, input), {
    code: facts.record.code,
    modifiers: modifiersOf(input.modifiers),
    ndc: onLine(quantity),
    discardedNdc: onLine(lost),
    description: answer.narrative,
    split: input.split,
    ...(price === null ? {} : { pricePerUnit: price }),
  });
  const described = lines.map((line): DescribedLine => ({
    line,
    descriptor: facts.record.long,
    unitLabel: facts.unitLabel,
    system: facts.record.system,
  }));
  return {
    ...nothing,
    lines: described,
    blocked: null,
    quantity,
    ndcProblem: problemOf(ndc) ?? refusalOf(quantity) ?? refusalOf(lost),
  };
}

/** Settings that JW and JZ are not for have neither the modifiers nor the second line. */
function kept(answer: Counted, { wasteModifiers }: PanelInput): Counted {
  return wasteModifiers ? answer : { ...answer, modifiers: [] };
}

/** `rt, kx` → RT and KX. Whether there are too many is told with the line. */
export function modifiersOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

function suggestedMeasure(vials: string, strength: Strength | null): NdcMeasure {
  const [vial] = readVials(vials);
  if (vial) return usualNdcMeasure(vial);
  return strength ? 'ML' : 'UN';
}

type Question = {
  amount: Amount | null;
  pieces: number;
  measure: NdcMeasure;
  strength: Strength | null;
  payer: Payer;
};

function quantityOf({ amount, pieces, measure, strength, payer }: Question): NdcQuantity | Refused {
  // Pieces are counted whatever they hold; anything else needs the amount.
  const known =
    amount ?? (measure === 'UN' && pieces > 0 ? { amount: String(pieces), measure: 'each' } : null);
  if (!known) return { refused: 'The NDC quantity is not known: enter it.', needs: 'dose' };
  const { decimals, refuses } = payer;
  return ndcQuantity({
    measure,
    amount: known,
    strength,
    decimals,
    refuses,
    ...(pieces > 0 ? { pieces } : {}),
  });
}

/** A quantity that the coder states: held against what the payer takes, nothing else. */
function ownQuantity(
  typed: string,
  measure: NdcMeasure,
  { refuses, decimals }: Payer,
): NdcQuantity | Refused {
  const quantity = plainNumber(typed);
  if (quantity === null) return { refused: `"${typed}" is not a quantity such as 1.5.` };
  if (refuses.includes(measure)) return { refused: `This payer does not take ${measure}.` };
  if ((quantity.split('.')[1]?.length ?? 0) > decimals) {
    return { refused: `This payer takes ${decimals} decimals.` };
  }
  return { measure, quantity, steps: [] };
}

function refusalOf(quantity: NdcQuantity | Refused | null): string | null {
  return quantity && 'refused' in quantity ? quantity.refused : null;
}

function problemOf(ndc: NdcReading): string | null {
  return ndc.state === 'empty' || ndc.state === 'read' ? null : ndc.reason;
}

/** Why the lines cannot be collected, in words; null where they can. */
export function claimProblem({ blocked, ndcProblem, lines }: Claim): string | null {
  if (blocked !== null) return blocked;
  if (ndcProblem !== null) return `NDC: ${ndcProblem}`;
  const problems = new Set(lines.flatMap(({ line }) => lineProblems(line)));
  return problems.size > 0 ? [...problems].join(' ') : null;
}
