import { parseVial, vialParts, type Amount } from '../../units';

const lead = /^(?:from|out of|of|using|opened:?|vials?:?) /i;
const vessel = /\b(?:vials?|syringes?|pens?|bags?|bottles?|ampules?)\b/i;
const bare = /^(?:(\d{1,4}) ?x ?)?(\d[\d,.]*)$/i;

/**
 * Containers as a query has them behind its dose: `500+2x100`, `from 2 x 40 mg`, `40 mg vial`. Sizes without a measure have
 * that of the dose.
 * @returns the list as the field for containers takes it; null where the text is no such list
 */
export function readContainers(text: string, dose: Amount | undefined): string | null {
  const list = text.replace(lead, '').trim();
  // One size alone may as well be another dose.
  const isList = lead.test(text) || /[+]|\dx|\d x /i.test(list) || vessel.test(list);
  if (list === '' || !isList) return null;
  const parts: string[] = [];
  for (const part of vialParts(list)) {
    const [, count, size] = bare.exec(part) ?? [];
    const written =
      size === undefined || !dose
        ? part
        : `${count === undefined ? '' : `${count} x `}${size} ${dose.measure}`;
    if ('refused' in parseVial(written)) return null;
    parts.push(written);
  }
  return parts.length === 0 ? null : parts.join(list.includes('+') ? ' + ' : ', ');
}
