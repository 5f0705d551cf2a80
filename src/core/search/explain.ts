import type { CodeRecord } from '../code/record';
import type { DirectSearch } from './direct';
import type { ExpandedQuery } from './expand';
import type { Expansion, Lexicon } from './expansion';
import type { Synonym } from './synonym-table';
import type { Stem } from '../text/stem';
import { pieces } from '../text/pieces';
import type { HitReason } from './types';
import type { InvertedIndex } from './inverted-index';
import { absent } from './field-weights';
import { negators } from './rulings';

/** Which words of the record the query met, and why it is there where its own words do not show it. */
export function explain(
  record: CodeRecord,
  position: number,
  plan: ExpandedQuery,
  index: InvertedIndex,
  shownWords: ShownWords,
  sectionWords: (record: CodeRecord) => string,
): { matched: string[]; reasons: HitReason[] } {
  const held = new Set(index.termsAt(position));
  const met = new Set<string>();
  const reasons: HitReason[] = [];
  let explained = 0;
  const shown = shownWords(record);
  const holds = (expansion: Expansion): boolean =>
    expansion.byCode
      ? expansion.positions.includes(position)
      : expansion.terms.every((term) => held.has(term));
  // A word of its section or category is nowhere to be seen in the row: whatever else led there says more.
  const isHidden = ({ matchType, synonym, terms }: Expansion): boolean =>
    matchType !== 'fuzzy' &&
    !synonym &&
    !terms.some((term) => shown.terms.has(index.termOf(term)) || index.termOf(term).includes('~'));
  const take = (expansion: Expansion, isOfSection: boolean): void => {
    if ((expansion.mask & ~explained) === 0) return;
    explained |= expansion.mask;
    for (const term of expansion.terms) met.add(index.termOf(term));
    const reason = isOfSection
      ? sectionReason(expansion, record, sectionWords(record))
      : reasonOf(expansion, record);
    if (reason) reasons.push(reason);
  };
  // A longer brand that means this record is its name: "Rituxan Hycela" is found by "Rituxan" and is not it.
  for (const expansion of plan.longerBrands) {
    if (expansion.synonym && holds(expansion) && isOfBrand(record, expansion.synonym)) take(expansion, false);
  }
  const hidden: Expansion[] = [];
  for (const expansion of plan.expansions) {
    if (!holds(expansion)) continue;
    if (isHidden(expansion)) hidden.push(expansion);
    else take(expansion, false);
  }
  for (const expansion of hidden) take(expansion, true);
  return { matched: matchedWords(shown.words, met), reasons };
}

/** The words of the row's section that were typed, told as what they stand for. */
function sectionReason({ typed }: Expansion, record: CodeRecord, section: string): HitReason | undefined {
  const meant = record.starter?.family || record.starter?.category;
  if (meant) return { kind: 'synonym', typed, meant };
  return section === '' ? undefined : { kind: 'synonym', typed, meant: section, ofSection: true };
}

function reasonOf(
  { typed, synonym, spelled, unfinished, uncoded }: Expansion,
  record: CodeRecord,
): HitReason | undefined {
  const begun = unfinished ? { begun: true as const } : {};
  if (synonym?.kind === 'brand') {
    const substance = synonym.meant === '' ? substanceOf(record) : synonym.meant;
    const told = { kind: 'brand', typed, brand: synonym.name, substance, ...begun } as const;
    if (uncoded) return { ...told, as: 'substance' };
    if (synonym.codes.includes(record.code) || isOfBrand(record, synonym)) return told;
    return { ...told, as: isBiosimilar(record) ? 'biosimilar' : 'substance' };
  }
  if (spelled !== undefined) return { kind: 'spelling', typed, meant: spelled };
  if (synonym) return { kind: 'synonym', typed, meant: synonym.meant || substanceOf(record), ...begun };
  return undefined;
}

export const isBiosimilar = ({ long, starter }: CodeRecord): boolean =>
  (/\bbiosimilar\b/i.test(long) && !/(?:excludes|not a) biosimilar/i.test(long)) ||
  /\bbiosimilar of\b/i.test(starter?.note ?? '');

/** Whether a record may be called by a brand: it names it, or it is of the brand's substance and no biosimilar of it. */
function isOfBrand(record: CodeRecord, { name, meant }: Synonym): boolean {
  const brand = name.toLowerCase();
  if (record.starter?.brands.length) {
    return record.starter.brands.some((own) => own.toLowerCase() === brand);
  }
  if (record.long.toLowerCase().includes(`(${brand})`)) return true;
  if (isBiosimilar(record)) return false;
  const substance = substanceOf(record).toLowerCase();
  const [first = ''] = meant.toLowerCase().split(/[\s-]/);
  return meant === '' || new RegExp(`^${first.replace(/\W/g, '')}(?![\\w-])`).test(substance);
}

/** What a record calls its substance: the words before the first comma that say more than "injection". */
function substanceOf({ long, starter }: CodeRecord): string {
  if (starter) return starter.name;
  const phrases = long.toLowerCase().split(/[,;(]/);
  const [first = '', second = ''] = phrases.map((phrase) => phrase.trim());
  return /^(?:injection|infusion|instillation)$/.test(first) && second !== ''
    ? second
    : first.replace(/^injection /, '');
}

/** A word of a record as it stands there, with its term and the term of the compound that a hyphen makes of it. */
type ShownWord = { text: string; term: string; compound: string };

/** The words of a record's texts, and the terms among them. */
type Shown = { words: readonly ShownWord[]; terms: ReadonlySet<string> };

export type ShownWords = (record: CodeRecord) => Shown;

const mostRemembered = 4000;

/** The words of a record's texts. The same rows are shown at keystroke after keystroke, so the last ones are remembered. */
export function createShownWords(stem: Stem): ShownWords {
  const remembered = new Map<CodeRecord, Shown>();
  return (record) => {
    const known = remembered.get(record);
    if (known) return known;
    const words = readWords(record, stem);
    const shown = { words, terms: new Set(words.flatMap(({ term, compound }) => [term, compound])) };
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(record, shown);
    return shown;
  };
}

function readWords({ long, short, starter }: CodeRecord, stem: Stem): ShownWord[] {
  const texts = [long, short];
  if (starter) texts.push(starter.name, starter.form, starter.brands.join(' '), starter.family, starter.note);
  const words: ShownWord[] = [];
  for (const text of texts) {
    for (const piece of pieces(text)) {
      if (piece.kind === 'mark') continue;
      const before = piece.kind === 'glued' ? words.at(-1) : undefined;
      const compound = before ? stem(before.text + piece.text) : '';
      if (before) before.compound = compound;
      words.push({ text: piece.text, term: stem(piece.text), compound });
    }
  }
  return words;
}

function matchedWords(words: readonly ShownWord[], met: ReadonlySet<string>): string[] {
  const matched = new Set<string>();
  for (const [at, { text, term, compound }] of words.entries()) {
    if (met.has(term) || (compound !== '' && met.has(compound))) matched.add(text);
    if (!met.has(absent(term))) continue;
    // "Non-prescription" is met as a whole.
    matched.add(text);
    const before = words[at - 1]?.text ?? '';
    if (negators.has(before)) matched.add(before);
  }
  return [...matched];
}

const mostSuggested = 5;

/** What to try where nothing, or nothing but guesses, was found: codes nearby, spellings, words that begin alike. */
export function suggest(
  query: string,
  plan: ExpandedQuery | null,
  words: Lexicon | null,
  direct: DirectSearch,
): string[] {
  const codes = direct.neighbours(query, mostSuggested);
  if (codes.length > 0 || !plan || !words) return codes;
  const spelled = [...new Set(plan.expansions.flatMap((expansion) => expansion.spelled ?? []))];
  if (spelled.length > 0) return spelled.slice(0, mostSuggested);
  const unknown = plan.tokens
    .map(({ text }) => text)
    .filter((text) => text.length > 3 && /^[a-z]+$/.test(text))
    .sort((a, b) => b.length - a.length);
  for (const text of unknown) {
    for (let length = text.length - 1; length >= 3; length--) {
      const alike = words.index.startingWith(text.slice(0, length), mostSuggested);
      if (alike.length > 0) return alike;
    }
  }
  return [];
}
