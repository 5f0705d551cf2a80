import type { CodeRecord } from '../code/record';
import { statusOn, type IsoDate } from '../code/validity';
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
  /** Every code that can be billed below, in the book's order, unspecified ones last; the code itself where it needs no more. */
  completions: { code: string; long: string }[];
};

/** Why there is no completion, in words for people. */
export type NoCompletion = { input: string; refused: string };

/**
 * Completes what was typed, on a date of service.
 * @param among only these codes, canonical: what earlier choices have left
 */
export type Complete = (text: string, on: IsoDate, among?: ReadonlySet<string>) => Completion | NoCompletion;

/** A choice that was made: which question, and which answer. */
export type Chosen = { axis: string; label: string };

/**
 * The completion after choices that were made one after the other: each leaves its codes and what these still answer differently.
 * A choice that is not offered, because the data have changed meanwhile, is left out with all after it.
 */
export function completeBy(
  complete: Complete,
  text: string,
  on: IsoDate,
  chosen: readonly Chosen[],
): { found: Completion | NoCompletion; taken: Chosen[] } {
  let found = complete(text, on);
  const taken: Chosen[] = [];
  for (const one of chosen) {
    if ('refused' in found) break;
    const axis = found.axes.find(({ name }) => name === one.axis);
    const choice = axis?.choices.find(({ label }) => label === one.label);
    if (!choice) break;
    found = complete(text, on, new Set(choice.codes.filter(isAmong(found))));
    taken.push(one);
  }
  return { found, taken };
}

const isAmong = ({ completions }: Completion) => {
  const left = new Set(completions.map(({ code }) => code));
  return (code: string): boolean => left.has(code);
};

export type CompleteInput = { records: readonly CodeRecord[]; supplements: readonly Supplement[] };

/** Whether a code may be used on a day, as far as the data tell. */
export function isUsable(record: CodeRecord, on: IsoDate): boolean {
  const status = statusOn(record, on);
  return status === 'active' || status === 'unknown';
}
