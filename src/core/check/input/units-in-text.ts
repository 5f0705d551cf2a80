import { doseCell } from './cells';

/** Numbers of a line of text, as far as it says which of them are the units. */
export type Amounts = {
  units: string | null;
  /** Which of several numbers they are cannot be told. */
  isUnclear: boolean;
  /** Units are spoken of, whether or not a number was found for them. */
  speaksOfUnits: boolean;
  dose: string | null;
  charge: string | null;
  /** What is left of the text. */
  rest: string;
};

const number = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)`;

/** What a number measures or counts that stands before it: then it is no number of units. */
export const measured =
  /^(?:%|(?:mg|mcg|ug|µg|g|gm|grams?|kg|ml|cc|l|liters?|iu|meq|mci|mm|cm2?|sq|units?|u|miles?|mi|kms?|vials?|amps?|ampules?|syringes?|bags?|bottles?|boxes|box|packs?|kits?|tabs?|tablets?|caps?|capsules?|doses?|pens?|patch(?:es)?|hours?|hrs?|h|minutes?|mins?|days?|weeks?|wks?|months?|years?|yrs?|visits?|sessions?|times|wasted?|discarded|given)\b)/i;

const dose = /\b(?:dose|given)[:\s]+([\d.,]{1,12} ?[a-z]{1,5})\b/i;
const charge = /\$\s?(-?\d+(?:\.\d+)?)/;
const counted = new RegExp(
  String.raw`(?<![\w.,/$-])(${number})\s?(?:(?:billing|billable|service)\s)?(?:units?(?:\(s\))?|u)\b(?!\s*(?:\/|per (?:m[lg]|mcg|k?g|cc|vial|syringe|pen|dose)\b))`,
  'gi',
);
const named = new RegExp(
  String.raw`(?<!\d\s*)(?<![\w-])(?:units?|qty|quantity)(?:\s(?:billed|of service))?\s*[:=#]?\s*(${number})(?![\w/%]|[.,]\d)`,
  'i',
);
const times = new RegExp(String.raw`(?<!\d\s*)(?<!\w)[x×]\s?(${number})(?![\w/%]|[.,]\d)`, 'i');

const discarded = /^\s*(?:(?:was|were)\s)?(?:wasted?|waste|discarded|unused|lost|destroyed)\b/i;
const administered = /^\s*(?:(?:was|were)\s)?(?:given|administered|infused|injected)\b/i;

/** Words that begin something else. */
const nextLabel =
  /^(?:dos|date|pos|from|to|thru|through|on|at|for|mods?|modifiers?|charges?|fee|ndc|dx|diag|ptrs?|line|claim|and|with)\b/i;

/** What stands behind a number that may be the units: a measure or another word that it counts makes it something else. */
const isOfItself = (behind: string): boolean => {
  const [word = ''] = /^[^\s,;|]+/.exec(behind.trimStart()) ?? [];
  return word === '' || nextLabel.test(word) || !(measured.test(word) || /^[a-z]{3,}$/i.test(word));
};

const hasMeasured = (text: string): boolean =>
  [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?\s?(?=([^\s,;|]+))/g)].some(([, word = '']) =>
    measured.test(word),
  );

/**
 * The units, dose and charge of a stretch of text that speaks of one code. The number before the word "units" is theirs; one behind
 * it only where nothing stands before it and it measures nothing: "4 units 40 mg" are four.
 * @param isDiscarded whether the line bills what was discarded (JW)
 */
export function takeAmounts(text: string, isDiscarded: boolean): Amounts {
  let rest = text;
  const take = (shape: RegExp): string | null => {
    const match = shape.exec(rest);
    if (match) rest = rest.replace(match[0], ' | ');
    return match?.[1] ?? null;
  };
  let given = doseCell(take(dose) ?? '');
  const price = take(charge);
  const billed = new Set<string>();
  const waste = new Set<string>();
  rest = rest.replace(counted, (whole, amount: string, at: number, all: string) => {
    const behind = all.slice(at + whole.length);
    if (discarded.test(behind)) waste.add(amount);
    else if (administered.test(behind)) given ??= doseCell(whole);
    else billed.add(amount);
    return ' | ';
  });
  if (billed.size === 0 && isDiscarded) for (const amount of waste) billed.add(amount);
  let isUnclear = billed.size > 1;
  let [units = null] = isUnclear ? [] : billed;
  if (billed.size === 0) {
    for (const shape of [named, times]) {
      const match = shape.exec(rest);
      if (!match || units !== null) continue;
      const isUnits = isOfItself(rest.slice(match.index + match[0].length));
      // "4 mg x 2" may be two doses of four milligrams as well as two units of four.
      if (isUnits && !(shape === times && hasMeasured(rest.slice(0, match.index)))) {
        units = match[1] ?? null;
        rest = rest.replace(match[0], ' | ');
      } else isUnclear = true;
    }
    if (units !== null) isUnclear = false;
  }
  const speaksOfUnits = waste.size > 0 || /(?<![\w/])(?:units?|qty|quantity)(?![\w/])/i.test(rest);
  return { units, isUnclear, speaksOfUnits, dose: given, charge: price, rest };
}
