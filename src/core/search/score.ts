import type { Plan } from './plan';
import type { WordIndex } from './word-index';

/** A record that answers the query, before filters and limits. */
export type Candidate = {
  position: number;
  /** 2: every word of content is answered; 1: so with a guessed spelling; 0: only some words. */
  coverage: 0 | 1 | 2;
  /** Nothing but guessed spellings holds it. */
  guessed: boolean;
  score: number;
};

const mostRescored = 1200;

/** What each sign is worth, in points. Tuned on the first half of tests/golden. */
export const balance = {
  /** How well the words of the query are answered. */
  answer: 100,
  /** How much of what the record says was asked for: the plain code before its specialised sisters. */
  density: 40,
  /** Words that stand together in the query and in the record. */
  neighbours: 10,
  /** Every word of content is answered. */
  full: 30,
  fullByGuess: 20,
  standing: 1,
  /** Ended codes stand behind live ones unless those hardly match. */
  ended: -45,
};

/** Scratch memory that is as long as the release and is cleaned after each query by what the query touched. */
export class Scorer {
  private readonly answered: Uint32Array;
  private readonly sure: Uint32Array;
  private readonly rough: Float32Array;
  private readonly local: Int32Array;

  constructor(
    private readonly index: WordIndex,
    /** Standing of each record apart from any query, around 0. */
    private readonly prior: Float32Array,
  ) {
    this.answered = new Uint32Array(index.documentCount);
    this.sure = new Uint32Array(index.documentCount);
    this.rough = new Float32Array(index.documentCount);
    this.local = new Int32Array(index.termCount).fill(-1);
  }

  /** Every record that answers at least one word of content, the promising ones scored precisely. */
  candidates(plan: Plan): Candidate[] {
    const touched = this.gather(plan);
    let total = 0;
    for (const [place, weight] of plan.weights.entries()) if (plan.content & (1 << place)) total += weight;
    const found: Candidate[] = [];
    for (const position of touched) {
      const answered = (this.answered[position] ?? 0) & plan.content;
      if (answered === 0) continue;
      const sure = (this.sure[position] ?? 0) & plan.content;
      found.push({
        position,
        coverage: sure === plan.content ? 2 : answered === plan.content ? 1 : 0,
        guessed: sure === 0,
        score: this.rough[position] ?? 0,
      });
    }
    for (const position of touched) {
      this.answered[position] = 0;
      this.sure[position] = 0;
      this.rough[position] = 0;
    }
    const kept = this.promising(found, total);
    this.rescore(kept, plan);
    return kept;
  }

  /** First pass, over postings: which words each record answers, and roughly how well. */
  private gather(plan: Plan): number[] {
    const touched: number[] = [];
    for (const alternative of plan.alternatives) {
      const guessed = alternative.manner === 'fuzzy';
      for (const position of alternative.positions) {
        const before = this.answered[position] ?? 0;
        if (before === 0) touched.push(position);
        const news = alternative.mask & ~before;
        if (!guessed) this.sure[position] = (this.sure[position] ?? 0) | alternative.mask;
        if (news === 0) continue;
        this.answered[position] = before | news;
        let gain = 0;
        for (let bits = news; bits !== 0; bits &= bits - 1)
          gain += plan.weights[31 - Math.clz32(bits & -bits)] ?? 0;
        this.rough[position] = (this.rough[position] ?? 0) + gain * alternative.quality;
      }
    }
    return touched;
  }

  /** Full matches, and partial ones near the best; at most as many as can be scored precisely within a moment. */
  private promising(found: Candidate[], total: number): Candidate[] {
    let best = 0;
    let full = false;
    for (const { score, coverage } of found) {
      if (score > best) best = score;
      if (coverage > 0) full = true;
    }
    const floor = full ? Math.max(best * 0.5, total * 0.5) : best * 0.6;
    const kept = found.filter(({ coverage, score }) => coverage > 0 || score >= floor);
    if (kept.length <= mostRescored) return kept;
    kept.sort((a, b) => b.coverage - a.coverage || b.score - a.score);
    kept.length = mostRescored;
    return kept;
  }

  /** Second pass, over the text of each record. */
  private rescore(kept: Candidate[], plan: Plan): void {
    const { index, local } = this;
    const distinct: number[] = [];
    for (const { terms } of plan.alternatives)
      for (const term of terms)
        if (local[term] === -1) {
          local[term] = distinct.length;
          distinct.push(term);
        }
    const shown = plan.alternatives.map((alternative) => ({
      alternative,
      locals: alternative.terms.map((term) => local[term] ?? 0),
    }));
    const slotOf = new Int32Array(distinct.length).fill(-1);
    for (const { alternative, locals } of shown) {
      const slot = 31 - Math.clz32(alternative.mask & -alternative.mask);
      for (const one of locals) if (slotOf[one] === -1) slotOf[one] = slot;
    }
    const place = new Uint8Array(distinct.length);
    const slotBest = new Float32Array(plan.weights.length);
    const lastAt = new Int32Array(plan.weights.length);
    let weightSum = 0;
    for (const weight of plan.weights) weightSum += weight;
    for (const candidate of kept) {
      place.fill(0);
      slotBest.fill(0);
      lastAt.fill(-9);
      const start = index.offsets[candidate.position] ?? 0;
      const end = index.offsets[candidate.position + 1] ?? 0;
      let mass = 0;
      let neighbours = 0;
      for (let at = start; at < end; at++) {
        const which = local[index.sequence[at] ?? 0] ?? -1;
        if (which === -1) continue;
        const weight = index.weights[at] ?? 0;
        if (place[which] === 0) mass += (index.idf[index.sequence[at] ?? 0] ?? 0) * weight;
        if (weight > (place[which] ?? 0)) place[which] = weight;
        const slot = slotOf[which] ?? 0;
        lastAt[slot] = at;
        if (slot > 0 && at - (lastAt[slot - 1] ?? -9) <= 2) neighbours |= 1 << slot;
        if (slot + 1 < lastAt.length && at - (lastAt[slot + 1] ?? -9) <= 2) neighbours |= 1 << (slot + 1);
      }
      for (const { alternative, locals } of shown) {
        let sum = 0;
        let idfSum = 0;
        let complete = true;
        for (const [nth, one] of locals.entries()) {
          const weight = place[one] ?? 0;
          if (weight === 0) {
            complete = false;
            break;
          }
          const idf = index.idf[alternative.terms[nth] ?? 0] ?? 0;
          sum += idf * weight;
          idfSum += idf;
        }
        if (alternative.byCode) complete = alternative.positions.includes(candidate.position);
        if (!complete || (idfSum === 0 && !alternative.byCode)) continue;
        const value = alternative.byCode ? alternative.quality : (alternative.quality * sum) / idfSum / 100;
        for (let bits = alternative.mask; bits !== 0; bits &= bits - 1) {
          const slot = 31 - Math.clz32(bits & -bits);
          if (value > (slotBest[slot] ?? 0)) slotBest[slot] = value;
        }
      }
      let answer = 0;
      for (let slot = 0; slot < slotBest.length; slot++)
        answer += (slotBest[slot] ?? 0) * (plan.weights[slot] ?? 0);
      let pairs = 0;
      for (let bits = neighbours; bits !== 0; bits &= bits - 1) pairs++;
      const density = Math.min(1, mass / 100 / (index.mass[candidate.position] || 1));
      candidate.score =
        (answer / weightSum) * balance.answer +
        density * balance.density +
        (slotBest.length > 1 ? (pairs / (slotBest.length - 1)) * balance.neighbours : 0) +
        (candidate.coverage === 2 ? balance.full : candidate.coverage === 1 ? balance.fullByGuess : 0) +
        (this.prior[candidate.position] ?? 0) * balance.standing;
    }
    for (const term of distinct) local[term] = -1;
  }
}
