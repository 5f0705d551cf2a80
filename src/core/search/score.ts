import { secondary, plainWeight, weightOf } from './field-weights';
import type { ExpandedQuery } from './expand';
import type { Expansion } from './expansion';
import type { InvertedIndex } from './inverted-index';

/** What each sign is worth, in points. Tuned on the first half of tests/golden. */
export const scoreWeights = {
  /** How well the words of the query are answered. */
  answer: 100,
  /** How much of what the record says was asked for: the plain code before its specialised sisters. */
  density: 22,
  /** Words that stand together in the query and in the record. */
  neighbours: 12,
  prior: 1,
  /** Taken from another product whose brand only begins with the brand typed (`isLongerBrand`). */
  longerBrand: 15,
  /** Taken from what a word of the query rules out, once or twice (./rulings). */
  ruledOut: 24,
};

const unknown = -1;
const far = -9;

/** What a word of a record is worth to the query: the words of the query that it answers alone, and how surely. */
type Single = { mask: number; confidence: number };

/**
 * Scores records against one plan, precisely, from the text of each. Made for one query; `local` is scratch memory as long as the
 * dictionary, all -1, which `release` leaves as it was found.
 */
export class Scorer {
  private readonly distinct: number[] = [];
  private readonly singles: Single[][] = [];
  private readonly slotOf: number[] = [];
  /** How surely each term was asked for, at best. */
  private readonly confidences: number[] = [];
  private readonly several: { expansion: Expansion; locals: number[] }[] = [];
  private readonly place: Uint8Array;
  private readonly slotBest: Float32Array;
  private readonly lastAt: Int32Array;
  private readonly weightSum: number;

  constructor(
    private readonly plan: ExpandedQuery,
    private readonly index: InvertedIndex,
    private readonly local: Int32Array,
  ) {
    for (const expansion of plan.expansions) {
      const locals = expansion.terms.map((term) => this.localOf(term, expansion));
      const [only] = locals;
      if (locals.length === 1 && only !== undefined && !expansion.byCode) {
        this.singles[only]?.push({ mask: expansion.mask, confidence: expansion.confidence });
      } else this.several.push({ expansion, locals });
    }
    this.place = new Uint8Array(this.distinct.length);
    this.slotBest = new Float32Array(plan.weights.length);
    this.lastAt = new Int32Array(plan.weights.length);
    this.weightSum = plan.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  }

  /** Alternatives come best first, so the first one that has a term decides for it. */
  private localOf(term: number, { mask, confidence }: Expansion): number {
    const known = this.local[term] ?? unknown;
    if (known !== unknown) return known;
    const made = this.distinct.length;
    this.local[term] = made;
    this.distinct.push(term);
    this.singles.push([]);
    this.confidences.push(confidence);
    this.slotOf.push(31 - Math.clz32(mask & -mask));
    return made;
  }

  /** The points of a record; `complete` is what answering every word of content adds, where the words stand in telling places. */
  score(position: number, complete: number): number {
    const { place, slotBest, plan, index } = this;
    place.fill(0);
    slotBest.fill(0);
    const { mass, neighbours } = this.scan(position);
    let told = false;
    for (const { expansion, locals } of this.several) {
      if (this.judge(expansion, locals, position)) told = true;
    }
    let answer = 0;
    for (let slot = 0; slot < slotBest.length; slot++) {
      answer += (slotBest[slot] ?? 0) * (plan.weights[slot] ?? 0);
    }
    // A name that belongs to the code asks for all of it.
    const density = told ? 1 : Math.min(1, mass / 100 / (index.mass[position] || 1));
    const answered = answer / this.weightSum;
    return (
      answered * scoreWeights.answer +
      complete * answered +
      density * scoreWeights.density +
      neighbours * scoreWeights.neighbours
    );
  }

  /** Reads the record once: which words of the query it holds, in the best place of each, and which stand together. */
  private scan(position: number): { mass: number; neighbours: number } {
    const { index, local, place, lastAt, plan, slotOf } = this;
    lastAt.fill(far);
    const end = index.offsets[position + 1] ?? 0;
    const agrees = this.deniesTheSame(position, end);
    let mass = 0;
    let together = 0;
    for (let at = index.offsets[position] ?? 0; at < end; at++) {
      const term = index.sequence[at] ?? 0;
      const which = local[term] ?? unknown;
      if (which === unknown) continue;
      const placed = index.weights[at] ?? 0;
      const plain = plainWeight(placed);
      const isDenied =
        agrees && plain === weightOf.excluded && (plan.negated & (1 << (slotOf[which] ?? 0))) === 0;
      const weight = isDenied ? weightOf.body : plain;
      const before = place[which] ?? 0;
      if (before === 0 && (isDenied || (placed & secondary) === 0)) {
        mass += (index.idf[term] ?? 0) * weight * (this.confidences[which] ?? 0);
      }
      if (weight > before) {
        place[which] = weight;
        for (const { mask, confidence } of this.singles[which] ?? []) {
          this.answer(mask, (confidence * weight) / 100);
        }
      }
      const slot = slotOf[which] ?? 0;
      lastAt[slot] = at;
      if (slot > 0 && at - (lastAt[slot - 1] ?? far) <= 2) together |= 1 << slot;
      if (slot + 1 < lastAt.length && at - (lastAt[slot + 1] ?? far) <= 2) together |= 1 << (slot + 1);
    }
    let pairs = 0;
    for (let bits = together; bits !== 0; bits &= bits - 1) pairs++;
    return { mass, neighbours: lastAt.length > 1 ? pairs / (lastAt.length - 1) : 0 };
  }

  /** "Patient did not receive chemotherapy": the chemotherapy of a record that denies it, too, is the one that was asked for. */
  private deniesTheSame(position: number, end: number): boolean {
    const { index, plan } = this;
    if (plan.denied.size === 0) return false;
    for (let at = index.offsets[position] ?? 0; at < end; at++) {
      if (plan.denied.has(index.sequence[at] ?? 0)) return true;
    }
    return false;
  }

  /** An expansion of several words, or one told by code; true for the latter. */
  private judge(expansion: Expansion, locals: readonly number[], position: number): boolean {
    if (expansion.byCode) {
      const told = expansion.positions.includes(position);
      if (told) this.answer(expansion.mask, expansion.confidence);
      const { asked } = this.plan;
      // A part of a concept is asked for by its further words: "voice prosthesis cleaning device". A word that means nothing here asks for none.
      const isWhole = !expansion.unfinished && (expansion.mask & asked) === asked;
      // A guess at the beginning of a brand, "zorbo" for Zorbtive, says less than words that stand there: "tacrolimus zorbo".
      const isGuessAtBeginning = expansion.matchType === 'fuzzy' && expansion.unfinished === true;
      const isBrand = expansion.synonym?.kind === 'brand' && !isGuessAtBeginning;
      return told && (isBrand || isWhole);
    }
    let sum = 0;
    let idfSum = 0;
    for (const [nth, one] of locals.entries()) {
      const weight = this.place[one] ?? 0;
      if (weight === 0) return false;
      const idf = this.index.idf[expansion.terms[nth] ?? 0] ?? 0;
      sum += idf * weight;
      idfSum += idf;
    }
    if (idfSum > 0) this.answer(expansion.mask, (expansion.confidence * sum) / idfSum / 100);
    return false;
  }

  private answer(mask: number, value: number): void {
    for (let bits = mask; bits !== 0; bits &= bits - 1) {
      const slot = 31 - Math.clz32(bits & -bits);
      if (value > (this.slotBest[slot] ?? 0)) this.slotBest[slot] = value;
    }
  }

  release(): void {
    for (const term of this.distinct) this.local[term] = unknown;
  }
}
