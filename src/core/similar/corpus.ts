import type { StarterFacts } from '../code/record';
import type { IsoDate } from '../code/validity';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import type { Features } from './features';
import { isOut, readLinks, type Links } from './links';
import { readAll, type Reading } from './reading';
import type { GuideGroup, SimilarInput } from './types';
import { weigh } from './weigh';

/** A guide over more codes than this speaks of a whole chapter. */
const mostInGuide = 40;

/** What the texts of a release tell, whatever the day. Everything is by position in `records`. */
export type Texts = {
  /** Procedures, then modifiers, each by code. */
  records: readonly HcpcsRecord[];
  starters: readonly (StarterFacts | undefined)[];
  readings: readonly Reading[];
  positionOf: ReadonlyMap<string, number>;
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
};

/** A release laid out for comparing each code with all others on a day. */
export type Corpus = Texts & {
  /** Whether the code is out of use on the date. */
  out: readonly boolean[];
  /** How many codes in use stand before it; a code that is out stands half a place after the one before. */
  rank: Float32Array;
  /** Positions of the codes in use, by rank. */
  inUse: readonly number[];
  links: Links;
};

function textOf(record: HcpcsRecord): string {
  return record.long === '' ? record.short : record.long;
}

function sortRecords(records: readonly HcpcsRecord[]): HcpcsRecord[] {
  const key = ({ kind, code }: HcpcsRecord) => (kind === 'modifier' ? '~' : '') + code;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Reads the texts: a few hundred milliseconds at most for a full release, with a pause after each few. */
export function* readTexts({
  records: unsorted,
  starter = [],
  guides = [],
}: Omit<SimilarInput, 'on'>): Generator<undefined, Texts> {
  const records = sortRecords(unsorted);
  const facts = new Map(starter.map((record) => [record.code, record.starter]));
  // What the catalog says of modifiers (one file, one family) joins none of them.
  const starters = records.map((record) =>
    record.kind === 'modifier' ? undefined : (record.starter ?? facts.get(record.code)),
  );
  const positionOf = new Map(records.map(({ code }, position) => [code, position]));

  const texts = yield* readAll(records.map(textOf));
  const { field: words, mass, uses } = yield* weigh(texts);
  const { field: names } = yield* weigh(yield* readAll(starters.map((known) => known?.name ?? '')));

  // Most codes stand in no guide: these have one set together.
  const inNone: ReadonlySet<number> = new Set();
  const ofGuides = new Map<number, Set<number>>();
  for (const [guide, { codes }] of guides.entries()) {
    if (codes.length > mostInGuide) continue;
    for (const code of codes) {
      const position = positionOf.get(code);
      if (position === undefined) continue;
      const known = ofGuides.get(position);
      if (known) known.add(guide);
      else ofGuides.set(position, new Set([guide]));
    }
  }
  return {
    records,
    starters,
    readings: texts.readings,
    positionOf,
    words,
    names,
    mass,
    most: Math.log(1 + records.length),
    wordText: texts.textOf,
    uses,
    guides: records.map((_, position) => ofGuides.get(position) ?? inNone),
  };
}

/** The codes as they stand on a day; without one every code with a termination date has ended. */
export function corpusOn(texts: Texts, guides: readonly GuideGroup[], on: IsoDate | undefined): Corpus {
  const { records, starters, positionOf } = texts;
  const out = records.map((record) => isOut(record, on));
  const rank = new Float32Array(records.length);
  const inUse: number[] = [];
  for (const [position, isOutOfUse] of out.entries()) {
    rank[position] = isOutOfUse ? inUse.length - 0.5 : inUse.length;
    if (!isOutOfUse) inUse.push(position);
  }
  const notes = new Map<string, string>();
  for (const [position, { code }] of records.entries()) notes.set(code, starters[position]?.note ?? '');
  const isOutCode = (code: string) => out[positionOf.get(code) ?? -1] ?? true;
  return { ...texts, out, rank, inUse, links: readLinks(records, notes, guides, isOutCode) };
}
