import type { IsoDate } from '../code/validity';
import type { CodeRef } from '../code/ref';

/**
 * How a code was found, best first. Tiers never mix: whatever the scores, a lower tier stands below a higher one.
 * `fuzzy` holds hits that rest on a guessed spelling alone, that leave out a word whose spelling was guessed, or that answer a query
 * of which a good part means nothing here; the app labels them.
 */
export type Tier = 'exact' | 'prefix' | 'ndc' | 'words' | 'fuzzy';

/** Why a hit is there when its own words do not show it. */
export type HitReason =
  | {
      kind: 'brand';
      typed: string;
      brand: string;
      substance: string;
      /** Set where the code is not that brand itself but a biosimilar, or something else with the substance. */
      as?: 'biosimilar' | 'substance';
      /** Only the beginning of the name was typed. */
      begun?: true;
    }
  /** `ofSection`: no word of the row, but what the vocabulary says of its section. */
  | { kind: 'synonym'; typed: string; meant: string; begun?: true; ofSection?: true }
  | { kind: 'spelling'; typed: string; meant: string }
  | { kind: 'ndc'; ndc: string; product: string }
  /** The coder's own name for the code. */
  | { kind: 'alias'; alias: string }
  /** The coder copied it so often for the same words. */
  | { kind: 'habit'; times: number };

export type Hit = CodeRef & {
  /** Position of the record in the release that the engine was built from. */
  position: number;
  /** Comparable within one answer and one tier only. */
  score: number;
  tier: Tier;
  /** Words of the record's own text (as they stand there, lower case) that the query matched: to be marked. */
  matched: string[];
  reasons: HitReason[];
};

/** What to leave out. An absent filter leaves everything in. */
export type SearchFilter = {
  kind?: string;
  /** Groups of the system's codes (`CodeSystem.groupOf`): `['J', 'Q', 'modifier']`. */
  groups?: string[];
  /** Only codes that are active on the date of service, or whose status is unknown. */
  liveOnly?: boolean;
  /** Only these codes: the favorites. */
  codes?: readonly string[];
};

export type SearchOptions = {
  /** At most this many hits; 100 is the most that any caller gets. */
  limit?: number;
  /** Date of service: decides which codes count as live. */
  on?: IsoDate;
  filter?: SearchFilter;
  /** Words are left out while their index is not whole, instead of being waited for. */
  withoutBuilding?: boolean;
};

/** A rule that a query touches, in words for the coder; `isQuestion` where a code must not be copied before the coder has chosen it. */
export type Advice = { text: string; isQuestion: boolean };

export type SearchAnswer = {
  query: string;
  hits: Hit[];
  /** How many codes match before the limit. */
  total: number;
  /** Matches before the filter, by group. */
  counts: Record<string, number>;
  /** Nearest known words where nothing, or nothing but guesses, was found. */
  suggestions: string[];
  /** What the system's own rules say of the query, where they say something. */
  advice?: readonly Advice[];
  /** The words that were looked for, where a query says more: of "chest pain r/o mi" the chest pain. */
  asked?: string;
  /** An amount and measure in the query ("rituximab 100 mg"), for the units panel. */
  dose: { amount: string; measure: string } | null;
};

/** The hand-written vocabulary of `resources/vocabulary`, read and checked. */
export type Vocabulary = {
  /** Each set means the same: `['ankle foot orthosis', 'afo']`. */
  synonyms: string[][];
  /** Brand to substance: searched as the substance, told as "brand of". `codes` where words alone cannot tell the right one. */
  brands: { brand: string; substance: string; codes?: string[] }[];
  /** Brands of biosimilars to the substance with its four letters; without a code that has them, the substance's codes are another product's. */
  biosimilars: { brand: string; substance: string }[];
  /** One way only: what is typed leads to what is meant, not back ("water pill" → furosemide). */
  hints: { typed: string; meant: string[] }[];
  /** Names of a thing, and its codes and ranges of codes: true of every data set, however it words them. */
  concepts: { names: string[]; codes: string[] }[];
  /** One word, one accepted spelling: `['inj', 'injection']`. */
  spellings: [from: string, to: string][];
  /** Words that carry little ("injection", "each"), with the part of a word's weight (0 to 1) that they keep. */
  light: { word: string; weight: number }[];
  /** Of the words of each group a thing is only one: `[['left'], ['right']]`. */
  opposites: string[][][];
  /** Names of people: who types one looks for a person. */
  names: string[];
  /** Words and phrases of everyday life ("weather", "po box"): who types one asks for no code, whatever descriptor holds them. */
  everyday: string[];
  /** What a range of codes is about, where the descriptors do not repeat it: `L5000` to `L5999`, lower limb prosthesis. */
  sections: { from: string; to: string; words: string }[];
};
