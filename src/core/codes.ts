/**
 * The words everyone else uses: a code, what a source says of it, and a release of codes.
 * Everything here is plain data; what crosses a process or a version is parsed by the schemas in src/bridge.
 */

/** A calendar day as ISO text, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Procedure codes (J0475) and modifiers (JW) share characters, so each record says which it is (DOMAIN 5.8). */
export type CodeKind = 'procedure' | 'modifier';

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

/** What CMS's contractor file says beside the descriptor (positions 120 to 293, DOMAIN 4.2). Raw values, trimmed. */
export type CmsFacts = {
  pricing: string[];
  multiplePricing: string;
  /** National coverage determination references, by CMS called CIM. */
  ncd: string[];
  /** Medicare carriers manual references. */
  mcm: string[];
  statute: string;
  labCertification: string[];
  /** Cross-referenced codes, one a slot of the file. Where there are two, they are the first and last code of a range. */
  xref: string[];
  coverage: string;
  ascGroup: string;
  ascEffective: IsoDate | null;
  mog: string;
  mogPolicy: string;
  mogEffective: IsoDate | null;
  processingNote: string;
  betos: string;
  /** Type-of-service codes, one character each, in the file's order: `1P`. */
  tos: string;
  anesthesiaUnits: string;
  added: IsoDate | null;
  /** Date on which the last action took effect. */
  effective: IsoDate | null;
  /** Last day of use. */
  ended: IsoDate | null;
  action: string;
};

/** Facts of which every one is empty: what a shape of facts is filled up with, never a claim that a code has none. */
export const noFacts: CmsFacts = {
  pricing: [],
  multiplePricing: '',
  ncd: [],
  mcm: [],
  statute: '',
  labCertification: [],
  xref: [],
  coverage: '',
  ascGroup: '',
  ascEffective: null,
  mog: '',
  mogPolicy: '',
  mogEffective: null,
  processingNote: '',
  betos: '',
  tos: '',
  anesthesiaUnits: '',
  added: null,
  effective: null,
  ended: null,
  action: '',
};

/** What the starter catalog, or a coder, states about a code in our own words. */
export type StarterFacts = {
  name: string;
  form: string;
  brands: string[];
  note: string;
  family: string;
  category: string;
};

export type CodeRecord = {
  code: string;
  kind: CodeKind;
  /** Long descriptor; it rules where the short one disagrees (DOMAIN 3.1). */
  long: string;
  /** Short descriptor, 28 characters in CMS's file; empty where the source has none. */
  short: string;
  /** Absent where the source is no CMS release: not known is not the same as empty. */
  facts?: CmsFacts;
  starter?: StarterFacts;
  /** The coder's own private code, from no release: who asks for it, and what they noted. */
  own?: { payer: string; note: string; unit: string };
  /** First and last day of use where a source without CMS's facts states them; null where it does not tell. */
  valid?: { from: IsoDate | null; to: IsoDate | null };
  /** Stated by the source itself; otherwise it is read from the long descriptor (`unitOf`). */
  unit?: Unit;
};

export type ReleaseKind = 'cms-release' | 'descriptor-list' | 'starter-catalog';

export type Release = {
  kind: ReleaseKind;
  /** As the app says it: `2019`, `October 2025`, `starter catalog`. */
  title: string;
  /** First day on which it is in force, where the source tells. */
  from: IsoDate | null;
  records: CodeRecord[];
};

export type Counts = { procedures: number; modifiers: number; ended: number };

export type CodeStatus = 'active' | 'ended' | 'not yet' | 'unknown';

/** Something worth telling about a source; the line counts from 1 in the named file, null where there is none. */
export type SourceIssue = { line: number | null; message: string };

const procedureShape = /^[A-Z]\d{4}$/;
const modifierShape = /^(?:[A-Z][A-Z0-9]|[0-9][A-Z])$/;

/** Level II procedure codes are a letter and four digits; D codes are the ADA's and five digits are the AMA's. */
export function isProcedureCode(code: string): boolean {
  return procedureShape.test(code);
}

/** Two characters, at least one of them a letter: two digits would be a CPT modifier. */
export function isModifierCode(code: string): boolean {
  return modifierShape.test(code);
}

/** What a coder typed or pasted as a code, as the file writes it: upper case, without blanks, dots and hyphens. */
export function normaliseCode(text: string): string {
  return text.replace(/[\s.\-\u00A0]+/g, '').toUpperCase();
}

/**
 * Whether the code could be used on a date of service. The termination date is the last usable day (DOMAIN 5.10).
 * Without facts nothing is claimed.
 */
export function statusOn(record: CodeRecord, on: IsoDate): CodeStatus {
  const { facts, valid } = record;
  const from = facts?.added ?? valid?.from;
  const to = facts?.ended ?? valid?.to;
  if (to && on > to) return 'ended';
  if (from && on < from) return 'not yet';
  return facts ? 'active' : 'unknown';
}

/** Procedure codes, modifiers, and among both those with a termination date. */
export function countRecords(records: readonly CodeRecord[]): Counts {
  const counts: Counts = { procedures: 0, modifiers: 0, ended: 0 };
  for (const record of records) {
    if (record.kind === 'procedure') counts.procedures++;
    else counts.modifiers++;
    if (record.facts?.ended) counts.ended++;
  }
  return counts;
}
