/**
 * What a source says of a code, in the words that every code system shares. Everything here is plain data; what crosses a
 * process or a version is parsed by the schemas in src/bridge.
 */
import type { CodeRef } from './ref';
import type { Validity } from './validity';

/** An exact decimal amount and its canonical measure: `{ amount: '0.5', measure: 'mg' }`. */
export type UnitAmount = { amount: string; measure: string };

/**
 * What one billing unit is, and the words of the descriptor that say so. Beside amount and measure stands whatever
 * decides the count; the language and its sources are in docs/domain/units.md.
 */
export type Unit = {
  /** Exact decimal text without thousands separators, never a float: `10`, `0.25`. */
  amount: string;
  /** Canonical measure: `mg`, `mcg`, `unit`, `sq cm`, `minute`, `each`, … (src/core/units). */
  measure: string;
  /** "per 15 minutes", "per 50 mg": the descriptor counts in steps of the amount. */
  per?: true;
  /** "up to 40 mg": one unit covers any amount that is not above this one. */
  upTo?: true;
  /** "beyond the first 5 minutes": what comes before is not counted. */
  beyond?: UnitAmount;
  /** "must be met or exceeded", "do not report for less than 15 minutes": a started unit never counts. */
  full?: true;
  /** "at least 30 minutes" of a unit that is not itself counted in time: below it nothing is billed. */
  least?: UnitAmount;
  /** "greater than 100 mg": the amount that chooses the code; what is billed is one of the measure. */
  above?: UnitAmount;
  /** Most that the unit, or the code, covers: `per study dose, up to 30 mCi`. */
  ceiling?: UnitAmount;
  /** Pieces in one of what is counted: a box of 100, a set of four. */
  holds?: UnitAmount;
  /** The label of the vial that one unit is drawn from: 0.9 mg out of a vial of 1.1 mg. */
  vial?: UnitAmount;
  /** The container that holds one unit: a syringe of a drug that is counted by the dose. */
  vessel?: string;
  /** The same amount in another measure: `50 mcg, 250 IU`. */
  restated?: UnitAmount;
  /** Each substance of a combination, or each salt of one substance. */
  parts?: UnitAmount[];
  /** The parts are salts of one substance: a dose names their sum. */
  salts?: true;
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
  /** What another source says one unit is, for a descriptor that names none. */
  unitElsewhere?: { unit: Unit; source: string };
  /** False for a header, under which codes stand and which goes on no claim; absent where the system has no headers. */
  billable?: boolean;
  /** The code directly above in the book; null at the top, absent where the system has no levels. */
  parent?: string | null;
};

/** Something worth telling about a source; the line counts from 1 in the named file, null where there is none. */
export type SourceIssue = { line: number | null; message: string };
