import { absent, plainWeight, weightOf } from './field-weights';
import type { InvertedIndex } from './inverted-index';
import { toExpansion, type Expansion, type Lexicon } from './expansion';
import type { QueryToken } from './parse';

/**
 * A word that decides: a record that says something of `against` and nothing of `wanted` is not what was asked for, however
 * well the rest fits. "Without wheels" rules out what has wheels, "monthly" what is weekly, "oral" what is injected.
 */
export type Ruling = {
  against: readonly number[];
  wanted: readonly number[];
  /** Records that are ruled out by their code: those of a brand that was not to be. */
  positions?: readonly number[];
};

const negators = new Set(['without', 'no', 'non', 'not', 'except', 'excluding']);
/** Words this light may stand between a negation and its word: "not on a ventilator". */
const small = 0.1;
const mostRulings = 30;
/** A word that a record only excludes, notes or gives as an instruction says nothing of what it is. */
const telling = weightOf.example;

/** Bits of the words that the query says are absent. */
export function negatedWords(
  tokens: readonly QueryToken[],
  { termWeight }: Pick<Lexicon, 'termWeight'>,
): number {
  let negated = 0;
  for (const [place, { text, term }] of tokens.entries()) {
    if (negators.has(text) || termWeight(term) <= small) continue;
    let before = place - 1;
    while (before > 0 && isSmall(tokens[before], termWeight)) before--;
    const isOther = tokens[before]?.text === 'than' && tokens[before - 1]?.text === 'other';
    if (isOther || negators.has(tokens[before]?.text ?? '')) negated |= 1 << place;
  }
  return negated;
}

const isSmall = (token: QueryToken | undefined, termWeight: (term: string) => number): boolean =>
  token !== undefined &&
  !negators.has(token.text) &&
  token.text !== 'than' &&
  !token.number &&
  termWeight(token.term) <= small;

/** "without mattress" is more than the two words. */
export function absentExpansions(tokens: readonly QueryToken[], lexicon: Lexicon): Expansion[] {
  const out: Expansion[] = [];
  const negated = negatedWords(tokens, lexicon);
  for (const [place, token] of tokens.entries()) {
    if (place === 0 || (negated & (1 << place)) === 0) continue;
    const id = lexicon.index.idOf(absent(token.term));
    if (id === undefined) continue;
    const mask = (1 << place) | (1 << (place - 1));
    out.push(
      toExpansion('literal', mask, [id], 1, `${tokens[place - 1]?.text ?? ''} ${token.text}`, lexicon),
    );
  }
  return out;
}

/** What the words of a query rule out. */
export function rulingsOf(tokens: readonly QueryToken[], negated: number, lexicon: Lexicon): Ruling[] {
  const { index, opposites, book } = lexicon;
  const ids = (terms: readonly string[]): number[] => terms.flatMap((term) => index.idOf(term) ?? []);
  const rulings: Ruling[] = [];
  for (const [place, token] of tokens.entries()) {
    if (token.dose || negators.has(token.text)) continue;
    const isNegated = (negated & (1 << place)) !== 0;
    const codes = isNegated ? book.synonyms(token.term).flatMap((synonym) => synonym.codes) : [];
    const said = ids([token.term]);
    const ruledOut = ids([absent(token.term)]);
    // After a negation it is anybody's guess how far it goes: "not related to hospice".
    const isClear = isNegated || !tokens.slice(0, place).some(({ text }) => negators.has(text));
    const [against, wanted] = isNegated ? [said, ruledOut] : [isClear ? ruledOut : [], said];
    const positions = codes.flatMap((code) => lexicon.positionOf(code) ?? []);
    if (against.length > 0 || positions.length > 0) rulings.push({ against, wanted, positions });
  }
  for (const group of opposites) {
    const isAsked = (alternative: readonly string[], wantNegated: boolean): boolean =>
      tokens.some(
        ({ term }, place) => alternative.includes(term) && ((negated & (1 << place)) !== 0) === wantNegated,
      );
    const chosen = group.filter((alternative) => isAsked(alternative, false));
    if (chosen.length === 0) continue;
    const others = group.filter((alternative) => !chosen.includes(alternative));
    const against = ids(others.flat());
    if (against.length > 0) rulings.push({ against, wanted: ids(chosen.flat()) });
  }
  return rulings.slice(0, mostRulings);
}

/** How many of the rulings a record falls under. */
export function createJudge(rulings: readonly Ruling[], index: InvertedIndex): (position: number) => number {
  const against = new Map<number, number>();
  const wanted = new Map<number, number>();
  for (const [nth, ruling] of rulings.entries()) {
    for (const id of ruling.against) against.set(id, (against.get(id) ?? 0) | (1 << nth));
    for (const id of ruling.wanted) wanted.set(id, (wanted.get(id) ?? 0) | (1 << nth));
  }
  const named = new Set(rulings.flatMap(({ positions = [] }) => positions));
  return (position) => {
    let ruled = 0;
    let saved = 0;
    const end = index.offsets[position + 1] ?? 0;
    for (let at = index.offsets[position] ?? 0; at < end; at++) {
      if (plainWeight(index.weights[at] ?? 0) <= telling) continue;
      const term = index.sequence[at] ?? 0;
      ruled |= against.get(term) ?? 0;
      saved |= wanted.get(term) ?? 0;
    }
    let count = named.has(position) ? 1 : 0;
    for (let bits = ruled & ~saved; bits !== 0; bits &= bits - 1) count++;
    return count;
  };
}
