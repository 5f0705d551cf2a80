import { toExpansion, confidenceOf, type Expansion, type Lexicon, type MatchType } from './expansion';
import type { Synonym } from './synonym-table';
import { weightOf } from './field-weights';
import { spellingLimits } from './spelling-index';
import type { ParsedQuery, QueryToken } from './parse';

/** Quality measures mention drugs; they do not name them. */
const lowStanding = 7;
const mostPrefixPhrases = 12;
/** A word in so many records is one of the field's. */
const commonWord = 20;
const shortWord = 6;
/** Costs are sums of fractions. */
const rounding = 0.01;

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
      const isComplete = synonyms.length > 0 || (to === from && lexicon.index.idOf(token.term) !== undefined);
      for (const longer of book.startingWith(key, mostPrefixPhrases)) {
        // "Jeans" is no beginning of a name that goes on after "jean".
        if (!longer.startsWith(key.slice(0, key.length - token.term.length) + token.text)) continue;
        const likeness =
          (confidenceOf.lastPrefix - confidenceOf.prefixLoss * (1 - key.length / longer.length)) *
          (synonyms.length > 0 ? confidenceOf.longerName : 1);
        for (const synonym of book.synonyms(longer)) {
          // "Ocrevus" is complete: nobody asked for "Ocrevus subcutaneous" yet.
          if (isComplete && synonym.kind === 'hint') continue;
          const ways = meant(synonym, mask, typed, likeness, lexicon);
          out.push(...ways.map((way): Expansion => ({ ...way, unfinished: true })));
        }
      }
    }
  }
  return out;
}

/** Whether descriptors name the brand themselves: then it needs no translation, and its substance is second best. */
function named(tokens: readonly QueryToken[], { index, prior }: Lexicon): boolean {
  const ids = tokens.flatMap(({ term }) => index.idOf(term) ?? []);
  if (ids.length < tokens.length || ids.some((id) => index.placeOf(id) <= weightOf.short)) return false;
  return index.recordsWith(ids).some((position) => (prior[position] ?? 0) > -lowStanding);
}

/** A synonym as terms of the index; words that the release does not use are dropped from the end. */
function meant(
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
      confidence: confidence,
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

/** Whether a spelling is near enough to show what it was taken for: short words are soon like each other. */
function isSlip(typed: string, meant: string, cost: number, isLikely: boolean): boolean {
  const { length } = typed;
  if (lostLetters(typed, meant)) return true;
  const { longWord, shown } = spellingLimits;
  if (length < shortWord && !isLikely) return false;
  const most = length >= longWord ? shown.long : isLikely ? shown.likely : shown.other;
  return cost <= length * most + rounding;
}

/** "ketolac" for "ketorolac", "atreoam" for "aztreonam": all that was typed is there in order, and two letters are missing. */
function lostLetters(typed: string, meant: string): boolean {
  if (typed.length <= shortWord || meant.length - typed.length > 2) return false;
  if (typed[0] !== meant[0] || typed.at(-1) !== meant.at(-1)) return false;
  let at = 0;
  for (const letter of meant) if (letter === typed[at]) at++;
  return at === typed.length;
}

/** Nearest spellings of a word that nothing else explains. */
export function guesses(token: QueryToken, place: number, open: boolean, lexicon: Lexicon): Expansion[] {
  const { index, book } = lexicon;
  const isName = lexicon.names.has(token.text);
  const confidence = (cost: number): number => confidenceOf.guess - cost * confidenceOf.guessLoss;
  for (const unfinished of open ? [false, true] : [false]) {
    // The cut words of short descriptors are no spellings.
    const words = index
      .near(token.text, unfinished)
      .filter(({ word }) => index.placeOf(index.idOf(word) ?? 0) > weightOf.short);
    const keys = book.near(token.text, unfinished, (words[0]?.cost ?? Infinity) + spellingLimits.nearly);
    const best = Math.min(words[0]?.cost ?? Infinity, keys[0]?.cost ?? Infinity);
    if (best === Infinity) continue;
    const close = ({ cost }: { cost: number }): boolean => cost <= best + spellingLimits.nearly;
    const out: Expansion[] = [];
    for (const { word, cost } of words.filter(close).slice(0, 40)) {
      const id = index.idOf(word);
      if (id === undefined) continue;
      const isBelievable = !isName && isSlip(token.text, word, cost, index.frequency(id) >= commonWord);
      out.push({
        ...toExpansion('fuzzy', 1 << place, [id], confidence(cost), token.text, lexicon),
        spelled: word,
        ...(isBelievable ? {} : { far: true }),
      });
    }
    for (const { word, cost } of keys.filter(close).slice(0, 40)) {
      for (const synonym of book.synonyms(word)) {
        const isBelievable = !isName && isSlip(token.text, word, cost, synonym.kind === 'brand');
        const ways = meant(synonym, 1 << place, token.text, confidence(cost), lexicon, synonym.name);
        out.push(
          ...ways.map((way): Expansion => ({
            ...way,
            ...(unfinished && { unfinished }),
            ...(isBelievable ? {} : { far: true }),
          })),
        );
      }
    }
    if (out.length > 0) return out;
  }
  return [];
}

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
