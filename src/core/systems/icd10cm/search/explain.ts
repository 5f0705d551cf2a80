import type { HitReason } from '../../../search/types';
import { pathOf } from './index-lines';
import type { Ranked } from './rank';
import type { WordTables } from './build';
import { sources } from './unit-index';
import { wordsOf, type Word } from './terms';

const remembered = new Map<string, readonly Word[]>();
const mostRemembered = 4000;

/** The words of a title; the same rows are shown at key press after key press. */
function titleWords(title: string): readonly Word[] {
  const known = remembered.get(title);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const words = wordsOf(title);
  remembered.set(title, words);
  return words;
}

/** Which words of a title the query met, and why the code is there where its own title does not show it. */
export function explain(
  { unit, reading }: Ranked,
  title: string,
  { index, parts }: WordTables,
): { matched: string[]; reasons: HitReason[] } {
  const met = new Set<number>();
  for (const { answers } of reading.words) for (const { term } of answers) met.add(term);
  const matched = new Set<string>();
  const shown = new Set<number>();
  for (const { term, text } of titleWords(title)) {
    const id = index.idOf(term);
    if (id === undefined || !met.has(id)) continue;
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
