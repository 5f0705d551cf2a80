import type { StarterFacts } from '../code/record';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import type { Features } from './features';
import { isOut, readLinks, type Links } from './links';
import { readAll, type Reading } from './reading';
import type { SimilarInput } from './types';
import { weigh } from './weigh';

/** A guide over more codes than this speaks of a whole chapter. */
const mostInGuide = 40;

/** A release laid out for comparing each code with all others. Everything is by position in `records`. */
export type Corpus = {
  /** Procedures, then modifiers, each by code. */
  records: readonly HcpcsRecord[];
  starters: readonly (StarterFacts | undefined)[];
  readings: readonly Reading[];
  positionOf: ReadonlyMap<string, number>;
  /** Whether the code is out of use on the date. */
  out: readonly boolean[];
  /** How many codes in use stand before it; a code that is out stands half a place after the one before. */
  rank: Float32Array;
  /** Positions of the codes in use, by rank. */
  inUse: readonly number[];
  words: Features;
  names: Features;
  /** Sum of the rarities of a text's words: how much there is to share. */
  mass: Float32Array;
  /** The rarity that a word of one single text has. */
  most: number;
  /** The text of a word of the readings. */
  wordText: (word: number) => string;
  /** In how many texts a word stands. */
  uses: Uint32Array;
  guides: readonly ReadonlySet<number>[];
  links: Links;
};

function textOf(record: HcpcsRecord): string {
  return record.long === '' ? record.short : record.long;
}

function sortRecords(records: readonly HcpcsRecord[]): HcpcsRecord[] {
  const key = ({ kind, code }: HcpcsRecord) => (kind === 'modifier' ? '~' : '') + code;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Builds the corpus: read once, a few hundred milliseconds at most for a full release. */
export function buildCorpus({ records: unsorted, on, starter = [], guides = [] }: SimilarInput): Corpus {
  const records = sortRecords(unsorted);
  const out = records.map((record) => isOut(record, on));
  const facts = new Map(starter.map((record) => [record.code, record.starter]));
  // What the catalog says of modifiers (one file, one family) joins none of them.
  const starters = records.map((record) =>
    record.kind === 'modifier' ? undefined : (record.starter ?? facts.get(record.code)),
  );
  const positionOf = new Map(records.map(({ code }, position) => [code, position]));

  const texts = readAll(records.map(textOf));
  const { field: words, mass, uses } = weigh(texts);
  const { field: names } = weigh(readAll(starters.map((known) => known?.name ?? '')));

  const rank = new Float32Array(records.length);
  const inUse: number[] = [];
  for (const [position, isOutOfUse] of out.entries()) {
    rank[position] = isOutOfUse ? inUse.length - 0.5 : inUse.length;
    if (!isOutOfUse) inUse.push(position);
  }

  const guideSets = records.map(() => new Set<number>());
  for (const [guide, { codes }] of guides.entries()) {
    if (codes.length > mostInGuide) continue;
    for (const code of codes) {
      const position = positionOf.get(code);
      if (position !== undefined) guideSets[position]?.add(guide);
    }
  }
  const notes = new Map<string, string>();
  for (const [position, { code }] of records.entries()) notes.set(code, starters[position]?.note ?? '');
  const isOutCode = (code: string) => out[positionOf.get(code) ?? -1] ?? true;
  return {
    records,
    starters,
    readings: texts.readings,
    positionOf,
    out,
    rank,
    inUse,
    words,
    names,
    mass,
    most: Math.log(1 + records.length),
    wordText: texts.textOf,
    uses,
    guides: guideSets,
    links: readLinks(records, notes, guides, isOutCode),
  };
}
