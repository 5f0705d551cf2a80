import { confidenceOf, toExpansion, type Expansion, type Lexicon, type MatchType } from './expansion';
import type { Synonym } from './synonym-table';

/** So many names of the vocabulary are looked at that go on after what was typed. */
export const mostPrefixPhrases = 12;

/** Whether a code of the data is for just this biosimilar, by its four letters. */
function isCoded({ terms }: Synonym, index: Lexicon['index']): boolean {
  const ids = terms.flatMap((term) => index.idOf(term) ?? []);
  return ids.length === terms.length && index.recordsWith(ids).length > 0;
}

/** A synonym as terms of the index; words that the release does not use are dropped from the end. */
export function meant(
  synonym: Synonym,
  mask: number,
  typed: string,
  likeness: number,
  lexicon: Lexicon,
  spelled?: string,
): Expansion[] {
  const { index, positionOf, termWeight } = lexicon;
  const matchType: MatchType = spelled === undefined ? 'synonym' : 'fuzzy';
  const single = (mask & (mask - 1)) === 0;
  const confidence = likeness * (single ? confidenceOf.oneWord : confidenceOf.severalWords)[synonym.kind];
  const why = { synonym, ...(spelled === undefined ? {} : { spelled }) };
  const out: Expansion[] = [];
  const likeliest = synonym.codes.flatMap((code) => positionOf(code) ?? []);
  if (likeliest.length > 0) {
    out.push({
      matchType,
      mask,
      terms: [],
      positions: [...likeliest].sort((a, b) => a - b),
      byCode: true,
      likeliest,
      confidence,
      typed,
      ...why,
    });
  }

  const terms: number[] = [];
  for (const term of synonym.terms) {
    const id = index.idOf(term);
    if (id !== undefined) {
      if (!terms.includes(id)) terms.push(id);
    } else if (termWeight(term) === 1 && synonym.kind !== 'brand') return out;
    else if (terms.length === 0 && termWeight(term) === 1) return out;
  }
  if (synonym.isBiosimilar && !isCoded(synonym, index)) {
    const ids = synonym.terms.slice(0, -1).flatMap((term) => index.idOf(term) ?? []);
    if (ids.length === 0) return out;
    out.push({ ...toExpansion('fuzzy', mask, ids, confidence, typed, lexicon), ...why, uncoded: true });
    return out;
  }
  let loss = 1;
  while (terms.length > 0) {
    const expansion = toExpansion(matchType, mask, terms, confidence * loss, typed, lexicon);
    if (expansion.positions.length > 0) {
      out.push({ ...expansion, ...why });
      break;
    }
    if (synonym.kind !== 'brand') break;
    terms.pop();
    loss *= confidenceOf.droppedWord;
  }
  return out;
}
