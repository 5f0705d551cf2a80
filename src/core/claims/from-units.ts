import Big from 'big.js';
import { splitUnits } from '../units';
import type { UnitsResult } from '../units';
import type { ClaimLine, NdcOnLine, ServiceFacts } from './line';
import type { Share } from './ndc-shares';

/** What the user adds to a calculation to make claim lines of it. */
export type LineDetails = {
  code: string;
  /** Modifiers other than JW and JZ. */
  modifiers?: readonly string[];
  /** Dollars for one unit, decimal text; without it the lines have no charge. */
  pricePerUnit?: string;
  ndc?: NdcOnLine | null;
  /** NDC and quantity for the JW line, where the payer wants them there too. */
  discardedNdc?: NdcOnLine | null;
  /** Several NDCs, each with its own units; goes before `ndc` and `discardedNdc`. */
  shares?: readonly Share[];
  description?: string;
  /** The narrative of the discarded line, where it has another one. */
  discardedDescription?: string;
  /** Dates, place, pointers and revenue code, the same on every line. */
  service?: ServiceFacts;
  /** Split units over lines of at most 999 for item 24G. */
  split?: boolean;
};

/**
 * The lines that a calculation stands for: one with JZ; or one with the units given and a second with JW and the
 * discarded units (docs/domain/claims.md). Without shares the NDC goes on the line of the drug given, once, so that no
 * quantity is told twice.
 */
export function linesFor(
  result: Pick<UnitsResult, 'units' | 'discardedUnits' | 'modifiers'>,
  details: LineDetails,
): ClaimLine[] {
  const { code, modifiers = [], ndc = null, discardedNdc = null, description = '' } = details;
  const own = result.modifiers.includes('JZ') ? ['JZ'] : [];
  const others = withoutCounted(modifiers, result.modifiers);
  const one = { units: result.units, discardedUnits: result.discardedUnits ?? '0', ndc, discardedNdc };
  const shares = (details.shares ?? [one]).filter(
    ({ units, discardedUnits }) => units !== '0' || discardedUnits !== '0',
  );
  const base = { code, charge: null, description, ...(details.service ?? {}) };
  const lines = shares.map((share) =>
    priced({ ...base, modifiers: [...own, ...others], units: share.units, ndc: share.ndc }, details),
  );
  const lost = result.modifiers.includes('JW')
    ? shares.filter(({ discardedUnits }) => discardedUnits !== '0')
    : [];
  const lostLines = lost.map((share) =>
    priced(
      {
        ...base,
        description: details.discardedDescription ?? description,
        modifiers: ['JW', ...others],
        units: share.discardedUnits,
        ndc: share.discardedNdc,
      },
      details,
    ),
  );
  const all = [...lines, ...lostLines].filter(({ units }) => units !== '0');
  return details.split === true ? splitForItem24G(all) : all;
}

/**
 * The coder's modifiers without one that the calculation has put where it belongs: a JZ typed beside a JZ that was counted
 * stands once, and a JW on the discarded line alone. A JZ against a JW stays and is refused with the line.
 */
function withoutCounted(typed: readonly string[], counted: readonly string[]): string[] {
  return typed.filter((modifier) => !counted.includes(modifier));
}

function priced(line: ClaimLine, { pricePerUnit }: LineDetails): ClaimLine {
  if (pricePerUnit === undefined) return line;
  return { ...line, charge: new Big(pricePerUnit).times(line.units).toFixed(2, Big.roundHalfUp) };
}

/**
 * Lines of at most 999 units, for the three digits of item 24G alone: other forms take them whole. Units and charge
 * keep their sums; the NDC stays with the first part.
 */
export function splitForItem24G(lines: readonly ClaimLine[]): ClaimLine[] {
  return lines.flatMap((line) => {
    const parts = splitUnits(line.units);
    if (parts.length < 2) return [line];
    let rest = line.charge === null ? null : new Big(line.charge);
    return parts.map((units, index) => {
      const isLast = index === parts.length - 1;
      const charge: Big | null =
        rest &&
        (isLast ? rest : new Big(line.charge ?? 0).times(units).div(line.units).round(2, Big.roundHalfUp));
      rest = rest && charge ? rest.minus(charge) : null;
      return {
        ...line,
        units,
        charge: charge ? charge.toFixed(2) : null,
        ndc: index === 0 ? line.ndc : null,
      };
    });
  });
}
