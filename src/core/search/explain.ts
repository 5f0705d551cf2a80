import type { CodeRecord } from '../codes';
import type { Alternative, Plan } from './plan';
import type { Stem } from './stem';
import { pieces } from './text';
import type { HitReason } from './types';
import type { WordIndex } from './word-index';

/** Which words of the record the query met, and why it is there where its own words do not show it. */
export function explain(
  record: CodeRecord,
  position: number,
  plan: Plan,
  index: WordIndex,
  stem: Stem,
): { matched: string[]; reasons: HitReason[] } {
  const held = new Set<number>();
  for (let at = index.offsets[position] ?? 0; at < (index.offsets[position + 1] ?? 0); at++)
    held.add(index.sequence[at] ?? 0);
  let explained = 0;
  const met = new Set<string>();
  const reasons: HitReason[] = [];
  for (const alternative of plan.alternatives) {
    if ((alternative.mask & ~explained) === 0) continue;
    if (alternative.byCode ? !alternative.positions.includes(position) : !alternative.terms.every((term) => held.has(term)))
      continue;
    explained |= alternative.mask;
    for (const term of alternative.terms) met.add(index.termOf(term));
    const reason = reasonOf(alternative);
    if (reason) reasons.push(reason);
  }
  return { matched: matchedWords(record, met, stem), reasons };
}

function reasonOf({ typed, meaning, spelled }: Alternative): HitReason | undefined {
  if (meaning?.kind === 'brand')
    return { kind: 'brand', typed, brand: meaning.name, substance: meaning.meant };
  if (spelled !== undefined) return { kind: 'spelling', typed, meant: spelled };
  if (meaning) return { kind: 'synonym', typed, meant: meaning.meant };
  return undefined;
}

function matchedWords(record: CodeRecord, met: ReadonlySet<string>, stem: Stem): string[] {
  const { starter } = record;
  const texts = [record.long, record.short];
  if (starter) texts.push(starter.name, starter.form, starter.brands.join(' '), starter.family, starter.note);
  const words = new Set<string>();
  for (const text of texts) {
    let previous = '';
    for (const piece of pieces(text)) {
      if (piece.kind === 'mark') continue;
      if (met.has(stem(piece.text))) words.add(piece.text);
      if (piece.kind === 'glued' && met.has(stem(previous + piece.text))) words.add(previous).add(piece.text);
      previous = piece.text;
    }
  }
  return [...words];
}
