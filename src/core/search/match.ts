import type { ExpandedQuery } from './expand';
import type { Expansion } from './expansion';
import { createJudge } from './rulings';
import { scoreWeights, Scorer } from './score';
import type { InvertedIndex } from './inverted-index';
import { isTypedWhole } from './longer-brands';

/** A record that answers the query. */
export type Candidate = {
  position: number;
  /** Nothing but guessed spellings holds it. */
  guessed: boolean;
  score: number;
};

export type Matches = {
  candidates: Candidate[];
  /** Positions of all records that answer, before `wanted` and the cut. */
  matched: Uint32Array;
};

/** More than anybody scrolls through; the rest is counted, not ranked. */
const mostRescored = 800;
const buckets = 512;

/** Where the first pass cuts, and how fine a score is. */
export const cuts = {
  /** Beside records that answer every word, those with this part of the best estimate go on. */
  besideFull: 0.5,
  /** The same where none answers every word. */
  besidePartial: 0.6,
  /** Scores this close mean the same; then the lower code comes first, which is mostly the older and more general one. */
  sameness: 2,
  /** Where no record comes to so many points, most words say something else than any of them: what is shown is a guess. */
  sure: 50,
};

/** The part of what is asked for that a record has to answer, by weight, before the size of its bag counts: the thing goes before its size. */
const leastOfThing = 0.6;

/** What answering every word is worth, in points, being for just the interval, volume or weight that was asked for, having it for its unit, and being ended; see `scoreWeights` for the rest. */
export const bonus = { full: 36, fullByGuess: 20, fitting: 14, bag: 36, ended: -45 };

/** Of records whose scores mean the same, the one that the vocabulary names first comes first; never as much as a difference of scores. */
const orderStep = 0.01;

/** What some words of a query weigh together. */
const weightIn = ({ weights }: ExpandedQuery, words: number): number =>
  weights.reduce((sum, weight, place) => sum + ((words & (1 << place)) !== 0 ? weight : 0), 0);

/** Finds the records that answer an expanded query. Scratch memory is as long as the release, and clean between queries. */
export class Matcher {
  private readonly answered: Uint32Array;
  /** Bits of the words that a record answers without a guessed spelling. */
  private readonly certain: Uint32Array;
  /** Bits of the words that it answers in a way worth showing it for. */
  private readonly believed: Uint32Array;
  /** Those that a brand or a name of several words leads to, typed whole. */
  private readonly named: Uint8Array;
  private readonly estimate: Float32Array;
  private readonly touched: Uint32Array;
  private readonly local: Int32Array;

  constructor(
    private readonly index: InvertedIndex,
    /** Prior of each record apart from any query, around 0. */
    private readonly prior: Float32Array,
  ) {
    const records = index.documentCount;
    this.answered = new Uint32Array(records);
    this.certain = new Uint32Array(records);
    this.believed = new Uint32Array(records);
    this.named = new Uint8Array(records);
    this.estimate = new Float32Array(records);
    this.touched = new Uint32Array(records);
    this.local = new Int32Array(index.termCount).fill(-1);
  }

  /** `wanted` decides which records may be shown, `isLive` which are not ended. */
  match(
    plan: ExpandedQuery,
    wanted: ((position: number) => boolean) | null,
    isLive: (position: number) => boolean,
  ): Matches {
    const count = this.gather(plan);
    const matched = this.promising(count, plan);
    const shown = this.best(wanted ? matched.filter(wanted) : matched);
    const scorer = new Scorer(plan, this.index, this.local);
    const longer = recordsOfLongerBrands(plan);
    const named = namedInOrder(plan);
    const meant = namedWhole(plan);
    const ruledOut =
      plan.rulings.length > 0
        ? createJudge(plan.rulings, this.index, (position) => meant.has(position))
        : null;
    const fitting = new Set(plan.rulings.flatMap(({ fitting = [] }) => fitting));
    const bags = new Set(plan.rulings.flatMap(({ bags: those = [] }) => those));
    const thing = weightIn(plan, plan.content);
    const candidates: Candidate[] = [];
    let best = 0;
    for (const position of shown) {
      const certain = (this.certain[position] ?? 0) & plan.content;
      const answered = (this.answered[position] ?? 0) & plan.content;
      const complete =
        certain === plan.content ? bonus.full : answered === plan.content ? bonus.fullByGuess : 0;
      let score = scorer.score(position, complete) + (this.prior[position] ?? 0) * scoreWeights.prior;
      if (!isLive(position)) score += bonus.ended;
      if (fitting.has(position)) score += bonus.fitting;
      // What a name of the whole query tells is the thing; another one of that size is not.
      const isThing = named.size > 0 ? named.has(position) : weightIn(plan, answered) >= thing * leastOfThing;
      if (isThing && bags.has(position)) score += bonus.bag;
      if (ruledOut) score -= Math.min(2, ruledOut(position)) * scoreWeights.ruledOut;
      best = Math.max(best, isLive(position) ? score : score - bonus.ended);
      candidates.push({
        position,
        // Who leaves out a word whose spelling can be guessed answers no better than a guess does.
        guessed:
          certain === 0 ||
          plan.isPuzzling ||
          (answered & plan.guessed) !== plan.guessed ||
          // A biosimilar without a code of its own is not its reference product.
          (certain & plan.uncoded) !== (plan.content & plan.uncoded),
        score:
          Math.round(score / cuts.sameness) * cuts.sameness -
          (longer.has(position) ? scoreWeights.longerBrand : 0) -
          (named.get(position) ?? 0) * orderStep,
      });
    }
    scorer.release();
    if (best < cuts.sure) for (const candidate of candidates) candidate.guessed = true;
    for (let at = 0; at < count; at++) {
      const position = this.touched[at] ?? 0;
      this.answered[position] = this.certain[position] = this.believed[position] = 0;
      this.named[position] = 0;
      this.estimate[position] = 0;
    }
    return { candidates, matched };
  }

  /** First pass, over postings: which words each record answers, and roughly how well. */
  private gather(plan: ExpandedQuery): number {
    const { answered, believed, certain, estimate, named, touched } = this;
    let count = 0;
    for (const expansion of plan.expansions) {
      const { matchType, mask, positions, confidence } = expansion;
      // Light words alone bring nobody in, and nearly every record has them.
      if ((mask & plan.content) === 0) continue;
      const unguessed = matchType === 'fuzzy' ? 0 : mask;
      const worth = plan.isBelieved(expansion) ? mask & plan.content : 0;
      const isNamed = worth !== 0 && isNamedWhole(expansion);
      for (let at = 0; at < positions.length; at++) {
        const position = positions[at] ?? 0;
        const before = answered[position] ?? 0;
        if (before === 0) touched[count++] = position;
        certain[position] = (certain[position] ?? 0) | unguessed;
        believed[position] = (believed[position] ?? 0) | worth;
        if (isNamed) named[position] = 1;
        const news = mask & ~before;
        if (news === 0) continue;
        answered[position] = before | news;
        let gain = 0;
        for (let bits = news; bits !== 0; bits &= bits - 1) {
          gain += plan.weights[31 - Math.clz32(bits & -bits)] ?? 0;
        }
        estimate[position] = (estimate[position] ?? 0) + gain * confidence;
      }
    }
    return count;
  }

  /** Full matches, and partial ones near the best. */
  private promising(count: number, plan: ExpandedQuery): Uint32Array {
    const { answered, believed, estimate, named, touched } = this;
    let best = 0;
    let full = false;
    let total = 0;
    for (const [place, weight] of plan.weights.entries()) if (plan.content & (1 << place)) total += weight;
    for (let at = 0; at < count; at++) {
      const position = touched[at] ?? 0;
      best = Math.max(best, estimate[position] ?? 0);
      full ||= ((answered[position] ?? 0) & plan.content) === plan.content;
    }
    const floor = full ? Math.max(best, total) * cuts.besideFull : best * cuts.besidePartial;
    return touched
      .subarray(0, count)
      .filter(
        (position) =>
          believed[position] !== 0 &&
          (((answered[position] ?? 0) & plan.content) === plan.content ||
            named[position] !== 0 ||
            (estimate[position] ?? 0) >= floor),
      );
  }

  /** Those with the best estimates, as many as can be scored within a moment. */
  private best(positions: Uint32Array): Uint32Array {
    if (positions.length <= mostRescored) return positions;
    let high = 0;
    for (const position of positions) high = Math.max(high, this.roughScore(position));
    const histogram = new Uint32Array(buckets + 1);
    const bucketOf = (position: number): number => Math.floor((this.roughScore(position) / high) * buckets);
    for (const position of positions) {
      const bucket = bucketOf(position);
      histogram[bucket] = (histogram[bucket] ?? 0) + 1;
    }
    let least = buckets;
    for (let sum = histogram[least] ?? 0; least > 0 && sum + (histogram[least - 1] ?? 0) <= mostRescored;) {
      sum += histogram[--least] ?? 0;
    }
    return positions.filter((position) => bucketOf(position) >= least).subarray(0, mostRescored);
  }

  /** Of two that answer alike, the one that says less is meant sooner. */
  private roughScore(position: number): number {
    return (this.estimate[position] ?? 0) * 10 + 10 / (1 + (this.index.mass[position] ?? 0) / 50);
  }
}

/** Whether a brand or a name of several words leads there, typed whole: one more word beside it makes it no less asked for. */
const isNamedWhole = (expansion: Expansion): boolean =>
  expansion.matchType === 'synonym' &&
  isTypedWhole(expansion) &&
  (expansion.synonym?.kind === 'brand' || (expansion.mask & (expansion.mask - 1)) !== 0);

/** Records of a longer brand, but for those that the brand typed names by code. */
function recordsOfLongerBrands({ longerBrands, expansions }: ExpandedQuery): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { positions } of longerBrands) for (const position of positions) found.add(position);
  for (const { byCode, positions } of expansions) {
    if (byCode) for (const position of positions) found.delete(position);
  }
  return found;
}

/** Records that a name typed whole, with nothing beside it, means first of all. */
function namedWhole({ expansions, asked }: ExpandedQuery): ReadonlySet<number> {
  return new Set(
    expansions.flatMap((one) =>
      one.likeliest && !one.asSet && (one.mask & asked) === asked && isTypedWhole(one)
        ? one.likeliest.slice(0, 1)
        : [],
    ),
  );
}

/** Records that a name of all the words asked for tells by code, with their places in its list. */
function namedInOrder({ expansions, asked }: ExpandedQuery): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { likeliest, mask, unfinished, matchType } of expansions) {
    if (!likeliest || unfinished || matchType === 'fuzzy' || (mask & asked) !== asked) continue;
    for (const [nth, position] of likeliest.entries()) {
      places.set(position, Math.min(nth, places.get(position) ?? Infinity));
    }
  }
  return places;
}
