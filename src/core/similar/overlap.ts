import type { Corpus } from './corpus';

/** What one text shares with every other; valid until the next one is asked for. */
export type Overlap = {
  cosine: Float64Array;
  /** Sum of the rarities of the shared words. */
  shared: Float64Array;
  rarest: Float64Array;
  /** Cosine of the names in the starter catalog. */
  name: Float64Array;
  /** Adds a position that may share nothing. */
  touch: (position: number) => void;
  positions: () => readonly number[];
};

/** The arrays are made once and used again: an answer touches thousands of codes. */
export function createOverlaps({ records, words, names }: Corpus): { with: (position: number) => Overlap } {
  const count = records.length;
  const cosine = new Float64Array(count);
  const shared = new Float64Array(count);
  const rarest = new Float64Array(count);
  const name = new Float64Array(count);
  const stamps = new Uint32Array(count);
  let turn = 0;
  let positions: number[] = [];
  const touch = (position: number) => {
    if (stamps[position] === turn) return;
    stamps[position] = turn;
    cosine[position] = shared[position] = rarest[position] = name[position] = 0;
    positions.push(position);
  };
  const overlap: Overlap = { cosine, shared, rarest, name, touch, positions: () => positions };
  return {
    with: (position) => {
      turn++;
      positions = [];
      for (let at = words.starts[position] ?? 0; at < (words.starts[position + 1] ?? 0); at++) {
        const term = words.terms[at] ?? 0;
        const weight = words.weights[at] ?? 0;
        const rarity = words.rarity[term] ?? 0;
        const end = words.offsets[term + 1] ?? 0;
        for (let place = words.offsets[term] ?? 0; place < end; place++) {
          const other = words.holders[place] ?? 0;
          touch(other);
          cosine[other] = (cosine[other] ?? 0) + weight * (words.held[place] ?? 0);
          shared[other] = (shared[other] ?? 0) + rarity;
          if (rarity > (rarest[other] ?? 0)) rarest[other] = rarity;
        }
      }
      for (let at = names.starts[position] ?? 0; at < (names.starts[position + 1] ?? 0); at++) {
        const term = names.terms[at] ?? 0;
        const weight = names.weights[at] ?? 0;
        const end = names.offsets[term + 1] ?? 0;
        for (let place = names.offsets[term] ?? 0; place < end; place++) {
          const other = names.holders[place] ?? 0;
          touch(other);
          name[other] = (name[other] ?? 0) + weight * (names.held[place] ?? 0);
        }
      }
      return overlap;
    },
  };
}
