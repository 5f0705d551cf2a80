import type { CodeRecord } from '../code/record';
import type { IsoDate } from '../code/validity';
import type { Supplement } from './supplement';

/** One answer of an axis, and how many codes are left once it is chosen. */
export type Choice = { label: string; count: number; codes: string[]; isUnspecified: boolean };

/** A question that the codes below a header answer differently: `side`, `encounter`. */
export type Axis = { name: string; choices: Choice[] };

/** What an unfinished code or a header can become. Codes are canonical. */
export type Completion = {
  input: string;
  code: string;
  /** The code with the placeholders that were left out, where some were. */
  padded: string | null;
  axes: Axis[];
  /** Every code that can be billed below, in the book's order; the code itself where it needs no more. */
  completions: { code: string; long: string }[];
};

/** Why there is no completion, in words for people. */
export type NoCompletion = { input: string; refused: string };

/** Completes what was typed, on a date of service. */
export type Complete = (text: string, on: IsoDate) => Completion | NoCompletion;

export type CompleteInput = { records: readonly CodeRecord[]; supplements: readonly Supplement[] };
