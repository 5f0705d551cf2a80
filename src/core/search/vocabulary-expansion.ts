import { confidenceOf, type Expansion, type Lexicon } from './expansion';
import { weightOf } from './field-weights';
import { meant, mostPrefixPhrases } from './meant';
import type { ParsedQuery, QueryToken } from './parse';

/** Quality measures mention drugs; they do not name them. */
const lowStanding = 7;

/** What the vocabulary says of every run of words; an amount may stand between them: "Actemra 400 mg iv". */
export function vocabularyExpansions(query: ParsedQuery, lexicon: Lexicon): Expansion[] {
  const places = query.tokens.flatMap(({ dose, size }, place) => (dose || size ? [] : [place]));
  const sets = setsOf(query, places, lexicon);
  const isSplit = places.some((place, nth) => nth > 0 && place > (places[nth - 1] ?? 0) + 1);
  if (!isSplit) return [...runsOf(query, lexicon), ...sets];
  const closed = { ...query, tokens: places.flatMap((place) => query.tokens[place] ?? []) };
  const across = runsOf(closed, lexicon).flatMap((expansion): Expansion[] => {
    let mask = 0;
    for (const [nth, place] of places.entries()) if (expansion.mask & (1 << nth)) mask |= 1 << place;
    const width = 32 - Math.clz32(mask) - (31 - Math.clz32(mask & -mask));
    return width > bitsIn(mask) ? [{ ...expansion, mask }] : [];
  });
  return [...runsOf(query, lexicon), ...across, ...sets];
}

/**
 * Names whose words stand in another order, with small words between them, or as words of the same family: "knee brace with hinges" for
 * "hinged knee brace".
 * @param places of the tokens that may be part of a name
 */
function setsOf({ tokens }: ParsedQuery, places: readonly number[], lexicon: Lexicon): Expansion[] {
  const { book, isFiller } = lexicon;
  const telling = places.filter((place) => !isFiller(tokens[place]?.term ?? ''));
  const out: Expansion[] = [];
  for (let from = 0; from < telling.length; from++) {
    const terms: string[] = [];
    let mask = 0;
    for (let to = from; to < Math.min(telling.length, from + book.longest); to++) {
      const place = telling[to] ?? 0;
      const token = tokens[place];
      if (!token) break;
      terms.push(token.term);
      mask |= 1 << place;
      if (to === from) continue;
      for (const { entry, isSame } of book.meaningsOfSet(terms)) {
        const between = tokens.slice(telling[from], place + 1);
        const key = between.map(({ term }) => term).join('');
        // What is typed as a name is written means that name.
        if (book.synonyms(key).length > 0) continue;
        const likeness = confidenceOf.shuffled * (isSame ? 1 : confidenceOf.relatedName);
        const typed = between.map(({ text }) => text).join(' ');
        out.push(
          ...meant(entry, mask, typed, likeness, lexicon).map((way) => ({ ...way, asSet: true as const })),
        );
      }
    }
  }
  return out;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let bits = mask; bits !== 0; bits &= bits - 1) count++;
  return count;
}

function runsOf({ tokens, open }: ParsedQuery, lexicon: Lexicon): Expansion[] {
  const { book } = lexicon;
  const out: Expansion[] = [];
  for (let from = 0; from < tokens.length; from++) {
    let key = '';
    let typed = '';
    let mask = 0;
    for (let to = from; to < Math.min(tokens.length, from + book.longest); to++) {
      const token = tokens[to];
      // "Lupron Depot 22.5", "over 4 liters": an amount may be a part of a name, but begins none.
      if (!token || (token.dose && to === from)) break;
      key += token.term;
      typed += (typed === '' ? '' : token.glued ? '-' : ' ') + token.text;
      mask |= 1 << to;
      const synonyms = book.synonyms(key);
      const plain =
        synonyms.some(({ kind }) => kind === 'brand') && named(tokens.slice(from, to + 1), lexicon);
      for (const synonym of synonyms) {
        out.push(
          ...meant(
            synonym,
            mask,
            typed,
            plain && synonym.kind === 'brand' ? confidenceOf.namedBrand : 1,
            lexicon,
          ),
        );
      }
      if (to < tokens.length - 1 || !open || key.length < 3) continue;
      const isWord = to === from && lexicon.index.idOf(token.term) !== undefined;
      out.push(...longerNames({ key, typed, mask, last: token, isWord }, lexicon));
    }
  }
  return out;
}

/** The words of a query up to its end, which is still typed. */
type OpenRun = {
  key: string;
  typed: string;
  mask: number;
  last: QueryToken;
  /** A single word that descriptors have as it stands. */
  isWord: boolean;
};

/** What the names mean that begin with what is typed so far. */
function longerNames({ key, typed, mask, last, isWord }: OpenRun, lexicon: Lexicon): Expansion[] {
  const { book } = lexicon;
  const isName = book.synonyms(key).length > 0;
  // "Jeans" is no beginning of a name that goes on after "jean".
  const beginning = key.slice(0, key.length - last.term.length) + last.text;
  return book
    .startingWith(key, mostPrefixPhrases)
    .filter((longer) => longer.startsWith(beginning))
    .flatMap((longer) => {
      const likeness =
        (confidenceOf.lastPrefix - confidenceOf.prefixLoss * (1 - key.length / longer.length)) *
        (isName ? confidenceOf.longerName : 1);
      return (
        book
          .synonyms(longer)
          // "Ocrevus" is complete: nobody asked for "Ocrevus subcutaneous" yet.
          .filter(({ kind }) => kind !== 'hint' || !(isName || isWord))
          .flatMap((synonym) => meant(synonym, mask, typed, likeness, lexicon))
          .map((way): Expansion => ({ ...way, unfinished: true }))
      );
    });
}

/** Whether descriptors name the brand themselves: then it needs no translation, and its substance is second best. */
function named(tokens: readonly QueryToken[], { index, prior }: Lexicon): boolean {
  const ids = tokens.flatMap(({ term }) => index.idOf(term) ?? []);
  if (ids.length < tokens.length || ids.some((id) => index.placeOf(id) <= weightOf.short)) return false;
  return index.recordsWith(ids).some((position) => (prior[position] ?? 0) > -lowStanding);
}
