import { createFeatures, type Features, type Weighted } from './features';
import { isNumber, type Readings } from './reading';

/** Numbers tell sizes and doses; they name nothing. */
const numberWeight = 0.3;
/** A word of the first phrase says more than one further on. */
const headWeight = 1.6;
const pairWeight = 0.7;

export type Weighed = {
  field: Features;
  /** Sum of the rarities of a text's words: how much there is to share. */
  mass: Float32Array;
  /** In how many texts a term stands. */
  uses: Uint32Array;
};

/** Texts that are weighed at a time. */
const atATime = 500;

/** Weighs every term of every text by how rare it is and where it stands. */
export function* weigh({ readings, textOf, terms: count }: Readings): Generator<undefined, Weighed> {
  const uses = new Uint32Array(count);
  for (const { words, pairs } of readings) {
    for (const term of words) uses[term] = (uses[term] ?? 0) + 1;
    for (const term of pairs) uses[term] = (uses[term] ?? 0) + 1;
  }
  const weights = new Float32Array(count);
  for (let term = 0; term < count; term++) {
    const rare = Math.log(1 + readings.length / Math.max(1, uses[term] ?? 0));
    weights[term] = isNumber(textOf(term)) ? rare * numberWeight : rare;
  }
  const mass = new Float32Array(readings.length);
  const rarity = new Float32Array(count);
  const documents: Weighted[] = [];
  for (const [position, { words, head, pairs }] of readings.entries()) {
    if (position % atATime === 0) yield;
    const terms: number[] = [];
    const said: number[] = [];
    for (const word of words) {
      const rare = weights[word] ?? 0;
      mass[position] = (mass[position] ?? 0) + rare;
      rarity[word] = rare;
      terms.push(word);
      said.push(head.includes(word) ? rare * headWeight : rare);
    }
    for (const pair of pairs) {
      // A pair that stands in one text only is shared with nobody.
      if (uses[pair] === 1) continue;
      terms.push(pair);
      said.push((weights[pair] ?? 0) * pairWeight);
    }
    documents.push({ terms, weights: said });
  }
  yield;
  return { field: createFeatures(documents, rarity), mass, uses };
}
