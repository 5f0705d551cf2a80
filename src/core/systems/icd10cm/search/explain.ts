import { oncePer } from '../../../once';
import type { HitReason } from '../../../search/types';
import { pathOf } from './index-lines';
import type { Ranked } from './rank';
import type { WordTables } from './build';
import type { Reading } from './query';
import { sources, type UnitIndex } from './unit-index';
import { wordsOf } from './terms';

/** A word of a title with the number of its term. */
type TitleWord = { text: string; id: number };

const remembered = oncePer<UnitIndex, Map<string, readonly TitleWord[]>>(() => new Map());
const mostRemembered = 4000;

/** The words of a title that the index knows; the same rows are shown at key press after key press. */
function titleWords(title: string, index: UnitIndex): readonly TitleWord[] {
  const titles = remembered(index);
  const known = titles.get(title);
  if (known) return known;
  if (titles.size >= mostRemembered) titles.clear();
  const words = wordsOf(title).flatMap(({ term, text }): TitleWord[] => {
    const id = index.idOf(term);
    return id === undefined ? [] : [{ text, id }];
  });
  titles.set(title, words);
  return words;
}

/** All terms that answer a word of a reading; made once for the rows that it led to. */
const termsOfReading = oncePer(
  ({ words }: Reading): ReadonlySet<number> =>
    new Set(words.flatMap(({ answers }) => answers.map(({ term }) => term))),
);

/** Which words of a title the query met, and why the code is there where its own title does not show it. */
export function explain(
  { unit, reading }: Ranked,
  title: string,
  { index, parts }: WordTables,
): { matched: string[]; reasons: HitReason[] } {
  const met = termsOfReading(reading);
  const matched = new Set<string>();
  const shown = new Set<number>();
  for (const { id, text } of titleWords(title, index)) {
    if (!met.has(id)) continue;
    matched.add(text);
    shown.add(id);
  }
  const reasons: HitReason[] = [];
  for (const { answers, text } of reading.words) {
    const [first] = answers;
    const answer = answers.find(({ term }) => shown.has(term)) ?? first;
    if (answer?.spelled) {
      reasons.push({ kind: 'spelling', typed: text, meant: index.terms[answer.term] ?? '' });
    }
  }
  for (const { typed, meant } of reading.replaced) reasons.push({ kind: 'synonym', typed, meant });
  const isShown = reading.words.every(({ answers }) => answers.some(({ term }) => shown.has(term)));
  const source = index.source[unit];
  if (!isShown && (source === sources.index || source === sources.external)) {
    const lines = source === sources.index ? parts.index : parts.external;
    const path = pathOf(lines, index.line[unit] ?? 0);
    if (path !== '') reasons.push({ kind: 'synonym', typed: 'index', meant: path });
  }
  return { matched: [...matched], reasons };
}
