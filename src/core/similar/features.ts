/** The terms of a document, no term twice, and how much each says there. */
export type Weighted = { terms: readonly number[]; weights: readonly number[] };

/**
 * Documents as vectors of length 1 and, turned round, the documents of every term. One pass over the terms of a document
 * meets every other document that shares any of them.
 */
export type Features = {
  /** Terms of document d: `terms[starts[d]]` up to `terms[starts[d + 1]]`, with their weights. */
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Float32Array;
  /** Documents of term t: `holders[offsets[t]]` up to `holders[offsets[t + 1]]`, with the weight it has in each. */
  offsets: Uint32Array;
  holders: Uint32Array;
  held: Float32Array;
  /** By term; 0 for terms that are not to be told. */
  rarity: Float32Array;
};

/** @param rarity by term; its length is the number of terms */
export function createFeatures(documents: readonly Weighted[], rarity: Float32Array): Features {
  const starts = new Uint32Array(documents.length + 1);
  const size = documents.reduce((sum, { terms }) => sum + terms.length, 0);
  const terms = new Uint32Array(size);
  const weights = new Float32Array(size);
  const offsets = new Uint32Array(rarity.length + 1);
  let at = 0;
  for (const [document, { terms: own, weights: said }] of documents.entries()) {
    let squares = 0;
    for (const weight of said) squares += weight * weight;
    const length = Math.sqrt(squares) || 1;
    for (const [nth, term] of own.entries()) {
      terms[at] = term;
      weights[at++] = (said[nth] ?? 0) / length;
      offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
    }
    starts[document + 1] = at;
  }
  for (let term = 0; term < rarity.length; term++) {
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  }

  const cursor = offsets.slice();
  const holders = new Uint32Array(size);
  const held = new Float32Array(size);
  for (let document = 0; document < documents.length; document++) {
    for (let index = starts[document] ?? 0; index < (starts[document + 1] ?? 0); index++) {
      const term = terms[index] ?? 0;
      const place = cursor[term] ?? 0;
      cursor[term] = place + 1;
      holders[place] = document;
      held[place] = weights[index] ?? 0;
    }
  }

  return { starts, terms, weights, offsets, holders, held, rarity };
}
