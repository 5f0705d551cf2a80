import Big from 'big.js';
import { splitUnits } from '../units';
import type { UnitsResult } from '../units';
import type { ClaimLine, NdcOnLine } from './line';

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
  description?: string;
  /** Split units over lines of at most 999 for item 24G. */
  split?: boolean;
};

/**
 * The lines that a calculation stands for: one with JZ; or one with the units given and a second with JW and the
 * discarded units (DOMAIN 3.3). The NDC goes on the line of the drug given, once, so that no quantity is told twice.
 */
export function linesFor(
  result: Pick<UnitsResult, 'units' | 'discardedUnits' | 'modifiers'>,
  details: LineDetails,
): ClaimLine[] {
  const { code, modifiers = [], ndc = null, discardedNdc = null, description = '' } = details;
  const own = result.modifiers.includes('JZ') ? ['JZ'] : [];
  const given = {
    code,
    modifiers: [...own, ...modifiers],
    units: result.units,
    charge: null,
    ndc,
    description,
  };
  const lines = divide(given, details);
  const discarded = result.modifiers.includes('JW') ? result.discardedUnits : null;
  if (discarded === null) return lines;
  const lost = { ...given, modifiers: ['JW', ...modifiers], units: discarded, ndc: discardedNdc };
  return [...lines, ...divide(lost, details)];
}

function divide(line: ClaimLine, { split = false, pricePerUnit }: LineDetails): ClaimLine[] {
  const parts = split ? splitUnits(line.units) : [line.units];
  return parts.map((units, index) => ({
    ...line,
    units,
    charge:
      pricePerUnit === undefined ? null : new Big(pricePerUnit).times(units).toFixed(2, Big.roundHalfUp),
    ndc: index === 0 ? line.ndc : null,
  }));
}
