import type { CodeRecord, StarterFacts } from '../code/record';
import type { CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';

/** What is known of a code from elsewhere; whatever is left out is shown as not known. */
export type LinkedFacts = {
  /**
   * Dollars for one unit as exact decimal text, null where the file states none; `dosage` in CMS's words: `10 MG`. `from` is the first
   * day of its quarter, null where the file does not tell it; left out, the quarter is not held against the date of service.
   */
  paymentLimit?: {
    limit: string | null;
    dosage: string;
    quarter: string | null;
    from?: IsoDate | null;
  };
  /** The most units of the edit tables, one a setting. */
  mue?: readonly { setting: string; value: number; mai: number | null }[];
  /** Names of products with an NDC. */
  brands?: readonly string[];
  guide?: { title: string; sections: readonly string[] };
};

export type ComparedCode = { record: CodeRecord; starter?: StarterFacts | null; linked?: LinkedFacts };

export type CompareInput = {
  /** Two to four, in the order of the columns. */
  codes: readonly ComparedCode[];
  /** Date of service. */
  on: IsoDate;
  /** A dose to be given in units of each, as a coder types it: `45 mg`. */
  dose?: string;
};

export type RowId =
  | 'long'
  | 'short'
  | 'name'
  | 'form'
  | 'unit'
  | 'status'
  | 'coverage'
  | 'pricing'
  | 'tos'
  | 'betos'
  | 'added'
  | 'changed'
  | 'ended'
  | 'xref'
  | 'limit'
  | 'limit-per-measure'
  | 'mue'
  | 'brands'
  | 'guide';

/** Part of a text. Joined, the pieces are the text again. */
export type TextPiece = { text: string; differs: boolean };

export type Cell = {
  /** Null: no source tells. Empty: the source says that there is none. */
  text: string | null;
  /** Only in rows of running text. */
  pieces?: TextPiece[];
  /** What the text says is of another quarter than the date of service, and the text says so. */
  isDoubtful?: true;
  /** Whose license allows the text, where it is a customer's: it is shown, and written nowhere else. */
  licence?: string;
};

export type CompareRow = {
  id: RowId;
  label: string;
  cells: Cell[];
  /** False only where all columns are known and say the same. */
  differs: boolean;
};

/** How the units of two codes relate, or why nothing can be said. */
export type UnitRelation = { codes: [string, string] } & (
  | {
      /** So many units of the first are as much as so many of the second; whole numbers. */
      units: [string, string];
      words: string;
      note: string | null;
    }
  | { refused: string }
);

/** The same dose in units of one code; the cost where a payment limit is known. Exact decimal text. */
export type DoseColumn =
  | { code: string; units: string; cost: string | null; words: string; isDoubtful?: true }
  | { code: string; refused: string };

export type WhichLine = {
  code: string;
  words: string;
  /** What says so. */
  source: 'release' | 'descriptor' | 'starter catalog';
};

export type CodeComparison = {
  /** Those of headers are not billable and never copied; absent where a system has no headers. `licence`: whose allows the texts. */
  codes: (CodeRef & { billable?: boolean; licence?: string })[];
  on: IsoDate;
  rows: CompareRow[];
  relations: UnitRelation[];
  /** Whether one unit of any of them is an amount. Of what is counted by the piece or the visit there is no dose. */
  takesDose: boolean;
  dose: { dose: string; columns: DoseColumn[] } | null;
  which: WhichLine[];
};
