import { grownModifiers, mayBeDiagnosis } from './input/code-words';
import type { ClaimLine } from './claim-line';
import type { CheckContext } from './rule';

/**
 * The line with code and modifiers apart where they were written as one word: `J0475JZ` is J0475 with JZ. Seven characters that the
 * data know as a diagnosis or an inpatient procedure stay what they are, and so do those that may be a diagnosis while no whole list
 * of diagnoses is held.
 */
export function apartFromModifiers(line: ClaimLine, context: CheckContext): ClaimLine {
  const grown = line.code.length > 5 ? grownModifiers(line.code) : null;
  if (!grown) return line;
  const { code, modifiers } = grown;
  const isKnown = (system: string, kind: string, text: string) =>
    context.find({ system, kind, code: text }) !== null;
  if (isKnown('icd10cm', 'diagnosis', line.code) || isKnown('icd10pcs', 'procedure', line.code)) return line;
  const on = line.from ?? context.on;
  if (mayBeDiagnosis(line.code) && !context.isWhole('icd10cm', on)) return line;
  const isMeant =
    isKnown('hcpcs', 'procedure', code) ||
    /^\d{5}$/.test(code) ||
    modifiers.every((modifier) => isKnown('hcpcs', 'modifier', modifier));
  return isMeant ? { ...line, code, modifiers: [...modifiers, ...line.modifiers] } : line;
}
