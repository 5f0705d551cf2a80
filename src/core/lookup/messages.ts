import type { CodeRecord, StarterFacts, Unit } from '../code/record';
import type { CodeStatus, IsoDate } from '../code/validity';
import type { FactGroup } from '../code/fact';
import type { FieldText } from '../systems/code-system';
import type { BookRow } from '../systems/book';
import type { BuildReply } from '../systems/builder';
import type { Chosen } from '../systems/complete';
import type { PageSection } from '../systems/page';
import type { LookupLine, LookupTable } from '../systems/table-lookup';
import type { ForeignShape } from './foreign-shapes';
import type { PartSources } from './part-sources';
import type { CheckQuestions, CheckReplies } from '../check/messages';
import type { CodeComparison } from '../compare';
import type { Guide } from '../guides/guide';
import type { GuideHit } from '../guides/search';
import type { NamedDiff } from '../releases/named-diff';
import type { TableDiff } from '../releases/table-diff';
import type { HistoryStep } from '../releases/history';
import type { PaymentPart } from '../payment';
import type { Links } from '../releases/links';
import type { CodeKey, CodeRef, SystemId } from '../code/ref';
import type { FavoriteNews } from '../user-data/favorite-news';
import type { Advice, HitReason, SearchFilter, Tier } from '../search/types';
import type { WordsChange } from './user-words';

/** One line of the result list: all that painting it needs. */
export type Row = CodeRef & {
  text: string;
  unit: string | null;
  status: CodeStatus;
  ended: IsoDate | null;
  /** False for a header, which is never copied as a code; absent where the system has no headers. */
  billable?: boolean;
  /** Whose license allows the text, where it is a customer's: it is marked so and never leaves the screen. */
  licence?: string;
  tier: Tier;
  /** Comparable within one system, one answer and one tier only. */
  score: number;
  matched: string[];
  reasons: HitReason[];
  /** Of an ended code the live ones that its source or the starter content names in its place. */
  replacedBy?: string[];
};

/** Said in a query beside what it looks for, each as typed; null where it is not said. */
export type QuerySaid = {
  dose: string | null;
  /** A bare number behind a code: billing units, or pieces where the code counts them. */
  quantity: string | null;
  containers: string | null;
  modifiers: string[];
  /** What stands where a modifier would and is none, and is therefore not taken. */
  noModifiers: string[];
};

export type SearchReply = {
  query: string;
  rows: Row[];
  total: number;
  counts: Record<string, number>;
  suggestions: string[];
  /** What a typed code looks like that no loaded system has; then there are no rows. */
  note: ForeignShape | null;
  /** What the query says beside its code or words, for the sheet of the units; null where it says nothing more. */
  said: QuerySaid | null;
  /** What the rules of a code system say of the query, where they say something. */
  advice?: readonly Advice[];
  /** False while only code look-ups answer because the word index is still being built. */
  wordsReady: boolean;
  /** Systems that are still being read: what they have of the query is not among the rows yet. */
  reading: readonly SystemId[];
};

/** A cross-reference and what it leads to in the same release: null where it is not in it (or is a CPT code). */
export type CrossReference = { text: string; target: (CodeRef & { long: string }) | null };

export type CodeReply = {
  record: CodeRecord;
  /** Which source each part is from. */
  sources: PartSources;
  unit: Unit | null;
  unitLabel: string | null;
  status: CodeStatus;
  /** The code's facts in words, as its system has them. */
  factGroups: FactGroup[];
  /** What is said where the sources have no facts; null where nothing is missing. */
  missingFacts: string | null;
  /** Texts for fields of claim forms besides the code itself. */
  fieldTexts: FieldText[];
  xrefs: CrossReference[];
  /** Path, notes and related codes, as the code's system has them. */
  sections: PageSection[];
  guide: Guide | null;
  /** What the starter catalog says of the code, whatever release is in use. */
  starter: StarterFacts | null;
  /** Products, payment limit, edits and corrections from the linked sources. */
  links: Links;
  /** What is paid, where and when: a part for each table held that has the code. */
  payment: PaymentPart[];
  /** Where the code has ended: what took its place, as far as the data say. */
  successors: (CodeRef & { long: string; unit: string | null })[];
  /** The other code of this name: the official one of a private code, or a private one of an official code. */
  namesake: CodeRef | null;
};

/** A similar code as it is listed: what it is, and why it is there. */
export type SimilarRow = Pick<Row, 'system' | 'kind' | 'code' | 'text' | 'unit' | 'status' | 'ended'> & {
  reason: string;
  /** The kind of the first reason. */
  because: string;
  score: number;
};

/** What the window filters by: the engine's filter, and whether only favorites are wanted, which the worker knows. */
export type LookupFilter = SearchFilter & { favoritesOnly?: boolean; system?: SystemId };

/** What a list of the coder's own says of each code today, by its key; a code that no source has is missing. */
export type Briefs = Record<CodeKey, Pick<Row, 'text' | 'unit' | 'status' | 'ended' | 'licence'>>;

/** Codes side by side; null while there are fewer than two of those asked for. */
export type CompareReply = { comparison: CodeComparison | null; missing: CodeRef[] };

/** The tables that are held, without their lines, and the lines that answer. */
export type TablesReply = {
  tables: Omit<LookupTable, 'find'>[];
  lines: LookupLine[];
};

/** The opened book; `opened` is what was opened for the code that was to be seen. */
export type BookReply = { rows: BookRow[]; opened: string[] };

/** One answer of a question on the way to a code: how many codes it leaves, and the code where it leaves one. */
export type CompletionChoice = {
  label: string;
  count: number;
  only: (CodeRef & { long: string }) | null;
  isUnspecified: boolean;
};

/** What one system makes of a header or an unfinished code, as the window shows it. */
export type CompletionReply = { system: SystemId } & (
  | { refused: string }
  | {
      refused?: never;
      /** The code with the placeholders that were put in; null where none were left out. */
      padded: string | null;
      left: number;
      /** The question that is asked next; null where what is left has nothing in common to be asked about. */
      axis: { name: string; choices: CompletionChoice[] } | null;
      /** What is left, at most as many as a list shows. */
      codes: (CodeRef & { long: string })[];
    }
);

export type SearchQuestion = { query: string; on: IsoDate; filter: LookupFilter; limit?: number };

export type LoadQuestion = {
  /**
   * The system asked most first; of each the release that the date of service asks for, all others held, what ships, and what its owner
   * publishes beside.
   */
  systems: readonly {
    system: SystemId;
    baseUrl: string;
    otherUrls: readonly string[];
    starterUrl: string | null;
    supplementUrls: readonly string[];
  }[];
  linkedUrls: readonly string[];
  guidesUrl: string;
  vocabularyUrl: string;
};

/** What the window asks; `load` replaces everything that the worker holds. */
export type Questions = CheckQuestions & {
  load: LoadQuestion;
  /** Asked where a load has answered and systems are still being read: answered when they are there. */
  rest: null;
  search: SearchQuestion;
  /**
   * The page of exactly this code: a private one never stands in for an official one, nor the other way round. `state`: whose fees are
   * wanted, by its letters; null for all.
   */
  code: CodeRef & { on: IsoDate; state?: string | null };
  /** What is said today of codes that the coder has met before. */
  briefs: { codes: readonly CodeRef[]; on: IsoDate };
  /** What is new in the coder's own names and codes; they hold whatever release is loaded. */
  user: WordsChange;
  /** Which of these codes the release in use has: a private code must not take the place of an official one. */
  listed: { codes: readonly string[] };
  /** The same of one code that is about to be saved; a topic of its own, so that the list never overtakes it. */
  official: { code: string };
  /** What the release in use has to tell about the favorites. */
  favoriteNews: { on: IsoDate };
  /** Guides whose words match a query: told apart from its rows, which do not wait for them. */
  guides: { query: string };
  /** Codes that may be taken for this one, the likeliest first. */
  similar: CodeRef & { on: IsoDate };
  compare: { codes: readonly CodeRef[]; on: IsoDate; dose: string };
  /** What a header or an unfinished code can become, after what was chosen already; `system` null asks all. */
  complete: { text: string; system: SystemId | null; chosen: readonly Chosen[]; on: IsoDate };
  /** The lines of the code book with these parts opened, and with what stands above a code where one is to be seen. */
  book: { open: readonly string[]; reveal: CodeRef | null; on: IsoDate };
  /** The tables that are held, and the lines of one that answer words; `table` null asks which there are. */
  tables: { table: string | null; words: string; on: IsoDate };
  /** A code put together column by column; `begun` are the characters chosen so far. */
  build: { system: SystemId; begun: string; on: IsoDate };
  /** The code before or after in the book. */
  neighbor: CodeRef & { by: -1 | 1; on: IsoDate };
  /** The life of a code over the releases at hand. */
  history: CodeRef & { releaseUrls: readonly string[] };
  /** What changed from one release to another. */
  diff: { olderUrl: string; newerUrl: string };
  /** What two tables of prices or of products say differently. */
  tableDiff: { olderUrl: string; newerUrl: string };
  /** Memory in which answers are handed over that the window waits for. */
  share: SharedArrayBuffer;
  /** The window is about to be closed: nothing is kept for it any more. */
  leave: null;
  /** What the engine holds and how long it took, for the diagnostics. */
  engine: null;
};

/** What answers, and how long it took until it did. */
export type EngineFacts = {
  codes: readonly { system: SystemId; count: number }[];
  guides: number;
  /** Milliseconds since the data were asked for; null where that is still on its way. */
  ms: { codes: number; words: number | null; all: number | null };
};

export type Replies = CheckReplies & {
  share: null;
  leave: null;
  /**
   * Sent when codes of the system asked most answer, and words too where their index was kept; otherwise the word index follows, and
   * after it the guides, each told by a `better` message. `reading` are the systems that answer later.
   */
  load: { wordsReady: boolean; reading: readonly SystemId[] };
  rest: null;
  search: SearchReply;
  code: CodeReply | null;
  briefs: Briefs;
  user: null;
  listed: string[];
  official: boolean;
  favoriteNews: FavoriteNews[];
  guides: GuideHit[];
  similar: SimilarRow[];
  compare: CompareReply;
  complete: CompletionReply[];
  book: BookReply;
  tables: TablesReply;
  build: BuildReply | null;
  neighbor: CodeRef | null;
  history: HistoryStep[];
  diff: NamedDiff;
  tableDiff: TableDiff;
  /** Null before any data are loaded. */
  engine: EngineFacts | null;
};

export type Topic = keyof Questions;

/** Who asks (`by`) is told apart where several parts of a window ask on one topic: each gets the answer to its last question. */
export type ToWorker = { [T in Topic]: { id: number; topic: T; question: Questions[T]; by?: string } }[Topic];

export type FromWorker =
  | { type: 'reply'; id: number; reply: Replies[Topic] }
  | { type: 'failed'; id: number; message: string }
  /** What comes after a load could not be done: answers get no better. */
  | { type: 'unfinished'; message: string }
  /** How far the work on a question has come. */
  | { type: 'progress'; id: number; done: number; total: number }
  /** The same question now gets a better answer: words are found, or guides too. */
  | { type: 'better'; by: 'words' | 'guides' };
