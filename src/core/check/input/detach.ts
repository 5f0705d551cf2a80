import type { ClaimLine } from '../claim-line';
import type { CheckList } from './list';

/** Shorter pieces of a text are copies in any case. */
const shortestView = 13;

/**
 * The same characters in a text of their own. A longer piece of a text may be a mere view on it: the engine then keeps the whole
 * text in memory as long as the piece, with every name that stood beside it.
 */
const own = (text: string): string => (text.length < shortestView ? text : Array.from(text).join(''));

const ownOrNull = (text: string | null): string | null => text && own(text);

function detachedLine(line: ClaimLine): ClaimLine {
  return Object.assign(line, {
    code: own(line.code),
    modifiers: line.modifiers.map(own),
    from: ownOrNull(line.from),
    to: ownOrNull(line.to),
    units: ownOrNull(line.units),
    charge: ownOrNull(line.charge),
    ndc: ownOrNull(line.ndc),
    ndcQuantity: ownOrNull(line.ndcQuantity),
    ndcMeasure: ownOrNull(line.ndcMeasure),
    place: ownOrNull(line.place),
    pointers: line.pointers?.map(own) ?? null,
    diagnoses: line.diagnoses?.map(own) ?? null,
    dose: ownOrNull(line.dose),
  });
}

/** Lets go of the text that was read: the engine remembers what an expression was last matched against. */
export const forgetText = (): void => void /^/.test('');

/** A list that nothing ties to the text or file it was read from (docs/domain/claim-checks.md, "What is kept"). */
export function detached(list: CheckList): CheckList {
  forgetText();
  return { ...list, lines: list.lines.map(detachedLine), headers: list.headers?.map(own) ?? null };
}
