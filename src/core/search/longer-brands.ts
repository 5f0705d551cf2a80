import type { Expansion } from './expansion-types';

const isBrand = ({ synonym, spelled }: Expansion): boolean =>
  synonym?.kind === 'brand' && spelled === undefined;

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * A brand typed whole may begin another product's brand: "Rituxan" and "Rituxan Hycela". The longer one was not asked for.
 * It is told apart where it means less than the shorter one: further words ("rituximab hyaluronidase"), or codes of its own
 * where the shorter one has codes, too. Where both mean the same ("Zyprexa IntraMuscular") nothing is told apart.
 */
export function isLongerBrand(expansions: readonly Expansion[]): (expansion: Expansion) => boolean {
  const brands = expansions.filter(isBrand);
  const whole = brands.filter(({ synonym, typed }) => plain(synonym?.name ?? '') === plain(typed));
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

/** Records of a longer brand, but for those that the brand typed names by code. */
export function recordsOfLongerBrands(
  longer: readonly Expansion[],
  expansions: readonly Expansion[],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { positions } of longer) for (const position of positions) found.add(position);
  for (const { byCode, positions } of expansions) {
    if (byCode) for (const position of positions) found.delete(position);
  }
  return found;
}
