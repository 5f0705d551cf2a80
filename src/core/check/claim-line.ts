import type { IsoDate } from '../code/validity';

/**
 * One service line or one bare code of a list, as far as it can be known without a person: there is no field for a name, a
 * number of a patient or a provider, and what cannot be read is not kept (docs/domain/claim-checks.md, "What is kept").
 *
 * A text is `null` where the list has no place for the field, and empty where the place is there and nothing stands in it.
 */
export type ClaimLine = {
  /** Line of the text, row of the sheet or segment of the file, counted from 1. */
  line: number;
  /**
   * Lines of one claim have the same number. `null` where the list does not tell which lines belong together: then what is on
   * "another" line cannot be held against this one.
   */
  claim: number | null;
  /** As it was written, upper case; empty where the cell held no code. */
  code: string;
  modifiers: string[];
  from: IsoDate | null;
  /** Last day; the first where the list gives one day only. */
  to: IsoDate | null;
  /** Exact text, so that "1.50" and "1e3" can be judged as they stand. */
  units: string | null;
  charge: string | null;
  ndc: string | null;
  ndcQuantity: string | null;
  /** `F2`, `GR`, `ME`, `ML` or `UN` where it is right. */
  ndcMeasure: string | null;
  place: string | null;
  /** Letters `A` to `L`, or numbers of an electronic claim as letters; null where the list has none. */
  pointers: string[] | null;
  /** Diagnoses of the claim in their order, as written; null where the list has none. */
  diagnoses: string[] | null;
  /** Whether words stand beside a code that needs them. The words themselves are not kept. */
  hasNarrative: boolean | null;
  /** What was given, for a check of the units: `45 mg`. */
  dose: string | null;
  /** Fields whose cell held something that is none of the kind. The something is not kept. */
  unreadable: LineField[];
};

/** Fields that a finding can speak of and a fix can change, in the order in which changes are told. */
export const lineFields = [
  'code',
  'modifiers',
  'from',
  'to',
  'units',
  'charge',
  'ndc',
  'ndcQuantity',
  'ndcMeasure',
  'place',
  'pointers',
  'diagnoses',
  'dose',
] as const;
export type LineField = (typeof lineFields)[number];

/** A line with nothing but its place in the list: what a reader fills in. */
export const emptyLine = (line: number): ClaimLine => ({
  line,
  claim: null,
  code: '',
  modifiers: [],
  from: null,
  to: null,
  units: null,
  charge: null,
  ndc: null,
  ndcQuantity: null,
  ndcMeasure: null,
  place: null,
  pointers: null,
  diagnoses: null,
  hasNarrative: null,
  dose: null,
  unreadable: [],
});

/** Whether the day of the service stands on the line and cannot be read: then nothing is held against any day. */
export const isDayUnread = ({ unreadable }: Pick<ClaimLine, 'unreadable'>): boolean =>
  unreadable.includes('from');

/** Whether a line is more than a bare code of a list: something of a claim stands beside it. */
export const isClaimLine = (line: ClaimLine): boolean =>
  line.from !== null ||
  line.modifiers.length > 0 ||
  // A cell that could not be read is there all the same.
  line.unreadable.some((field) => field !== 'code') ||
  [line.units, line.charge, line.ndc, line.place, line.pointers, line.diagnoses].some((one) => one !== null);
