import type { CodeRecord } from '../codes';
import { placesOf, weightOf } from './places';
import type { Stem } from './stem';
import { pieces } from './text';

/** A record as weighted terms in reading order. */
export type DocumentTerms = { terms: string[]; weights: number[] };

export type Reader = {
  stem: Stem;
  /** From 0 to 1: how much a word carries. */
  lightness: (term: string) => number;
};

/** The term for a thing that is said to be absent: "without mattress". */
export function absent(term: string): string {
  return `no~${term}`;
}

/** The terms of a descriptor, each with the weight of its place. */
function addDescriptor(text: string, reader: Reader, out: DocumentTerms): void {
  let previous = '';
  for (const { piece, weight, negated } of placesOf(text, reader)) {
    const term = reader.stem(piece.text);
    out.terms.push(term);
    out.weights.push(weight);
    if (negated) {
      out.terms.push(absent(term));
      out.weights.push(weightOf.body);
    }
    if (piece.kind === 'glued' && previous !== '') {
      out.terms.push(reader.stem(previous + piece.text));
      out.weights.push(previous === 'non' ? weightOf.body : weight);
    }
    previous = piece.text;
  }
}

/** Adds the words of a secondary text; words already there are not repeated. */
function addWords(text: string, weight: number, stem: Stem, out: DocumentTerms, known: Set<string>): void {
  let previous = '';
  for (const piece of pieces(text)) {
    if (piece.kind === 'mark') continue;
    const forms = piece.kind === 'glued' ? [stem(piece.text), stem(previous + piece.text)] : [stem(piece.text)];
    previous = piece.text;
    for (const term of forms) {
      if (known.has(term)) continue;
      known.add(term);
      out.terms.push(term);
      out.weights.push(weight);
    }
  }
}

export type ExtraWords = {
  /** Brand names told by a crosswalk. */
  names: readonly string[];
  /** What the code's section is about. */
  section: string;
};

/** Everything a record can be found by. */
export function documentTerms(record: CodeRecord, extra: ExtraWords, reader: Reader): DocumentTerms {
  const out: DocumentTerms = { terms: [], weights: [] };
  const { stem } = reader;
  const { starter } = record;
  addDescriptor(starter && record.long === '' ? `${starter.name}, ${starter.form}` : record.long, reader, out);
  const known = new Set(out.terms);
  addWords(record.short, weightOf.short, stem, out, known);
  if (starter) {
    addWords(starter.name, weightOf.head, stem, out, known);
    addWords(starter.brands.join(' '), weightOf.brand, stem, out, known);
    addWords(starter.form, weightOf.form, stem, out, known);
    addWords(`${starter.family} ${starter.category}`, weightOf.family, stem, out, known);
    addWords(starter.note, weightOf.note, stem, out, known);
  }
  for (const name of extra.names) addWords(name, weightOf.brand, stem, out, known);
  addWords(extra.section, weightOf.section, stem, out, known);
  return out;
}
