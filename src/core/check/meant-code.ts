import { foreignShape } from '../lookup/foreign-shapes';
import { digitsMeant } from './input/code-words';
import type { CheckContext, ReadLine } from './rule';

/** The code that was meant where a letter was typed for a digit, as far as the data held have it. */
export function codeMeant(
  { code, known }: Pick<ReadLine, 'code' | 'known'>,
  context: CheckContext,
): string | null {
  const meant = known ? null : digitsMeant(code);
  if (meant === null) return null;
  const isHeld = context.find({ system: 'hcpcs', kind: 'procedure', code: meant }) !== null;
  return isHeld ? meant : null;
}

/** What a text is that is no code of a service line, by its shape. */
export function shapeWords(code: string): string {
  if (/^\d{4}$/.test(code)) {
    return `${code} looks like a revenue code: that goes to item 42 of the UB-04, and the line needs a HCPCS or CPT code.`;
  }
  if (/^\d{3}$/.test(code)) {
    return `${code} looks like a revenue code without its zero, or a diagnosis-related group; the line needs a HCPCS or CPT code.`;
  }
  const shape = foreignShape(code);
  return shape
    ? `${code} looks like ${shape.name}, and no data held have it. ${shape.advice}`
    : `${code} does not have the shape of any known code.`;
}
