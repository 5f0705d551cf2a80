import type { CodeRecord } from '../code/record';
import type { CodeRef, SystemId } from '../code/ref';
import type { CodeStatus, IsoDate } from '../code/validity';
import type { OutpatientLine } from '../tables/addendum-b';
import type { FeeLine } from '../tables/fee-schedule';
import type { MueLine, MueSetting } from '../tables/mue';
import type { CodePair } from '../tables/ptp';
import type { RelativeValue } from '../tables/relative-values';
import type { ClaimLine } from './claim-line';
import type { Fix, Severity } from './finding';

/** Tables without which some rules cannot judge, by the name that people are told. */
export type TableId =
  | 'MUE table'
  | 'NCCI PTP table'
  | 'DMEPOS fee schedule'
  | 'physician fee schedule'
  | 'OPPS Addendum B'
  | 'ASP NDC crosswalk'
  | 'ICD-10-CM release'
  | 'ICD-10-CM tabular list';

/** A code as the data held know it. */
export type KnownCode = {
  record: CodeRecord;
  /** The release that says from when to when it is valid. */
  release: string;
  statusOn: (on: IsoDate) => CodeStatus;
  /** Why that release may not speak of a day; null where it does. */
  doubtOn: (on: IsoDate) => string | null;
  /** Codes in force on the day that took its place, canonical. */
  successorsOn: (on: IsoDate) => readonly string[];
};

export type MueInForce = MueLine & { setting: MueSetting; quarter: string | null };

/** A product under a code, as CMS's crosswalk has it. */
export type ProductInForce = {
  code: string;
  ndc: string;
  drug: string;
  /** CMS's own words for one billing unit: `10 MG`. */
  dosage: string;
  /** Amount in one item; of what, CMS's file does not say (docs/domain/cms-tables.md). */
  packageSize: string | null;
  unitsPerItem: string | null;
};

/** Sides, notes and completions of diagnoses: what the tabular list and the list of codes know. */
export type DiagnosisBook = {
  /** Billable codes below a header or an unfinished code, valid on the day. */
  completions: (code: string, on: IsoDate) => readonly { code: string; long: string }[];
  /** The code with the placeholders that were left out; null where none were. */
  padded: (code: string, on: IsoDate) => string | null;
  excludes1: (a: string, b: string) => readonly { note: string; sure: boolean }[];
  isManifestation: (code: string) => boolean;
  /** "Code first" notes of a code: whether one is conditional, and whether a code is meant by it. */
  codeFirst: (
    code: string,
  ) => readonly { text: string; conditional: boolean; isMeant: (code: string) => boolean }[];
  sides: (
    code: string,
  ) => { side: 'right' | 'left' | 'bilateral' | 'unspecified'; right: string; left: string } | null;
};

/** All that rules may ask. Made of the data held; rules themselves know no file. */
export type CheckContext = {
  today: IsoDate;
  /** The day for lines that have none; today where nobody said one. */
  on: IsoDate;
  /** The table in force on a day, and whether it is of the day's own quarter; null where none is loaded that had begun. */
  tableOn: (table: TableId, on: IsoDate) => { title: string; isCurrent: boolean } | null;
  hasSystem: (system: SystemId) => boolean;
  /** Whether what is held of a system is its owner's whole list for the day, so that a code that is not there does not exist. */
  isWhole: (system: SystemId, on: IsoDate) => boolean;
  find: (ref: CodeRef) => KnownCode | null;
  mue: (code: string, on: IsoDate) => readonly MueInForce[];
  /** Whose MUE tables are held that had begun on the day. */
  mueSettings: (on: IsoDate) => readonly MueSetting[];
  pairs: (a: string, b: string, on: IsoDate) => readonly CodePair[];
  fees: (code: string, on: IsoDate) => readonly FeeLine[];
  relativeValues: (code: string, on: IsoDate) => readonly RelativeValue[];
  outpatient: (code: string, on: IsoDate) => OutpatientLine | null;
  /** Products with these eleven digits. */
  products: (digits: string, on: IsoDate) => readonly ProductInForce[];
  /** Whether a code has no specific meaning and needs a narrative. */
  isUnclassified: (record: CodeRecord) => boolean;
  diagnoses: DiagnosisBook | null;
};

export type ReadDiagnosis = { text: string; code: string; known: KnownCode | null };

/** A line with what the data know of its code, its day and its diagnoses. */
export type ReadLine = ClaimLine & {
  ref: CodeRef | null;
  known: KnownCode | null;
  /** `CPT` or `CDT`: licensed, and not in CodeDesk. */
  licensed: 'CPT' | 'CDT' | null;
  /** Something of a claim stands beside the code: it is to be billed, not only looked up. */
  isService: boolean;
  /** The date of service, or the day that was asked for. */
  on: IsoDate;
  read: ReadDiagnosis[];
};

/** What a rule says: something found, or something that it could not look at. */
export type Found = { message: string; severity?: Severity; fix?: Fix } | { unchecked: string };

type RuleFacts = {
  id: string;
  title: string;
  /** The usual severity; a finding may have another. */
  severity: Severity;
  /** Where it comes from, for whoever is asked for it. */
  source: string;
  /** Whether it says the same on any day: only then it is asked about a line whose date cannot be read. */
  isOfAnyDay?: true;
  /** Tables without which it does not run on a line it applies to. */
  needs: readonly TableId[];
  /** Lists in the product's own short form: each passes the rule, or fails it. */
  examples: { pass: readonly string[]; fail: readonly string[] };
};

/** A rule that looks at one line. */
export type LineRule = RuleFacts & {
  scope: 'line';
  applies: (line: ReadLine, context: CheckContext) => boolean;
  check: (line: ReadLine, context: CheckContext) => Found[];
};

/** What a rule over several lines says, and of which of them (a place in the lines it was given). */
export type FoundAt = Extract<Found, { message: string }> & { at: number };

/**
 * A rule that looks at the lines of one claim. `missing`: it misses something on other lines; then it also holds over a list that
 * does not tell its claims, for what is nowhere is on no claim.
 */
export type ClaimRule = RuleFacts & {
  scope: 'claim' | 'missing';
  /** How far from a line the lines lie that it looks at: on the same day where it is left out, or in the same month. */
  within?: 'day' | 'month';
  applies: (line: ReadLine, context: CheckContext) => boolean;
  check: (lines: readonly ReadLine[], context: CheckContext) => FoundAt[];
};

export type Rule = LineRule | ClaimRule;
