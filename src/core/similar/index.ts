import { normaliseCode } from '../code/normalise';
import type { IsoDate } from '../code/validity';
import { workThrough } from '../slices';
import { createEvidence } from './evidence';
import { corpusOn, readTexts, type Corpus } from './corpus';
import { createReasons } from './reasons';
import type { Similar, SimilarCode, SimilarInput, SimilarReason } from './types';
import { createFallback } from './unclassified';

export type { Similar, SimilarInput } from './types';

const usualLimit = 8;

/** The sum of weights at which two codes are as likely taken for each other as not. */
const evens = 4;

/** A neighbour below this score is there to fill the list. */
const weak = 0.12;

/** What replaced a code that is out comes before everything else; what it replaced comes late, since it cannot be billed. */
const successorLead = 10;
const predecessorLag = 1.5;

function toScore(sum: number): number {
  return Math.round(1000 / (1 + Math.exp(evens - sum))) / 1000;
}

/** Says each thing once. */
function merge(reasons: readonly SimilarReason[]): SimilarReason[] {
  return reasons.filter(({ words }, at) => reasons.findIndex((other) => other.words === words) === at);
}

/**
 * Which codes of a release may be taken for which. Everything that can be read beforehand is read here, once; an answer takes a
 * few milliseconds. Two kinds of evidence are weighed together: what the texts share, and how near the codes stand.
 */
export const createSimilar = ({ on, ...input }: SimilarInput): Similar => workThrough(readSimilar(input))(on);

/** The same with pauses, for whoever answers other questions meanwhile. What is read holds for every day. */
export function* readSimilar(
  input: Omit<SimilarInput, 'on'>,
): Generator<undefined, (on?: IsoDate) => Similar> {
  const texts = yield* readTexts(input);
  const { records } = texts;
  let isCompiled = false;
  return (on) => {
    const made = similarIn(corpusOn(texts, input.guides ?? [], on));
    // The first answer is many times slower, since nothing is compiled yet; that is better paid here than by the coder.
    for (const at of isCompiled ? [] : [0.2, 0.5, 0.8]) {
      made.similar(records[Math.floor(records.length * at)]?.code ?? '');
    }
    isCompiled = true;
    return made;
  };
}

function similarIn(corpus: Corpus): Similar {
  const { records, positionOf, links } = corpus;
  const evidence = createEvidence(corpus);
  const reasonsFor = createReasons(corpus);
  const fallbackOf = createFallback(corpus);

  const toSimilar = (position: number, other: number, sum: number): SimilarCode => {
    const reasons = merge(reasonsFor(position, other));
    return {
      code: records[other]?.code ?? '',
      reason: reasons.map(({ words }) => words).join('; '),
      kind: reasons[0]?.kind ?? 'neighbour',
      reasons,
      score: toScore(sum),
    };
  };

  const similar: Similar['similar'] = (code, { limit = usualLimit } = {}) => {
    const position = positionOf.get(normaliseCode(code));
    const record = position === undefined ? undefined : records[position];
    if (position === undefined || !record || limit < 1) return [];
    const linked = links.get(record.code);
    const sums = evidence.nearest(position, limit + 4).map(({ position: other, score }) => {
      const link = linked?.get(records[other]?.code ?? '');
      if (link === 'successor') return { other, sum: score + successorLead };
      return { other, sum: link === 'predecessor' ? score - predecessorLag : score };
    });
    const list = sums
      .sort((a, b) => b.sum - a.sum || a.other - b.other)
      .slice(0, limit)
      .map(({ other, sum }) => toSimilar(position, other, sum));

    // The place of a mere neighbour is better used for where a claim goes when none of the codes fits.
    const fallback = fallbackOf(position);
    const spare = list.findLastIndex(({ kind, score }) => kind === 'neighbour' && score < weak);
    const hasOne = list.some(({ reasons }) => reasons.some(({ kind }) => kind === 'unclassified'));
    if (fallback === null || spare < 0 || hasOne) return list;
    const lowest = list.at(-1)?.score ?? 0;
    return [...list.toSpliced(spare, 1), { ...toSimilar(position, fallback, 0), score: lowest }];
  };
  return { similar };
}
