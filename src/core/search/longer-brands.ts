import type { Expansion, Lexicon } from './expansion';
import { meant, mostPrefixPhrases } from './meant';
import type { QueryToken } from './parse';

const isBrand = ({ synonym, spelled }: Expansion): boolean =>
  synonym?.kind === 'brand' && spelled === undefined;

/** Letters and digits alone. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a name of the vocabulary was typed as a whole. */
export const isTypedWhole = ({ synonym, typed }: Pick<Expansion, 'synonym' | 'typed'>): boolean =>
  synonym !== undefined && plain(synonym.name) === plain(typed);

/**
 * Brands that go on after the whole brand that is all a query names, whatever amount stands behind it: nobody typed "Rituxan Hycela" in
 * "rituxan 700 mg". They lead to no row; a row of theirs is told apart by them (`isLongerBrand`).
 * @param content bits of the words that carry meaning
 */
export function brandsGoingOn(
  tokens: readonly QueryToken[],
  expansions: readonly Expansion[],
  content: number,
  lexicon: Lexicon,
): Expansion[] {
  const { book } = lexicon;
  const whole = expansions.find((one) => isBrand(one) && isTypedWhole(one) && (content & ~one.mask) === 0);
  if (!whole) return [];
  const { mask, typed } = whole;
  const key = tokens.flatMap(({ term }, place) => (mask & (1 << place) ? term : [])).join('');
  return book
    .startingWith(key, mostPrefixPhrases)
    .filter((name) => name !== key)
    .flatMap((name) => book.synonyms(name))
    .filter(({ kind }) => kind === 'brand')
    .flatMap((synonym) => meant(synonym, mask, typed, 1, lexicon));
}

/**
 * A brand typed whole may begin another product's brand: "Rituxan" and "Rituxan Hycela". The longer one was not asked for.
 * It is told apart where it means less than the shorter one: further words ("rituximab hyaluronidase"), or codes of its own
 * where the shorter one has codes, too. Where both mean the same ("Zyprexa IntraMuscular") nothing is told apart.
 */
export function isLongerBrand(expansions: readonly Expansion[]): (expansion: Expansion) => boolean {
  const brands = expansions.filter(isBrand);
  const whole = brands.filter(isTypedWhole);
  return (expansion) => {
    if (!isBrand(expansion) || whole.includes(expansion)) return false;
    const rivals = whole.filter(
      ({ typed, mask, byCode }) =>
        mask === expansion.mask &&
        byCode === expansion.byCode &&
        plain(expansion.synonym?.name ?? '').startsWith(plain(typed)),
    );
    if (expansion.byCode) {
      return (
        rivals.length > 0 &&
        !rivals.some(({ positions }) => expansion.positions.some((position) => positions.includes(position)))
      );
    }
    return rivals.some(
      ({ terms }) =>
        terms.length < expansion.terms.length && terms.every((term) => expansion.terms.includes(term)),
    );
  };
}
