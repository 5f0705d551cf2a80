import Big from 'big.js';
import { decimalText } from '../files/decimal';
import { SourceError } from '../files/errors';
import type { IsoDate } from '../code/validity';
import { checkList } from './check-list';
import type { Severity } from './finding';
import { readListText, runToEnd } from './input/read-list';
import type { CheckContext, Found, LineRule, ReadLine, Rule } from './rule';
import { listed } from './words';

/**
 * A rule of the customer's own or of one payer, as a file has it (docs/check-private-rules.md). It speaks of lines with these codes,
 * within these days and places; whatever of the rest is given must hold.
 */
export type PrivateRule = {
  id: string;
  title: string;
  severity: Severity;
  /** Where it is written: `Provider manual 2026, 12.3`. */
  source: string;
  /** What is said where it does not hold. */
  message: string;
  /** `J9312`, or a beginning with a star: `Q51*`. */
  codes: string[];
  from?: IsoDate | undefined;
  to?: IsoDate | undefined;
  places?: string[] | undefined;
  /** At least one of each that is given. */
  needs?:
    | { modifiers?: string[] | undefined; diagnoses?: string[] | undefined; ndc?: boolean | undefined }
    | undefined;
  /** None of these. */
  refuses?:
    | { modifiers?: string[] | undefined; diagnoses?: string[] | undefined; places?: string[] | undefined }
    | undefined;
  /** The most units of a line, as exact text. */
  mostUnits?: string | undefined;
  /** A modifier that is put before the others where one was missing. */
  addModifier?: string | undefined;
  /** Lists in the product's short form that pass the rule, or fail it: run before the rule is used. */
  examples: { pass: string[]; fail: string[] };
};

/** A rule of the product's that is not asked, or weighs otherwise, and why. */
export type RuleChange = {
  /** Id of the product's rule. */
  rule: string;
  as: Severity | 'off';
  because: string;
  source: string;
};

/** A file of them. `name` tells whose they are: a payer, or the office. */
export type PrivateRuleFile = {
  format: 1;
  name: string;
  /** What it is for, in words. */
  about?: string | undefined;
  /** What it makes of the product's own rules. */
  changes?: RuleChange[] | undefined;
  rules: PrivateRule[];
};

const meets = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern,
  );

const undotted = (patterns: readonly string[]): string[] => patterns.map((text) => text.replace('.', ''));

function appliesTo(rule: PrivateRule, { code, on, place, isService }: ReadLine): boolean {
  if (!isService || !meets(rule.codes, code)) return false;
  if ((rule.from !== undefined && on < rule.from) || (rule.to !== undefined && on > rule.to)) return false;
  // A line that does not tell its place is looked at; it is then said not to be certain.
  return !rule.places || place === null || place === '' || rule.places.includes(place);
}

/** What the list has no place for, so that the rule cannot be held against it. */
function missingOf({ places, needs = {}, refuses = {} }: PrivateRule, line: ReadLine): string[] {
  return [
    ...((places || refuses.places) && line.place === null ? ['the place of service'] : []),
    ...((needs.diagnoses || refuses.diagnoses) && line.diagnoses === null ? ['diagnoses'] : []),
    ...(needs.ndc && line.ndc === null ? ['the NDC'] : []),
  ];
}

function isBroken(rule: PrivateRule, line: ReadLine): boolean {
  const { needs = {}, refuses = {}, mostUnits } = rule;
  const diagnoses = line.read.map(({ code }) => code);
  const units = decimalText(line.units ?? '');
  const has = (given: readonly string[], wanted: readonly string[]) =>
    given.some((one) => meets(wanted, one));
  return (
    (needs.modifiers !== undefined && !has(line.modifiers, needs.modifiers)) ||
    (needs.diagnoses !== undefined && !has(diagnoses, undotted(needs.diagnoses))) ||
    (needs.ndc === true && line.ndc === '') ||
    (refuses.modifiers !== undefined && has(line.modifiers, refuses.modifiers)) ||
    (refuses.diagnoses !== undefined && has(diagnoses, undotted(refuses.diagnoses))) ||
    (refuses.places !== undefined && line.place !== null && refuses.places.includes(line.place)) ||
    (mostUnits !== undefined && units !== null && new Big(units).gt(mostUnits))
  );
}

function toRule(own: PrivateRule, name: string, prefix: string): LineRule {
  const { id, title, severity, source, message, addModifier, needs, examples } = own;
  return {
    id: `${prefix}:${id}`,
    title,
    severity,
    source: `${name}: ${source}`,
    needs: [],
    scope: 'line',
    applies: (line) => appliesTo(own, line),
    check(line): Found[] {
      const missing = missingOf(own, line);
      if (missing.length > 0) {
        return [{ unchecked: `${name}: ${title} (the list has no place for ${listed(missing)})` }];
      }
      if (!isBroken(own, line)) return [];
      const lacks = needs?.modifiers && !line.modifiers.some((one) => needs.modifiers?.includes(one));
      return [
        {
          message,
          ...(addModifier !== undefined && lacks && line.modifiers.length < 4
            ? { fix: { field: 'modifiers', value: [addModifier, ...line.modifiers] } }
            : {}),
        },
      ];
    },
    examples,
  };
}

/** Whether a rule finds something in a list. */
function findsIn(rule: Rule, text: string, context: CheckContext): boolean {
  const { lines } = runToEnd(readListText(text));
  const { verdicts } = runToEnd(checkList(lines, context, [rule]));
  return verdicts.some(({ findings }) => findings.length > 0);
}

/**
 * The rules of a file, ready to be run after the product's own.
 * @param prefix of their ids: whose they are
 * @throws SourceError where a rule says of one of its own examples what the file does not: then it means something else than it says
 */
export function privateRules(
  { name, rules }: Pick<PrivateRuleFile, 'name' | 'rules'>,
  context: CheckContext,
  prefix = 'private',
): Rule[] {
  return rules.map((own) => {
    const rule = toRule(own, name, prefix);
    const wrong = [
      ...own.examples.pass
        .filter((text) => findsIn(rule, text, context))
        .map((text) => `"${text}" should pass`),
      ...own.examples.fail
        .filter((text) => !findsIn(rule, text, context))
        .map((text) => `"${text}" should fail`),
    ];
    if (wrong.length === 0) return rule;
    throw new SourceError(
      'damaged',
      `The rule ${own.id} does not say what its examples say: ${listed(wrong)}. No rule in the file was used.`,
    );
  });
}
