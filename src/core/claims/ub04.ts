import { copyChecked, trimmed } from './line';
import type { ClaimLine, Copied } from './line';

/* Form locators of the UB-04 (DOMAIN 2.4). Layouts only: the manual's texts are not ours. */

/** Characters of FL43. */
export const fl43Width = 24;
const mostUnitDigits = 7;

/** FL43: NDC, measure and quantity without anything between them, from the left: `N455513019001ML0.6`. */
export function fl43(line: ClaimLine): Copied {
  return copyChecked(line, ({ ndc }) => {
    if (!ndc) return { refused: 'The line has no NDC.' };
    const text = `N4${ndc.digits}${ndc.measure}${trimmed(ndc.quantity)}`;
    return text.length > fl43Width
      ? { refused: `${text} is longer than the ${fl43Width} characters of FL43.` }
      : { text, notes: [] };
  });
}

/** FL44: code and up to four modifiers, nothing between them: `J0475JZ`. */
export function fl44(line: ClaimLine): Copied {
  return copyChecked(line, ({ code, modifiers }) => ({ text: [code, ...modifiers].join(''), notes: [] }));
}

/** FL46: units. */
export function fl46(line: ClaimLine): Copied {
  return copyChecked(line, ({ units }) => {
    const text = trimmed(units);
    const digits = text.replace('.', '').length;
    return digits > mostUnitDigits
      ? { refused: `${text} has more than ${mostUnitDigits} digits.` }
      : { text, notes: [] };
  });
}
