import type { CodeRecord } from '../code/record';
import type { Alternative, Plan } from './plan';
import type { Stem } from '../text/stem';
import { pieces } from '../text/pieces';
import type { HitReason } from './types';
import type { WordIndex } from './word-index';

/** Which words of the record the query met, and why it is there where its own words do not show it. */
export function explain(
  record: CodeRecord,
  position: number,
  plan: Plan,
  index: WordIndex,
  shownWords: ShownWords,
): { matched: string[]; reasons: HitReason[] } {
  const held = new Set(index.termsAt(position));
  const met = new Set<string>();
  const reasons: HitReason[] = [];
  let explained = 0;
  for (const alternative of plan.alternatives) {
    if ((alternative.mask & ~explained) === 0) continue;
    const holds = alternative.byCode
      ? alternative.positions.includes(position)
      : alternative.terms.every((term) => held.has(term));
    if (!holds) continue;
    explained |= alternative.mask;
    for (const term of alternative.terms) met.add(index.termOf(term));
    const reason = reasonOf(alternative, record);
    if (reason) reasons.push(reason);
  }
  return { matched: matchedWords(shownWords(record), met), reasons };
}

function reasonOf({ typed, meaning, spelled }: Alternative, record: CodeRecord): HitReason | undefined {
  if (meaning?.kind === 'brand') {
    const substance = meaning.meant === '' ? substanceOf(record) : meaning.meant;
    return { kind: 'brand', typed, brand: meaning.name, substance };
  }
  if (spelled !== undefined) return { kind: 'spelling', typed, meant: spelled };
  if (meaning) return { kind: 'synonym', typed, meant: meaning.meant };
  return undefined;
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

export type ShownWords = (record: CodeRecord) => readonly ShownWord[];

const mostRemembered = 4000;

/** The words of a record's texts. The same rows are shown at keystroke after keystroke, so the last ones are remembered. */
export function createShownWords(stem: Stem): ShownWords {
  const remembered = new Map<CodeRecord, readonly ShownWord[]>();
  return (record) => {
    const known = remembered.get(record);
    if (known) return known;
    const words = readWords(record, stem);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(record, words);
    return words;
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
  for (const { text, term, compound } of words) {
    if (met.has(term) || (compound !== '' && met.has(compound))) matched.add(text);
  }
  return [...matched];
}
