import type { Preset } from './presets';
import type { RuleChange } from './private-rules';
import type { Rule } from './rule';
import { rules as everyRule } from './rules';

const example = (text: string): string => `\`${text.replaceAll('\n', ' / ')}\``;

type Written = Pick<Rule, 'title' | 'severity' | 'source' | 'examples'>;

/** What is said of one rule below its heading. */
const ruleLines = (
  { title, severity, source, examples }: Written,
  needs: readonly string[] = [],
): string[] => [
  `${title}.`,
  '',
  `- Usual severity: ${severity}`,
  `- Source: ${source}`,
  ...(needs.length > 0 ? [`- Needs: ${needs.join(', ')}`] : []),
  ...examples.pass.map((text) => `- Passes: ${example(text)}`),
  ...examples.fail.map((text) => `- Fails: ${example(text)}`),
  '',
];

/** The page that lists every rule: the documentation is written from the rules themselves (docs/check-rules.md). */
export function rulesPage(rules: readonly Rule[]): string {
  const head = [
    '# Rules of a check',
    '',
    'Written from the rules in `src/core/check/rules`, each a file of its own; a test holds this page against them. In the examples a',
    'slash parts two lines of one claim. Where the rules come from: [domain/claim-checks.md](domain/claim-checks.md). What ships for single',
    'payers: [check-presets.md](check-presets.md).',
    '',
  ];
  return [...head, ...rules.flatMap((rule) => [`## ${rule.id}`, '', ...ruleLines(rule, rule.needs)])].join(
    '\n',
  );
}

const weights = { error: 'an error', warning: 'a warning', note: 'a note' } as const;

/** What becomes of a rule of the product's, and why. */
export function changeWords({ rule, as, because }: RuleChange): string {
  const title = everyRule.find(({ id }) => id === rule)?.title ?? rule;
  return `"${title}" is ${as === 'off' ? 'not asked' : weights[as]}: ${because}`;
}

/** The page that explains the presets, written from them (docs/check-presets.md). */
export function presetsPage(presets: readonly Preset[]): string {
  const head = [
    '# Presets of a check',
    '',
    'What is asked for one kind of payer beside the [rules](check-rules.md), and what becomes of them: chosen above the list, or by',
    '`codedesk check --preset NAME`. Written from `src/core/check/presets`; a test holds this page against them. A preset has the form of a',
    "file of [rules of your own](check-private-rules.md), which may be used beside it and has the last word. A payer's own manual decides.",
    '',
  ];
  const body = presets.flatMap(({ id, name, about, rules, changes = [] }) => [
    `## ${name}`,
    '',
    `\`--preset ${id}\`. ${about}`,
    '',
    ...changes.flatMap((change) => [`- \`${change.rule}\`: ${changeWords(change)} (${change.source})`]),
    ...(changes.length > 0 ? [''] : []),
    ...rules.flatMap((rule) => [`### ${id}:${rule.id}`, '', ...ruleLines(rule)]),
  ]);
  return [...head, ...body].join('\n');
}
