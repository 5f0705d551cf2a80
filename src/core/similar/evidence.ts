import type { Corpus } from './corpus';
import type { Link } from './links';
import { createOverlaps, type Overlap } from './overlap';
import { readTraits } from './traits';

/**
 * What speaks for two codes being taken for each other, each from 0 to 1, and how much it counts. Fitted on the tuning half of
 * tests/golden/similar.tsv and on half of the groups in tests/golden/index-terms.tsv, and rounded; `named` and `lookalike` are set by hand, since somebody wrote them down on purpose.
 */
const weights = {
  /** Words in common: rare ones and those of the first phrase first. */
  words: 2.5,
  /** How much of the shorter text the longer one says too. */
  contained: 1.5,
  /** The rarest word in common. */
  rarest: 0.7,
  /** The same first word of substance: "cushion", "baclofen". */
  first: 1.3,
  /** The names that the starter catalog gives them. */
  name: 1.1,
  family: 0.5,
  guide: 0.5,
  /** Few codes, and few numbers, lie between them. */
  places: 2.3,
  numbers: 1.3,
  /** Words count less where the number says the same: either is enough. */
  both: -1.2,
  betos: 0.6,
  pricing: 0.2,
  named: 1.5,
  lookalike: 0.8,
} as const;

/** What shares less than this of its words, stands farther off and is named nowhere is not looked at. */
const least = { cosine: 0.06, name: 0.2, rank: 20 };

/** How many of a code's best neighbours tell whether it is near to everything. */
const hubSize = 8;
/** How many candidates are held against that, and how much it counts. */
const contested = 16;
const hubWeight = 0.3;

export type Candidate = { position: number; score: number };

export type Evidence = {
  /** The codes nearest to this one, best first; scores are sums of the weights above. */
  nearest: (position: number, limit: number) => Candidate[];
};

function intersect(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): boolean {
  if (!one || !other || other.size === 0) return false;
  for (const item of one) if (other.has(item)) return true;
  return false;
}

/** The best first. */
const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.position - b.position;

/** Puts a candidate into its place among the best, of which no more than `limit` are kept. */
function insert(best: Candidate[], candidate: Candidate, limit: number): void {
  const last = best.at(-1);
  if (best.length >= limit && last && byScore(candidate, last) > 0) return;
  let at = best.length;
  for (let before = best[at - 1]; before && byScore(candidate, before) < 0; before = best[at - 1]) at--;
  best.splice(at, 0, candidate);
  if (best.length > limit) best.pop();
}

export function createEvidence(corpus: Corpus): Evidence {
  const { records, out, rank, inUse, mass, most, guides, links, positionOf } = corpus;
  const overlaps = createOverlaps(corpus);
  const traits = readTraits(corpus);
  const { kind, letter, number, first, family, betos, pricing } = traits;

  const isSame = (trait: Int32Array, position: number, other: number): boolean =>
    (trait[position] ?? -1) >= 0 && trait[position] === trait[other];

  const score = (position: number, other: number, overlap: Overlap, link: Link | undefined): number => {
    const cosine = overlap.cosine[other] ?? 0;
    const shared =
      (overlap.shared[other] ?? 0) / Math.max(0.01, Math.min(mass[position] ?? 0, mass[other] ?? 0));
    let sum = weights.words * cosine + weights.contained * shared;
    sum += (weights.rarest * (overlap.rarest[other] ?? 0)) / most + weights.name * (overlap.name[other] ?? 0);
    if (isSame(first, position, other)) sum += weights.first;
    if (isSame(family, position, other)) sum += weights.family;
    if (intersect(guides[position], guides[other])) sum += weights.guide;
    if (letter[position] === letter[other]) {
      const apart = Math.abs((rank[position] ?? 0) - (rank[other] ?? 0));
      const numbers = traits.isModifier(position)
        ? apart
        : Math.abs((number[position] ?? 0) - (number[other] ?? 0));
      sum += weights.places * Math.exp(-apart / 4) + weights.numbers * Math.exp(-numbers / 10);
      sum += weights.both * cosine * Math.exp(-apart / 16);
    }
    if (isSame(betos, position, other)) sum += weights.betos;
    if (isSame(pricing, position, other)) sum += weights.pricing;
    if (link !== undefined) sum += link === 'lookalike' ? weights.lookalike : weights.named;
    return sum;
  };

  const counts = (position: number, other: number, overlap: Overlap, link: Link | undefined): boolean => {
    if (other === position || kind[other] !== kind[position]) return false;
    if (link !== undefined) return !out[other] || link === 'successor' || link === 'predecessor';
    if (out[other]) return false;
    return (
      (overlap.cosine[other] ?? 0) > least.cosine ||
      (overlap.name[other] ?? 0) > least.name ||
      Math.abs((rank[position] ?? 0) - (rank[other] ?? 0)) <= least.rank
    );
  };

  const best = (position: number, limit: number): Candidate[] => {
    const overlap = overlaps.with(position);
    const linked = new Map<number, Link>();
    for (const [code, link] of links.get(records[position]?.code ?? '') ?? []) {
      const other = positionOf.get(code);
      if (other === undefined) continue;
      linked.set(other, link);
      overlap.touch(other);
    }
    const middle = Math.round(rank[position] ?? 0);
    for (const near of inUse.slice(Math.max(0, middle - least.rank), middle + least.rank + 1)) {
      overlap.touch(near);
    }
    const found: Candidate[] = [];
    for (const other of overlap.positions()) {
      const link = linked.get(other);
      if (counts(position, other, overlap, link)) {
        insert(found, { position: other, score: score(position, other, overlap, link) }, limit);
      }
    }
    return found;
  };

  // What is near to everything ("miscellaneous supply") says little about any one code.
  const hubs = new Float64Array(records.length).fill(NaN);
  const hubOf = (position: number): number => {
    const known = hubs[position] ?? 0;
    if (!Number.isNaN(known)) return known;
    const near = best(position, hubSize);
    const mean =
      near.length === 0 ? 0 : near.reduce((sum, candidate) => sum + candidate.score, 0) / near.length;
    hubs[position] = mean;
    return mean;
  };

  return {
    nearest: (position, limit) =>
      best(position, Math.max(limit, contested))
        .map((candidate) => ({
          ...candidate,
          score: candidate.score - hubWeight * hubOf(candidate.position),
        }))
        .sort(byScore)
        .slice(0, limit),
  };
}
