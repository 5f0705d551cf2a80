import type { CodeTable } from './code-table';

/** The sides that a title may be for; `open` where it says that the side is not stated. */
export type Side = 'right' | 'left' | 'bilateral' | 'open';

const named: readonly (readonly [RegExp, Side])[] = [
  [/\bright\b/i, 'right'],
  [/\bleft\b/i, 'left'],
  [/\bbilateral\b|\bboth\b/i, 'bilateral'],
];

/** The one side that a title is for; null where it names none, or several. */
export function sideOf(title: string): Side | null {
  const found = named.filter(([shape]) => shape.test(title));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

/** A title without its side, and without what says that the side is open; what is left is the same for all sides. */
const plainOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\b(?:right|left|bilateral|both|unspecified|sides?|not stated)\b|[,;()]/g, ' ')
    .replace(/\b([a-z]{3,})s\b/g, '$1')
    .replace(/ +/g, ' ')
    .trim();

/** "Impacted cerumen, right ear" is on both sides "impacted cerumen, bilateral": no ear is named. */
const isSame = (own: string, other: string, wanted: Side): boolean =>
  own === other || (wanted === 'bilateral' && own.replace(/ [a-z]+$/, '') === other);

/** What codes of one condition on several sides begin with: all but the character of the side, placeholders and the visit. */
const shared = (code: string): string =>
  code.slice(0, 6).replace(/X+$/, '').slice(0, -1).padEnd(3, code.charAt(2));

/**
 * The code of the same condition on another side, as its title says it; null where there is none.
 * @param titleAt the title at a place of the table
 */
export function onSide(
  code: string,
  wanted: Side,
  codes: CodeTable,
  titleAt: (place: number) => string,
): number | null {
  const own = codes.placeOf(code);
  const { low, high } = codes.below(shared(code));
  const plain = plainOf(titleAt(own));
  for (let place = low; place < high; place++) {
    if (codes.billable[place] !== 1 || place === own) continue;
    const title = titleAt(place);
    const isIt = wanted === 'open' ? !named.some(([shape]) => shape.test(title)) : sideOf(title) === wanted;
    if (isIt && isSame(plain, plainOf(title), wanted)) return place;
  }
  return null;
}

/** What is said of a first row whose side is not the query's (guidelines I.B.13, and I.B.18 for a side that is not stated). */
export const sideAdvice = {
  unsaid:
    'The side is not said, and the first code is for one side: say right, left or both. A code for a side that the record does not state is wrong on a claim.',
  'one of both':
    'No code that was found says both sides: a claim has the code of the right side and the code of the left (ICD-10-CM guidelines I.B.13).',
  other: 'The first code is for the other side: none that was found is for the side that was said.',
} as const;
