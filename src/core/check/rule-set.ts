import { SourceError } from '../files/errors';
import type { Severity } from './finding';
import type { Preset } from './presets';
import { privateRules, type PrivateRuleFile, type RuleChange } from './private-rules';
import type { CheckContext, ClaimRule, LineRule, Rule } from './rule';
import { rules as everyRule } from './rules';

/** A rule of the product's that is not asked because somebody chose so: it is said with what is said of the list. */
export type NotAsked = { rule: string; title: string; because: string };

/** The rules that a list is held against. */
export type RuleSet = { rules: Rule[]; notAsked: NotAsked[] };

/** What a rule finds at its usual weight weighs otherwise; what it finds graver or lighter of itself stays. */
function weighed(rule: Rule, as: Severity): Rule {
  const usual = rule.severity;
  const weigh = <Found extends { severity?: Severity } | { unchecked: string }>(found: Found): Found =>
    'severity' in found && found.severity === usual ? { ...found, severity: as } : found;
  if (rule.scope === 'line') {
    const check: LineRule['check'] = (line, context) => rule.check(line, context).map(weigh);
    return { ...rule, severity: as, check };
  }
  const check: ClaimRule['check'] = (lines, context) => rule.check(lines, context).map(weigh);
  return { ...rule, severity: as, check };
}

/** @throws SourceError where a change speaks of a rule that there is not */
function changed({ rules, notAsked }: RuleSet, name: string, changes: readonly RuleChange[]): RuleSet {
  const unknown = changes.find(({ rule }) => !everyRule.some(({ id }) => id === rule));
  if (unknown) {
    throw new SourceError(
      'damaged',
      `The file of rules "${name}" changes the rule ${unknown.rule}, which does not exist. No rule in it was used.`,
    );
  }
  const byId = new Map(changes.map((change) => [change.rule, change]));
  const off = [...byId.values()].filter(({ as }) => as === 'off');
  return {
    rules: rules.flatMap((rule) => {
      const as = byId.get(rule.id)?.as;
      return as === 'off' ? [] : as === undefined ? [rule] : [weighed(rule, as)];
    }),
    notAsked: [
      ...notAsked.filter(({ rule }) => !byId.has(rule)),
      ...off.map(({ rule, because }) => ({
        rule,
        title: everyRule.find(({ id }) => id === rule)?.title ?? rule,
        because: `${name}: ${because}`,
      })),
    ],
  };
}

/**
 * The product's rules as a preset and a customer's own file have them, and theirs behind them. The customer's file has the last word.
 * @throws SourceError where a file does not say what its examples say, or changes a rule that there is not
 */
export function ruleSet(preset: Preset | null, own: PrivateRuleFile | null, context: CheckContext): RuleSet {
  // A rule that a preset leaves out may be asked for again by the customer's own file: each starts from the product's.
  const changes = new Map(
    [preset, own].flatMap((file) =>
      (file?.changes ?? []).map((change) => [change.rule, { name: file?.name ?? '', change }] as const),
    ),
  );
  let set: RuleSet = { rules: [...everyRule], notAsked: [] };
  for (const { name, change } of changes.values()) set = changed(set, name, [change]);
  return {
    ...set,
    rules: [
      ...set.rules,
      ...(preset ? privateRules(preset, context, preset.id) : []),
      ...(own ? privateRules(own, context) : []),
    ],
  };
}
