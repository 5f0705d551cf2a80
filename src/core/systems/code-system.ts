import type { FactGroup } from '../code/fact';
import type { CodeRecord, SourceIssue, StarterFacts, Unit } from '../code/record';
import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Guide } from '../guides/guide';
import type { TableRow } from '../files/table';
import type { Source } from '../import/source';
import type { Change } from '../releases/change';
import type { Release } from '../releases/release';
import type { Search, SearchInput } from '../search/engine';
import type { BookInput, BookPlan } from './book';
import type { Builder, NoBuilder } from './builder';
import type { Complete, CompleteInput } from './complete';
import type { Page, PageInput } from './page';
import type { Phrase } from './phrase';
import type { Supplement } from './supplement';
import type { LookupTable, LookupTablesInput } from './table-lookup';

/** A text read as a whole code of one system. */
export type TypedCode = { kind: string; code: string };

/** Where on a claim a code of the system goes. */
export type ClaimUse = 'service line' | 'diagnosis' | 'procedure' | 'place of service' | 'modifier' | 'none';

/** A text to be copied for one field of a form: `24B` → `10`. */
export type FieldText = { field: string; text: string };

/** A text file that ships with the product. */
export type ResourceFile = { name: string; text: string };

/** A mistake in a text that ships, with the place to correct it. */
export type ResourceProblem = SourceIssue & { file: string };

/** What a page knows of a record besides its own facts. */
export type FactContext = { unit: Unit | null; starter: StarterFacts | null };

/** A code that may be taken for another, and why. */
export type SimilarFound = { code: string; reason: string; because: string; score: number };

/** The codes most like one, the likeliest first. */
export type Similar = (code: string, limit?: number) => SimilarFound[];

export type SimilarInput = {
  records: readonly CodeRecord[];
  starter: readonly CodeRecord[];
  guides: readonly Guide[];
};

/**
 * What a system's own search is made of: what the usual one takes, what its owner publishes beside the codes, the starter's
 * records, whatever release is in use, and how offices speak.
 */
export type SystemSearchInput = SearchInput & {
  supplements: readonly Supplement[];
  starter: readonly CodeRecord[];
  phrases: readonly Phrase[];
};

/**
 * How a system's own files are recognized, by content and never by name, and read. Each reader answers null for what is none of its
 * files; `file` is the name, for a zip member `zip/member`, and serves to tell the edition.
 */
export type SourceReaders = {
  readText?: (file: string, text: string, bytes: Uint8Array) => Source | null;
  readTable?: (file: string, rows: readonly TableRow[]) => Source | null;
  /** Once more over all that one zip or file gave: what only its neighbors tell, and what only repeats them. */
  together?: (sources: readonly Source[]) => Source[];
};

/** What ships of a system, read from its texts. */
export type BundledContent = { release: Release; problems: ResourceProblem[] };

/** What a code system is, apart from what it does: all that the window and main need know of it. */
export type SystemAbout = {
  id: SystemId;
  /** As coders call it: `HCPCS Level II`. */
  name: string;
  /** `customer`: the license of its texts is the customer's; `private`: the coder wrote it. */
  licence: 'public' | 'customer' | 'private';
  /** Whose license allows a record's text, where each file of the system may have another. */
  licenceOf?: (record: CodeRecord) => string | null;
  /** Kinds with their name for people, singular. The first is the usual one and is not told on its pages. */
  kinds: readonly { kind: string; name: string }[];
  /** How often its owner publishes: decides when a release is too old for a date of service. */
  cadence: 'quarterly' | 'october' | 'static';
  claim: ClaimUse;
  /**
   * The whole codes that a text may be, by shape alone; none where the text cannot be a code of this system.
   * A shape is no proof: whether the code exists is for the records to say.
   */
  parse: (text: string) => TypedCode[];
  /** As coders write it: `M54.50`. */
  format: (code: string) => string;
  /** Whether the guides, and CMS's payment limits, products and edits, speak of this system's codes. */
  isLinked?: boolean;
  /** Whether its codes are put together column by column from its owner's tables. */
  isBuiltFromTables?: boolean;
  /** Where no source tells dates, but each release is the whole list of its day: which releases have a code says when it was valid. */
  isDatedByEditions?: boolean;
  /**
   * Where the texts lie that ship of it: `resources/<folder>`; those of its subfolder come with their name before them:
   * `vocabulary/heart.txt`.
   */
  bundled?: { folder: string; subfolder?: string };
};

/**
 * All that the house knows of a code system. Search, pages, comparison and copying ask through this type; nothing
 * outside a system's own folder names the system, but for the registry.
 */
export type CodeSystem = SystemAbout & {
  /** The beginning of a code as it is looked up in the sorted table, or null where no code begins so. */
  parsePrefix: (text: string) => string | null;
  /** The facts of a record in words, grouped as a coder asks. */
  factGroups: (record: CodeRecord, context: FactContext) => FactGroup[];
  /** What is said where a source has no facts; null where nothing is missing. */
  missingFacts: (record: CodeRecord) => string | null;
  /** Texts for fields of claim forms besides the code itself. */
  fieldTexts: (record: CodeRecord) => FieldText[];
  /** Codes that a record names in its source, as they stand there. */
  crossReferences?: (record: CodeRecord) => readonly string[];
  /** Codes that its own data name as having come after a record: a list from each source, the surest first. */
  successors?: (
    supplements: readonly Supplement[],
  ) => (record: CodeRecord, starter: StarterFacts | null) => readonly (readonly string[])[];
  /**
   * What is asked of the system where a query names it: "urgent care" of "pos urgent care". Null where it does not, or asks for nothing in
   * words.
   */
  askedByName?: (query: string) => string | null;
  /**
   * Whether a word, in lower case, speaks of this system's codes rather than of another's: "office", "jail". A whole name with such
   * a word stands before what the system asked most has for it, and "air ambulance" beside it.
   */
  isOwnWord?: (word: string) => boolean;
  /** Whether a word of its names says nothing by itself: "Walgreens" is no clinic, and "clinic at Walgreens" is. */
  isAside?: (word: string) => boolean;
  /**
   * Points from which its own search has answered a whole query, though no name holds every word ("heart attack 5 years ago"): its rows
   * then stand beside another system's in the order of that search.
   */
  wholeFrom?: number;
  /**
   * Whether a code is what its name names, and no other system has codes for it: a disease, but no device that somebody has and no reason for a
   * visit. Where such a name is all that was typed, its rows stand before those of the system asked most, which only treats or counts it.
   */
  isSubject?: (row: { code: string; score: number }) => boolean;
  /** Points for how likely a code is meant where words alone do not decide; small beside any difference in words. */
  priorOf?: (record: CodeRecord) => number;
  /** The group that a record is counted and filtered under; the first character of its code where a system has no other. */
  groupOf?: (record: CodeRecord) => string;
  /**
   * Which of its codes may be taken for which on a day: ended ones are left out but for what they were replaced by. Reads all of them
   * once, with pauses.
   */
  readSimilar?: (input: SimilarInput) => Generator<undefined, (on: IsoDate) => Similar>;
  /** Its files, where it is imported. */
  readers?: SourceReaders;
  /** The facts whose change from one release to the next is told, beside titles and whether a code can be billed. */
  trackedFacts?: (before: CodeRecord, after: CodeRecord) => Change[];
  /** The system's own search in place of the usual one: for codes whose words are found by an index that their owner publishes. */
  createSearch?: (input: SystemSearchInput) => Search;
  /** From a header or an unfinished code to those that can be billed; reads all codes once. */
  complete?: (input: CompleteInput) => Complete;
  /** Puts its codes together from its owner's tables, column by column; reads all codes once. */
  builder?: (input: CompleteInput) => Builder | NoBuilder;
  /** Tables of its owner's by which codes are found, as far as they are held. Reads all codes once. */
  tables?: (input: LookupTablesInput) => LookupTable[];
  /** How its codes are arranged in a book; in one list where it is left out. */
  book?: (input: BookInput) => BookPlan;
  /** What its pages have beside facts and guide: path, notes, related codes. Reads all codes once. */
  page?: (input: PageInput) => Page;
  /** Reads what ships with the product from the texts of its folder. */
  readBundled?: (files: readonly ResourceFile[]) => BundledContent;
};
