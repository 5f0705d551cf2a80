import type { CodeRecord, StarterFacts } from '../code/record';
import type { CodeMap } from '../code/code-map';
import { placesIn } from '../code/code-places';
import { identity, type CodeKey, type CodeRef } from '../code/ref';
import { statusOn, type IsoDate } from '../code/validity';
import { createSearch } from '../search/engine';
import type { NdcEntry } from '../search/direct';
import type { SavedIndex } from '../search/saved-index';
import type { Hit, SearchAnswer, SearchOptions, Vocabulary } from '../search/types';
import type { Release } from '../releases/release';
import type { CodeSystem } from '../systems/code-system';
import { licenceMark } from '../systems/licence';
import type { Supplement } from '../systems/supplement';
import { unitLabel, unitOf } from '../units';
import type { MergedRecord } from './merge-sources';
import type { Briefs, Row } from './messages';
import { createNameWords } from './names';

export type CollectionParts = {
  system: CodeSystem;
  records: readonly MergedRecord[];
  vocabulary: Vocabulary;
  /** Names that products of a code are sold under, and other names of a thing. */
  names: readonly { code: string; names: readonly string[] }[];
  ndcs: readonly NdcEntry[];
  supplements: readonly Supplement[];
  /** The starter's records and how offices speak, for a system with a search of its own. */
  starter: Release | null;
  /** What the starter says of a code, whichever source its record comes from. */
  starterFacts: Pick<CodeMap<StarterFacts>, 'get'>;
  /** The word index of these very sources, where it was kept. */
  saved: SavedIndex | null;
};

/** The codes of one system with the index over them. Another system's change never rebuilds it. */
export type Collection = ReturnType<typeof createCollection>;

export function createCollection({
  system,
  records: merged,
  vocabulary,
  names,
  ndcs,
  supplements,
  starter,
  starterFacts,
  saved,
}: CollectionParts) {
  const records = merged.map(({ record }) => record);
  // Beside the records rather than around them: most codes have the same sources, and there are a hundred thousand.
  const sources = merged.map((one) => one.sources);
  const isUsual = system.isLinked ?? false;
  const input = {
    ...(isUsual ? {} : { readCode: system.parsePrefix }),
    records,
    vocabulary,
    names,
    ndcs,
    saved,
    ...(system.priorOf && { priorOf: system.priorOf }),
    ...(system.groupOf && { groupOf: system.groupOf }),
  };
  const engine = system.createSearch
    ? system.createSearch({
        ...input,
        supplements,
        starter: starter?.records ?? [],
        phrases: starter?.phrases ?? [],
      })
    : createSearch(input);
  /** Looked up when the first is asked for: words are found without. */
  const placeOf = ({ code, kind }: CodeRef): number | undefined => placesIn(records).placeOf(code, kind);
  // A descriptor is read for its unit once, when its row is first shown.
  const unitLabels = new Map<number, string | null>();

  const unitLabelAt = (position: number, record: CodeRecord): string | null => {
    let label = unitLabels.get(position);
    if (label === undefined) {
      const unit = system.claim === 'service line' ? unitOf(record) : null;
      label = unit && unitLabel(unit);
      unitLabels.set(position, label);
    }
    return label;
  };

  /** A record of the system with its sources and the words for its unit. */
  const find = (ref: CodeRef): (MergedRecord & { unit: string | null }) | undefined => {
    const position = placeOf(ref);
    const record = records[position ?? -1];
    const from = sources[position ?? -1];
    return position === undefined || !record || !from
      ? undefined
      : { record, sources: from, unit: unitLabelAt(position, record) };
  };

  const rowsOf = (hits: readonly Hit[], on: IsoDate): Row[] =>
    hits.flatMap((hit) => {
      const record = records[hit.position];
      return record ? [rowOf({ record, unit: unitLabelAt(hit.position, record) }, on, hit)] : [];
    });

  /** What a code is called: in our own words, where the starter has it, else as its source says. */
  const namesOf = (ref: CodeRef): string[] => {
    const own = starterFacts.get(ref);
    if (own) return [own.name, ...own.brands];
    const record = records[placeOf(ref) ?? -1];
    return record ? [record.long] : [];
  };

  return {
    system,
    records,
    find,
    namesOf,
    /** Whether a name of any code has a word, or one that it begins. */
    isNameWord: createNameWords(() => records.map(namesOf)),
    /** Builds the word index for about so many milliseconds; until it is whole only codes are found. */
    buildWords: (milliseconds?: number): boolean => engine.buildWords(milliseconds),
    warmUp: (): void => {
      engine.warmUp();
      placesIn(records);
    },
    /** The word index, to be kept for another time; null until it is whole, and where it was kept before. */
    save: (): SavedIndex | null => engine.save(),
    /** What the engine found, for those who show scores. */
    answer: (query: string, options: SearchOptions): SearchAnswer => engine.search(query, options),
    rowsOf,
  };
}

/** How a code was found that was typed whole, or that another code names. */
const whole: Pick<Hit, 'tier' | 'score' | 'matched' | 'reasons'> = {
  tier: 'exact',
  score: 1,
  matched: [],
  reasons: [],
};

/** A record as it is listed. */
export const rowOf = (
  { record, unit }: { record: CodeRecord; unit: string | null },
  on: IsoDate,
  { tier, score, matched, reasons } = whole,
): Row => ({
  ...identity(record),
  text: record.long,
  unit,
  status: statusOn(record, on),
  ended: record.valid?.to ?? null,
  ...(record.billable === undefined ? {} : { billable: record.billable }),
  ...licenceMark(record),
  tier,
  score,
  matched,
  reasons,
});

/** What a list of the coder's own says of it. */
export const briefOf = ({ text, unit, status, ended, licence }: Row): Briefs[CodeKey] => ({
  text,
  unit,
  status,
  ended,
  ...(licence === undefined ? {} : { licence }),
});
