import { placesIn, type RecordsByCode } from '../../code/code-places';
import type { CodeRecord } from '../../code/record';
import { formatDate } from '../../code/dates';
import { statusOn, type IsoDate } from '../../code/validity';
import {
  isUsable,
  type Axis,
  type Complete,
  type CompleteInput,
  type Completion,
  type NoCompletion,
} from '../complete';
import { axesOf } from './axes';
import { formatDiagnosis, undotted } from './codes';

/** How the codes of one system are read, written and asked about on the way from a header to one code. */
export type CompletionRules = {
  name: string;
  read: (text: string) => string | null;
  format: (code: string) => string;
  /** The questions that codes below a header answer differently. */
  axesOf: (header: string, codes: readonly CodeRecord[], all: RecordsByCode) => Axis[];
  /** The whole code that a text means which lacks its placeholders; null where it can be none. */
  pad: (code: string) => string | null;
};

/**
 * The code that a text means which has a 7th character but not the placeholders before it: `W2189A` → `W2189XA`
 * (guidelines I.A.4, I.A.5). Whether it exists is for the list of codes to say.
 */
function padDiagnosis(code: string): string | null {
  if (code.length < 4 || code.length > 6) return null;
  return code.slice(0, -1).padEnd(6, 'X') + code.slice(-1);
}

/** From a header or an unfinished code of ICD-10-CM to those that can be billed. */
export const completeDiagnosis = (input: CompleteInput): Complete =>
  createComplete(input, {
    name: 'ICD-10-CM',
    read: (text) => undotted(text.replace(/\.?-+\s*$/, '')),
    format: formatDiagnosis,
    axesOf,
    pad: padDiagnosis,
  });

/** The same for any system whose longer codes stand below shorter ones. Reads the records once. */
export function createComplete({ records }: CompleteInput, rules: CompletionRules): Complete {
  const all = placesIn(records);

  /** In the book's own order, which is that of the records. */
  const below = (prefix: string): CodeRecord[] =>
    all.below(prefix).filter(({ billable }) => billable !== false);

  return (text, on, among): Completion | NoCompletion => {
    const input = text.trim();
    const refuse = (refused: string): NoCompletion => ({ input, refused });
    const typed = rules.read(input);
    if (typed === null || typed === '') {
      return refuse(`“${input}” is not written as a code of ${rules.name}.`);
    }
    const exact = all.get(typed);
    let code = typed;
    let padded: string | null = null;
    let codes = exact && exact.billable !== false ? [exact] : below(typed);
    if (codes.length === 0 && !exact) {
      padded = rules.pad(typed);
      const whole = padded === null ? undefined : all.get(padded);
      if (!whole || whole.billable === false) {
        return refuse(`No code of ${rules.name} that is held is or begins with ${rules.format(typed)}.`);
      }
      code = whole.code;
      codes = [whole];
    }
    const live = codes.filter((record) => isUsable(record, on) && (among?.has(record.code) ?? true));
    if (live.length === 0) return refuse(whyNone(rules.format(code), codes, on));
    const axes = live.length > 1 ? rules.axesOf(code, live, all) : [];
    return {
      input,
      code,
      padded,
      axes,
      completions: unspecifiedLast(live, axes).map(({ code: one, long }) => ({ code: one, long })),
    };
  };
}

/** What leaves a question open stands after what answers all, each in the book's order. */
function unspecifiedLast(live: readonly CodeRecord[], axes: readonly Axis[]): CodeRecord[] {
  const open = new Set(
    axes.flatMap(({ choices }) =>
      choices.flatMap(({ isUnspecified, codes }) => (isUnspecified ? codes : [])),
    ),
  );
  return [...live.filter(({ code }) => !open.has(code)), ...live.filter(({ code }) => open.has(code))];
}

function whyNone(code: string, codes: readonly CodeRecord[], on: IsoDate): string {
  if (codes.length === 0) return `${code} is a header, and no code that is held stands below it.`;
  const what = codes.length === 1 ? code : `Every code that begins with ${code}`;
  const ended = codes.every((record) => statusOn(record, on) === 'ended');
  return ended ? `${what} had ended by ${formatDate(on)}.` : `${what} was not in force on ${formatDate(on)}.`;
}
