import { absent, plainWeight, weightOf } from './field-weights';
import type { InvertedIndex } from './inverted-index';
import { confidenceOf, toExpansion, type Expansion, type Lexicon } from './expansion';
import type { ParsedQuery, QueryToken } from './parse';
import { bagsAsked } from './bag-sizes';
import { isOutside, isRewarded, type SizeRange } from './sizes';

/**
 * A word that decides: a record that says something of `against` and nothing of `wanted` is not what was asked for, however
 * well the rest fits. "Without wheels" rules out what has wheels, "monthly" what is weekly, "oral" what is injected.
 */
export type Ruling = {
  against: readonly number[];
  wanted: readonly number[];
  /** Records that are ruled out by their code: those of a brand that was not to be. */
  positions?: readonly number[];
  /** Records that are for just the size that was asked for. */
  fitting?: readonly number[];
  /** Records of which one unit is the volume that was asked for. */
  bags?: readonly number[];
  /** Ruled out is whatever says nothing of `wanted`: who asks for a biosimilar wants no other. */
  isRequired?: true;
  /** Ruled out is what the record's own text says is absent: a name of the vocabulary knows better. */
  isByText?: true;
};

/** Words that say that what follows is absent. */
export const negators: ReadonlySet<string> = new Set(
  'without no non not neither nor except excluding'.split(' '),
);
/** Words this light may stand between a negation and its word: "not on a ventilator". */
const small = 0.1;
/** Words that say what kind of code is asked for; records of it all have them. */
const kindWords = ['biosimilar', 'modifier'];
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
    if (
      isOtherThan(tokens, before) ||
      (negators.has(tokens[before]?.text ?? '') && !isBoth(tokens, before))
    ) {
      negated |= 1 << place;
    }
    // "Other than single or dual chamber": neither of the two.
    const isListed = tokens[place - 1]?.text === 'or' && (negated & (1 << (place - 2))) !== 0;
    if (place > 1 && isListed) negated |= 1 << place;
  }
  return negated;
}

/** A verb that is denied denies all that follows: "did not receive chemotherapy". */
const verbs: ReadonlySet<string> = new Set('did does do was were is are has have had could can'.split(' '));
/** A new thought, as in descriptors (`field-weights`). */
const endsClause: ReadonlySet<string> = new Set('under when if but while with using'.split(' '));

/** Bits of the words of a clause whose verb is denied. */
function deniedClause(tokens: readonly QueryToken[], { termWeight }: Pick<Lexicon, 'termWeight'>): number {
  const from = tokens.findIndex(
    ({ text }, place) => text === 'not' && verbs.has(tokens[place - 1]?.text ?? ''),
  );
  let clause = 0;
  for (let place = from + 1; from >= 0 && place < tokens.length; place++) {
    const token = tokens[place];
    if (!token || endsClause.has(token.text)) break;
    if (!token.number && termWeight(token.term) === 1) clause |= 1 << place;
  }
  return clause;
}

/** The terms that a record has which denies what the query does: "not received" for "did not receive". */
export function deniedTerms(
  tokens: readonly QueryToken[],
  negated: number,
  lexicon: Pick<Lexicon, 'index' | 'termWeight'>,
): ReadonlySet<number> {
  if (negated === 0) return noTerms;
  const denied = negated | deniedClause(tokens, lexicon);
  return new Set(
    tokens.flatMap(({ term }, place) => ((denied & (1 << place)) !== 0 ? absentIds(term, lexicon) : [])),
  );
}

const noTerms: ReadonlySet<number> = new Set();

const isOtherThan = (tokens: readonly QueryToken[], place: number): boolean =>
  tokens[place]?.text === 'than' && tokens[place - 1]?.text === 'other';

/** "With and without contrast": it is there, too. */
function isBoth(tokens: readonly QueryToken[], place: number): boolean {
  if (tokens[place]?.text !== 'without') return false;
  const before = tokens[place - 1]?.text;
  return (before === 'and' || before === 'or' ? tokens[place - 2]?.text : before) === 'with';
}

const isSmall = (token: QueryToken | undefined, termWeight: (term: string) => number): boolean =>
  token !== undefined &&
  !negators.has(token.text) &&
  token.text !== 'than' &&
  !token.number &&
  termWeight(token.term) <= small;

/** "Nonsterile": the word that is denied, where records deny it, too. */
function deniedBy({ text }: QueryToken, { stem, index }: Pick<Lexicon, 'stem' | 'index'>): string | null {
  const [, rest] = /^non([a-z]{4,})$/.exec(text) ?? [];
  return rest && index.idOf(absent(stem(rest))) !== undefined ? stem(rest) : null;
}

/** "without mattress" is more than the two words. */
export function absentExpansions(tokens: readonly QueryToken[], lexicon: Lexicon): Expansion[] {
  const out: Expansion[] = [];
  for (const [place, token] of tokens.entries()) {
    const denied = deniedBy(token, lexicon);
    const id = denied === null ? undefined : lexicon.index.idOf(absent(denied));
    if (id !== undefined) out.push(toExpansion('literal', 1 << place, [id], 1, token.text, lexicon));
  }
  const negated = negatedWords(tokens, lexicon);
  for (const [place, token] of tokens.entries()) {
    if (place === 0 || (negated & (1 << place)) === 0) continue;
    const mask = (1 << place) | (1 << (place - 1));
    const typed = `${tokens[place - 1]?.text ?? ''} ${token.text}`;
    for (const [nth, id] of absentIds(token.term, lexicon).entries()) {
      out.push(toExpansion('literal', mask, [id], nth === 0 ? 1 : confidenceOf.relative, typed, lexicon));
    }
  }
  return out;
}

/** The terms that deny a word: its own, and what descriptors write as "non-cuffed" where a cuff is to be absent. */
function absentIds(term: string, { index }: Pick<Lexicon, 'index'>): number[] {
  const relatives = [...index.relatives(term), ...index.relativesOfShort(term)].map((id) => index.termOf(id));
  const denied = relatives.filter((word) => index.idOf(`non${word}`) !== undefined);
  // "Did not receive" is what others write as "not received" and "not receiving".
  const forms = index.relatives(term).map((id) => index.termOf(id));
  return [...new Set([term, ...denied, ...forms])].flatMap((word) => index.idOf(absent(word)) ?? []);
}

/** What the words of a query rule out. */
export function rulingsOf({ tokens, sizes }: ParsedQuery, negated: number, lexicon: Lexicon): Ruling[] {
  const { index, opposites, book } = lexicon;
  const ids = (terms: readonly string[]): number[] => terms.flatMap((term) => index.idOf(term) ?? []);
  const rulings: Ruling[] = [];
  const clause = deniedClause(tokens, lexicon);
  for (const [place, token] of tokens.entries()) {
    if (token.dose || negators.has(token.text)) continue;
    const denied = deniedBy(token, lexicon);
    if (denied !== null) {
      rulings.push({ against: ids([denied]), wanted: ids([absent(denied), token.term]) });
    }
    const isNegated = (negated & (1 << place)) !== 0;
    const meanings = isNegated ? book.synonyms(token.term) : [];
    const codes = meanings.flatMap((synonym) => synonym.codes);
    // "Not Abraxane" means what its substance says beside the other word; "not liposomal" what is a liposome.
    const others = isNegated
      ? [
          ...index.relatives(token.term),
          ...meanings.flatMap(({ kind, terms }) =>
            kind !== 'brand' && terms.length === 1 ? ids(terms) : [],
          ),
        ]
      : [];
    const branded = meanings.flatMap(({ terms }) =>
      terms.length > 1 && ids(terms).length === terms.length ? [...index.recordsWith(ids(terms))] : [],
    );
    const said = [...ids([token.term]), ...others];
    const ruledOut = isNegated ? absentIds(token.term, lexicon) : ids([absent(token.term)]);
    if (!isNegated && kindWords.includes(token.term) && said.length > 0) {
      rulings.push({ against: [], wanted: said, isRequired: true });
    }
    // After a negation it is anybody's guess how far it goes: "not related to hospice".
    const isOpen = ({ text }: QueryToken, at: number): boolean =>
      text === 'not' || (at < place && negators.has(text));
    const isClear = isNegated || !tokens.some(isOpen);
    const [against, wanted] = isNegated ? [said, ruledOut] : [isClear ? ruledOut : [], said];
    const positions = [...codes.flatMap((code) => lexicon.positionOf(code) ?? []), ...branded];
    if (against.length > 0 || positions.length > 0) {
      // "Lead other than vdd", "statin not prescribed": one code of two says just that.
      const isSaid =
        isNegated && (isOtherThan(tokens, place - 1) || (clause === 0 && tokens[place - 1]?.text === 'not'));
      const fitting = isSaid ? ruledOut.flatMap((id) => [...index.recordsWith([id])]) : [];
      rulings.push({ against, wanted, positions, fitting, ...(!isNegated && { isByText: true as const }) });
    }
  }
  if (clause !== 0) {
    const terms = tokens.flatMap(({ term }, place) => ((clause & (1 << place)) !== 0 ? [term] : []));
    const wanted = terms.flatMap((term) => absentIds(term, lexicon));
    rulings.push({ against: ids(terms), wanted });
  }
  for (const size of sizes) {
    const ofMeasure = lexicon.sizes.filter(([, { measure }]) => measure === size.measure);
    const where = (isWanted: (range: SizeRange) => boolean): number[] =>
      ofMeasure.flatMap(([position, range]) => (isWanted(range) ? [position] : []));
    rulings.push({
      against: [],
      wanted: [],
      positions: where((range) => isOutside(size, range)),
      fitting: isRewarded(size) ? where((range) => !isOutside(size, range)) : [],
    });
  }
  for (const size of bagsAsked(sizes)) {
    const bags = lexicon.sizes.flatMap(([position, range]) =>
      range.measure === size.measure && !isOutside(size, range) ? [position] : [],
    );
    if (bags.length > 0) rulings.push({ against: [], wanted: [], bags });
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

/**
 * How many of the rulings a record falls under.
 * @param isNamed whether a name of all that was asked for tells this record first by code: "personal care aide" is what the code is called, though
 * its text says that no home health aide bills it
 */
export function createJudge(
  rulings: readonly Ruling[],
  index: InvertedIndex,
  isNamed: (position: number) => boolean = () => false,
): (position: number) => number {
  const against = new Map<number, number>();
  const wanted = new Map<number, number>();
  for (const [nth, ruling] of rulings.entries()) {
    for (const id of ruling.against) against.set(id, (against.get(id) ?? 0) | (1 << nth));
    for (const id of ruling.wanted) wanted.set(id, (wanted.get(id) ?? 0) | (1 << nth));
  }
  let required = 0;
  let byText = 0;
  for (const [nth, { isRequired, isByText }] of rulings.entries()) {
    if (isRequired) required |= 1 << nth;
    if (isByText) byText |= 1 << nth;
  }
  const named = new Set(rulings.flatMap(({ positions = [] }) => positions));
  return (position) => {
    let ruled = required;
    let saved = 0;
    const end = index.offsets[position + 1] ?? 0;
    for (let at = index.offsets[position] ?? 0; at < end; at++) {
      if (plainWeight(index.weights[at] ?? 0) <= telling) continue;
      const term = index.sequence[at] ?? 0;
      ruled |= against.get(term) ?? 0;
      saved |= wanted.get(term) ?? 0;
    }
    let count = named.has(position) ? 1 : 0;
    const spared = byText !== 0 && isNamed(position) ? byText : 0;
    for (let bits = ruled & ~saved & ~spared; bits !== 0; bits &= bits - 1) count++;
    return count;
  };
}
