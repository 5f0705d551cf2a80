import type { DocumentTerms, Reader } from './field-weights';
import type { CodeRecord } from '../code/record';
import { secondary, weighDescriptor, weightOf } from './field-weights';
import type { Stem } from '../text/stem';
import { pieces } from '../text/pieces';
import type { FullVocabulary } from './vocabulary';

/** The terms of a secondary text, hyphenated words also as one. */
function termsOf(text: string, stem: Stem): string[] {
  const terms: string[] = [];
  let previous = '';
  for (const { text: word, kind } of pieces(text)) {
    if (kind === 'mark') continue;
    terms.push(stem(word));
    if (kind === 'glued') terms.push(stem(previous + word));
    previous = word;
  }
  return terms;
}

/** Adds what is not there yet. */
function addTerms(terms: readonly string[], weight: number, out: DocumentTerms, known: Set<string>): void {
  for (const term of terms) {
    if (known.has(term)) continue;
    known.add(term);
    out.terms.push(term);
    out.weights.push(weight);
  }
}

/** What a range of codes is about, read once for all its codes. */
export function createSections(
  sections: FullVocabulary['sections'],
  stem: Stem,
): (record: CodeRecord) => string[] {
  const sorted = sections
    .map(({ from, to, words }) => ({ from, to, terms: termsOf(words, stem) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return ({ code, kind }) => {
    if (kind === 'modifier') return [stem('modifier')];
    const terms: string[] = [];
    for (const section of sorted) {
      if (section.from > code) break;
      if (code <= section.to) terms.push(...section.terms);
    }
    return terms;
  };
}

/** Everything a record can be found by; `section` says what its range of codes is about. */
export function documentTerms(record: CodeRecord, section: readonly string[], reader: Reader): DocumentTerms {
  const out: DocumentTerms = { terms: [], weights: [] };
  const { stem } = reader;
  const { starter } = record;
  const text = starter && record.long === '' ? `${starter.name}, ${starter.form}` : record.long;
  weighDescriptor(text, record.code.startsWith('J'), reader, out);
  const known = new Set(out.terms);
  const add = (words: string, weight: number): void => addTerms(termsOf(words, stem), weight, out, known);
  add(record.short, weightOf.short);
  if (starter) {
    add(starter.name, weightOf.head);
    add(starter.brands.join(' '), weightOf.brand | secondary);
    add(starter.form, weightOf.secondary);
    add(`${starter.family} ${starter.category}`, weightOf.family | secondary);
    add(starter.note, weightOf.note | secondary);
  }
  addTerms(section, weightOf.section | secondary, out, known);
  return out;
}
