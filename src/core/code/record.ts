/**
 * What a source says of a code, in the words that every code system shares. Everything here is plain data; what crosses a
 * process or a version is parsed by the schemas in src/bridge.
 */
import type { CodeRef } from './ref';
import type { Validity } from './validity';

/** What one billing unit is, and the words of the descriptor that say so. */
export type Unit = {
  /** Exact decimal text without thousands separators, never a float: `10`, `0.25`. */
  amount: string;
  /** Canonical measure: `mg`, `mcg`, `unit`, `sq cm`, `minute`, `each`, … (src/core/units). */
  measure: string;
  /** "per 15 minutes", "per 50 mg": the descriptor counts in steps of the amount. */
  per?: true;
  /** "up to 40 mg": one unit covers any amount that is not above this one. */
  upTo?: true;
  /** The descriptor's own words. */
  text: string;
};

/** What the starter content states about a code in our own words. */
export type StarterFacts = {
  name: string;
  form: string;
  brands: string[];
  note: string;
  family: string;
  category: string;
};

/** A code with what one source says of it. `Facts` belong to the code's system and are read by it alone. */
export type CodeRecord<Facts = unknown> = CodeRef & {
  /** Long descriptor; it rules where the short one disagrees. */
  long: string;
  /** Short descriptor; empty where the source has none. */
  short: string;
  /** Absent or null where the source does not speak of dates: not known is not the same as always. */
  valid?: Validity | null;
  facts?: Facts;
  starter?: StarterFacts;
  /** Stated by the source itself; otherwise it is read from the long descriptor (`unitOf`). */
  unit?: Unit;
};

/** Something worth telling about a source; the line counts from 1 in the named file, null where there is none. */
export type SourceIssue = { line: number | null; message: string };
