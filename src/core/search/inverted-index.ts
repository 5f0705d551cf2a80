import { plainWeight, secondary, type DocumentTerms } from './field-weights';
import { familyOf, rootOf } from '../text/stem';
import { readerOf, type SavedIndex } from './saved-index';
import { SpellingIndex, type Guess } from './spelling-index';

/**
 * The inverted index, our own (docs/scoring.md says why): every record's terms in order with their weights, and for every term
 * the records that hold it, as flat arrays. Built once, or read as it was saved; nothing is ever taken out.
 */
export class InvertedIndex {
  private readonly termIds = new Map<string, number>();
  private terms: string[] = [];
  private readonly flat: number[] = [];
  private readonly flatWeights: number[] = [];
  private readonly starts: number[] = [0];
  /** Each term's own stretch of one flat list: `positions[begins[t]]` up to `positions[begins[t + 1]]`. */
  private positions: Uint32Array = new Uint32Array(0);
  private begins: Uint32Array = new Uint32Array(0);
  private sortedTerms: string[] | null = null;
  private familyMembers: Map<string, number[]> | null = null;
  private spellingIndex: SpellingIndex | null = null;
  /** The best place a term has anywhere: at most `weightOf.short` marks the abbreviations of short descriptors. */
  private bestPlace: Uint8Array = new Uint8Array(0);
  /** Terms of record p, in order: `sequence[offsets[p]]` up to `sequence[offsets[p + 1]]`. */
  sequence: Uint32Array = new Uint32Array(0);
  weights: Uint8Array = new Uint8Array(0);
  offsets: Uint32Array = new Uint32Array(0);
  /** Sum of idf × weight over a record's distinct terms: how much there is to say about it. */
  mass: Float32Array = new Float32Array(0);
  idf: Float32Array = new Float32Array(0);

  /** @throws NotSaved where a list is missing */
  static read(saved: SavedIndex): InvertedIndex {
    const { texts, whole, bytes, floats } = readerOf(saved);
    const index = new InvertedIndex();
    index.terms = [...texts('terms')];
    for (const [id, term] of index.terms.entries()) index.termIds.set(term, id);
    index.sequence = whole('sequence');
    index.weights = bytes('weights');
    index.offsets = whole('offsets');
    index.positions = whole('positions');
    index.begins = whole('begins');
    index.bestPlace = bytes('best places');
    index.idf = floats('idf');
    index.mass = floats('mass');
    return index;
  }

  /** The lists that `read` makes the same index of; to be called after `finish`. */
  save(): SavedIndex {
    return {
      terms: this.terms,
      sequence: this.sequence,
      weights: this.weights,
      offsets: this.offsets,
      positions: this.positions,
      begins: this.begins,
      'best places': this.bestPlace,
      idf: this.idf,
      mass: this.mass,
    };
  }

  get documentCount(): number {
    return this.offsets.length - 1;
  }

  get termCount(): number {
    return this.terms.length;
  }

  /** Records must be added in order: the n-th one added is position n. */
  addRecord({ terms, weights }: DocumentTerms): void {
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? '';
      let id = this.termIds.get(term);
      if (id === undefined) {
        id = this.terms.length;
        this.termIds.set(term, id);
        this.terms.push(term);
      }
      this.flat.push(id);
      this.flatWeights.push(weights[at] ?? 0);
    }
    this.starts.push(this.flat.length);
  }

  /** To be called once, after the last record. `termWeight` (0 to 1] scales down words that carry little. */
  finish(termWeight: (term: string) => number): void {
    this.sequence = new Uint32Array(this.flat);
    this.weights = new Uint8Array(this.flatWeights);
    this.offsets = new Uint32Array(this.starts);
    this.flat.length = this.flatWeights.length = 0;
    const records = this.offsets.length - 1;
    const counts = new Uint32Array(this.terms.length + 1);
    this.bestPlace = new Uint8Array(this.terms.length);
    this.eachDistinct((term, weight) => {
      counts[term + 1] = (counts[term + 1] ?? 0) + 1;
      if (plainWeight(weight) > (this.bestPlace[term] ?? 0)) this.bestPlace[term] = plainWeight(weight);
    });
    const begins = counts;
    for (let term = 1; term < begins.length; term++) {
      begins[term] = (begins[term] ?? 0) + (begins[term - 1] ?? 0);
    }
    const next = begins.slice();
    const positions = new Uint32Array(begins.at(-1) ?? 0);
    this.eachDistinct((term, _weight, position) => {
      const at = next[term] ?? 0;
      positions[at] = position;
      next[term] = at + 1;
    });
    this.positions = positions;
    this.begins = begins;
    this.idf = Float32Array.from(
      this.terms,
      (term, id) => Math.log(1 + (records + 1) / (this.frequency(id) + 0.5)) * termWeight(term),
    );
    this.mass = new Float32Array(records);
    this.eachDistinct((term, weight, position) => {
      if (weight & secondary) return;
      this.mass[position] = (this.mass[position] ?? 0) + ((this.idf[term] ?? 0) * weight) / 100;
    });
  }

  /** Makes what the first unfinished or misspelt word would otherwise wait for; for a moment when nobody waits. */
  warmUp(): void {
    this.sorted();
    this.families();
    this.spelling();
  }

  private sorted(): readonly string[] {
    return (this.sortedTerms ??= [...this.terms].sort());
  }

  private spelling(): SpellingIndex {
    return (this.spellingIndex ??= new SpellingIndex(this.terms));
  }

  private families(): ReadonlyMap<string, number[]> {
    if (this.familyMembers) return this.familyMembers;
    const families = new Map<string, number[]>();
    for (const [id, term] of this.terms.entries()) {
      const family = familyOf(term);
      if (family === '') continue;
      const members = families.get(family);
      if (members) members.push(id);
      else families.set(family, [id]);
    }
    return (this.familyMembers = families);
  }

  /** Every term of every record once, with the weight of its first place. */
  private eachDistinct(visit: (term: number, weight: number, position: number) => void): void {
    const lastSeen = new Int32Array(this.terms.length).fill(-1);
    for (let position = 0; position + 1 < this.offsets.length; position++) {
      const end = this.offsets[position + 1] ?? 0;
      for (let at = this.offsets[position] ?? 0; at < end; at++) {
        const term = this.sequence[at] ?? 0;
        if (lastSeen[term] === position) continue;
        lastSeen[term] = position;
        visit(term, this.weights[at] ?? 0, position);
      }
    }
  }

  idOf(term: string): number | undefined {
    return this.termIds.get(term);
  }

  termOf(id: number): string {
    return this.terms[id] ?? '';
  }

  /** Terms of a record, in order. */
  termsAt(position: number): Uint32Array {
    return this.sequence.subarray(this.offsets[position], this.offsets[position + 1]);
  }

  /** Positions of the records that hold the term, rising. */
  postings(id: number): Uint32Array {
    return this.positions.subarray(this.begins[id] ?? 0, this.begins[id + 1] ?? 0);
  }

  /** Positions of the records that hold all of the terms, rising. */
  recordsWith(ids: readonly number[]): Uint32Array | number[] {
    const [only] = ids;
    if (only === undefined) return [];
    if (ids.length === 1) return this.postings(only);
    const [shortest, ...others] = ids.map((id) => this.postings(id)).sort((a, b) => a.length - b.length);
    const cursors = others.map(() => 0);
    const common: number[] = [];
    for (const position of shortest ?? []) {
      const everywhere = others.every((list, which) => {
        let cursor = cursors[which] ?? 0;
        while (cursor < list.length && (list[cursor] ?? 0) < position) cursor++;
        cursors[which] = cursor;
        return list[cursor] === position;
      });
      if (everywhere) common.push(position);
    }
    return common;
  }

  /** Whether the terms stand side by side, in this order, somewhere in the record. */
  areNeighbours(position: number, terms: readonly number[]): boolean {
    const end = (this.offsets[position + 1] ?? 0) - terms.length;
    for (let at = this.offsets[position] ?? 0; at <= end; at++) {
      if (terms.every((term, nth) => this.sequence[at + nth] === term)) return true;
    }
    return false;
  }

  placeOf(id: number): number {
    return this.bestPlace[id] ?? 0;
  }

  frequency(id: number): number {
    return (this.begins[id + 1] ?? 0) - (this.begins[id] ?? 0);
  }

  /** Terms that begin so, at most about `limit`: where there are more, the shortest. */
  startingWith(prefix: string, limit: number): string[] {
    const sorted = this.sorted();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const lengths = new Uint32Array(64);
    let end = low;
    for (; sorted[end]?.startsWith(prefix); end++) {
      const length = Math.min(63, sorted[end]?.length ?? 63);
      lengths[length] = (lengths[length] ?? 0) + 1;
    }
    let longest = 0;
    for (let sum = 0; longest < 63 && sum < limit;) sum += lengths[++longest] ?? 0;
    const found: string[] = [];
    for (let at = low; at < end && found.length < limit; at++) {
      const term = sorted[at] ?? '';
      if (end - low <= limit || term.length <= longest) found.push(term);
    }
    return found;
  }

  /** Other words of the same family: "polarization" for "polarized". */
  relatives(term: string): readonly number[] {
    const family = familyOf(term);
    const own = this.idOf(term);
    return family === '' ? [] : (this.families().get(family) ?? []).filter((id) => id !== own);
  }

  /** The same for a word that is too short to have a family of its own: "cuffed" for "cuff". */
  relativesOfShort(term: string): readonly number[] {
    return term.length < 4 ? [] : (this.families().get(rootOf(term)) ?? []);
  }

  /** Words like this one, nearest first. */
  near(word: string, open: boolean, bound = Infinity): Guess[] {
    return this.spelling().near(word, open, bound);
  }
}
