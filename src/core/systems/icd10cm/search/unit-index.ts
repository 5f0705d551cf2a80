import { readerOf, smallNumbers, type SavedIndex, type SmallNumbers } from '../../../search/saved-index';
import { startingWith } from '../../../text/sorted';
import { familyOf } from '../../../text/stem';
import type { Range } from './code-table';
import { Numbers } from './numbers';
import { keptWeight } from './terms';

/** How a word stands in a unit; what that is worth is in `partWeights`. */
export const parts = {
  main: 0,
  sub: 1,
  title: 2,
  nonessential: 3,
  alternative: 4,
  repeated: 5,
  /** After "without" or "not": what the code says is not there. */
  negated: 6,
  /** After "unspecified": what the code leaves open. */
  unstated: 7,
} as const;
export type Part = (typeof parts)[keyof typeof parts];

/** By part: how well a word of the query is answered by it, and how much it costs where the query lacks it. */
export const partWeights = {
  answer: [1, 0.97, 1, 0.86, 0.95, 1, 0.3, 1],
  lack: [1.25, 1, 1, 0, 0.3, 0, 0.35, 0.3],
};

/** Where the words of a unit come from. */
export const sources = {
  title: 0,
  inclusion: 1,
  index: 2,
  external: 3,
  starter: 4,
  vocabulary: 5,
  neoplasm: 6,
} as const;
export type Source = (typeof sources)[keyof typeof sources];

export type UnitWord = { term: string; part: Part };
export type Unit = {
  words: readonly UnitWord[];
  target: Range;
  source: Source;
  prior?: number;
  line?: number;
};

/** How well a word is answered by a part: what a unit says is not there answers a word that asks for that. */
export const answerOf = (part: number, negated: boolean): number =>
  negated ? (part === parts.negated ? 1 : 0) : (partWeights.answer[part] ?? 1);

const partBits = 3;
const posting = (unit: number, part: number): number => (unit << partBits) | part;
export const unitOf = (one: number): number => one >>> partBits;
export const partOf = (one: number): number => one & ((1 << partBits) - 1);

const lackOf = (part: number): number => partWeights.lack[part] ?? 0;

/**
 * Everything that is searched is a unit: a title, an inclusion term, a line of the index with its path, a name of the starter's, a
 * phrase of the vocabulary. A unit has words and leads to a run of codes. Kept in flat arrays.
 */
export class UnitIndex {
  private readonly ids = new Map<string, number>();
  terms: string[] = [];
  private familyNames: string[] = [];
  private readonly growing = {
    starts: new Numbers(),
    words: new Numbers(),
    lows: new Numbers(),
    highs: new Numbers(),
    sources: new Numbers(),
    priors: new Numbers(),
    lines: new Numbers(),
  };
  count = 0;

  /** Where each unit's words begin in `wordTerms`; one more at the end. */
  wordStarts: Uint32Array = new Uint32Array(1);
  wordTerms: SmallNumbers = new Uint16Array(0);
  wordParts: Uint8Array = new Uint8Array(0);
  /** Where each term's units begin in `postings`; one more at the end. */
  postingStarts: Uint32Array = new Uint32Array(1);
  /** A unit and in its last three bits the part that the term has in it: `unitOf`, `partOf`. */
  postings: Uint32Array = new Uint32Array(0);
  idf: Float32Array = new Float32Array(0);
  /** Weight of all words of a unit that a query should have. */
  essential: Float32Array = new Float32Array(0);
  low: Uint32Array = new Uint32Array(0);
  high: Uint32Array = new Uint32Array(0);
  source: Uint8Array = new Uint8Array(0);
  /** Points, 100 added so that none is negative. */
  prior: Uint8Array = new Uint8Array(0);
  /** Number of the line in its source, for reasons. */
  line: Uint32Array = new Uint32Array(0);
  private sorted: string[] = [];
  private readonly families = new Map<string, readonly number[]>();

  /** @throws NotSaved where a list is missing */
  static read(saved: SavedIndex): UnitIndex {
    const { texts, small, whole, bytes, floats } = readerOf(saved);
    const index = new UnitIndex();
    index.terms = [...texts('terms')];
    for (const [id, term] of index.terms.entries()) index.ids.set(term, id);
    index.sorted = Array.from(whole('sorted'), (id) => index.terms[id] ?? '');
    const starts = whole('family starts');
    const members = whole('family members');
    for (const [nth, family] of texts('families').entries()) {
      index.families.set(family, Array.from(members.subarray(starts[nth], starts[nth + 1])));
    }
    index.wordStarts = whole('word starts');
    index.wordTerms = small('word terms');
    index.wordParts = bytes('word parts');
    index.postingStarts = whole('posting starts');
    index.postings = whole('postings');
    index.idf = floats('idf');
    index.essential = floats('essential');
    index.low = whole('lows');
    index.high = whole('highs');
    index.source = bytes('sources');
    index.prior = bytes('priors');
    index.line = whole('lines');
    index.count = index.low.length;
    return index;
  }

  /** The lists that `read` makes the same index of; to be called after `finish`. */
  save(): SavedIndex {
    const families = [...this.families];
    const starts = new Uint32Array(families.length + 1);
    for (const [nth, [, members]] of families.entries()) {
      starts[nth + 1] = (starts[nth] ?? 0) + members.length;
    }
    return {
      terms: this.terms,
      sorted: Uint32Array.from(this.sorted, (term) => this.ids.get(term) ?? 0),
      families: families.map(([family]) => family),
      'family starts': starts,
      'family members': Uint32Array.from(families.flatMap(([, members]) => members)),
      'word starts': this.wordStarts,
      'word terms': this.wordTerms,
      'word parts': this.wordParts,
      'posting starts': this.postingStarts,
      postings: this.postings,
      idf: this.idf,
      essential: this.essential,
      lows: this.low,
      highs: this.high,
      sources: this.source,
      priors: this.prior,
      lines: this.line,
    };
  }

  idOf(term: string): number | undefined {
    return this.ids.get(term);
  }

  private intern(term: string): number {
    const known = this.ids.get(term);
    if (known !== undefined) return known;
    const id = this.terms.length;
    this.ids.set(term, id);
    this.terms.push(term);
    this.familyNames.push(familyOf(term));
    return id;
  }

  /** Adds a unit and returns its number. A word that stands in it twice counts where it weighs most. */
  add({ words, target, source, prior = 0, line = 0 }: Unit): number {
    const { growing } = this;
    const seen = new Map<number, Part>();
    const families = new Set<string>();
    for (const { term, part } of words) {
      const id = this.intern(term);
      const before = seen.get(id);
      if (before !== undefined) {
        if (before !== parts.repeated && lackOf(part) > lackOf(before)) seen.set(id, part);
        continue;
      }
      // "Abdomen, abdominal", "diabetes with diabetic neuropathy": a query that has one of them lacks nothing.
      const family = this.familyNames[id] ?? '';
      const repeated = family !== '' && families.has(family) && lackOf(part) > 0;
      if (family !== '') families.add(family);
      seen.set(id, repeated ? parts.repeated : part);
    }
    growing.starts.push(growing.words.length);
    for (const [id, part] of seen) growing.words.push(posting(id, part));
    growing.lows.push(target.low);
    growing.highs.push(target.high);
    growing.sources.push(source);
    growing.priors.push(Math.max(0, Math.min(255, Math.round(prior + 100))));
    growing.lines.push(line);
    return this.count++;
  }

  /** A term that stands in no unit but is compared with a query's: a visit's. */
  addTerm(term: string): number {
    return this.intern(term);
  }

  /** Makes the tables that queries read, in steps. Nothing is added after it. */
  *finish(): Generator<undefined> {
    const { growing, terms } = this;
    const total = growing.words.length;
    growing.starts.push(total);
    this.wordStarts = growing.starts.take();
    this.low = growing.lows.take();
    this.high = growing.highs.take();
    this.source = Uint8Array.from(growing.sources.take());
    this.prior = Uint8Array.from(growing.priors.take());
    this.line = growing.lines.take();
    const words = growing.words.take();
    this.wordTerms = smallNumbers(words.map(unitOf), terms.length);
    this.wordParts = Uint8Array.from(words, partOf);
    yield;
    yield* this.postAll(total);
    yield;
    this.sorted = [...terms].sort();
    yield;
    const families = new Map<string, number[]>();
    for (const [id, family] of this.familyNames.entries()) {
      if (family === '') continue;
      const members = families.get(family);
      if (members) members.push(id);
      else families.set(family, [id]);
    }
    this.familyNames = [];
    for (const [family, members] of families) if (members.length > 1) this.families.set(family, members);
  }

  private *postAll(total: number): Generator<undefined> {
    const { terms, count, wordTerms, wordParts, wordStarts } = this;
    const starts = new Uint32Array(terms.length + 1);
    for (const term of wordTerms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    this.idf = Float32Array.from(
      terms,
      (term, id) => Math.log(1 + count / Math.max(1, starts[id + 1] ?? 0)) * keptWeight(term),
    );
    for (let term = 0; term < terms.length; term++) {
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    this.postingStarts = starts;
    this.postings = new Uint32Array(total);
    this.essential = new Float32Array(count);
    const next = starts.slice();
    yield;
    for (let unit = 0; unit < count; unit++) {
      if (unit % 4096 === 0) yield;
      let lack = 0;
      const end = wordStarts[unit + 1] ?? 0;
      for (let at = wordStarts[unit] ?? 0; at < end; at++) {
        const term = wordTerms[at] ?? 0;
        const part = wordParts[at] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        this.postings[place] = posting(unit, part);
        lack += (this.idf[term] ?? 0) * lackOf(part);
      }
      this.essential[unit] = lack;
    }
  }

  /** In how many units a term stands. */
  frequency(term: number): number {
    return (this.postingStarts[term + 1] ?? 0) - (this.postingStarts[term] ?? 0);
  }

  /** Whether any text says of a word that it is not there. */
  isDenied(term: string): boolean {
    const id = this.ids.get(term);
    if (id === undefined) return false;
    const end = this.postingStarts[id + 1] ?? 0;
    for (let at = this.postingStarts[id] ?? 0; at < end; at++) {
      if (partOf(this.postings[at] ?? 0) === parts.negated) return true;
    }
    return false;
  }

  /** Terms that begin so, in order. */
  startingWith(beginning: string, most: number): string[] {
    return startingWith(this.sorted, beginning, (term) => term, most);
  }

  /** The words of a word's family, itself among them: "diabetic" of "diabetes". */
  relatives(term: string): readonly number[] {
    const family = familyOf(term);
    return family === '' ? [] : (this.families.get(family) ?? []);
  }
}
