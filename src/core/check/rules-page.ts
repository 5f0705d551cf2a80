import type { Rule } from './rule';

const example = (text: string): string => `\`${text.replaceAll('\n', ' / ')}\``;

/** The page that lists every rule: the documentation is written from the rules themselves (docs/check-rules.md). */
export function rulesPage(rules: readonly Rule[]): string {
  const head = [
    '# Rules of a check',
    '',
    'Written from the rules in `src/core/check/rules`, each a file of its own; a test holds this page against them. In the examples a',
    'slash parts two lines of one claim. Where the rules come from: [domain/claim-checks.md](domain/claim-checks.md).',
    '',
  ];
  const body = rules.flatMap(({ id, title, severity, source, needs, examples }) => [
    `## ${id}`,
    '',
    `${title}.`,
    '',
    `- Usual severity: ${severity}`,
    `- Source: ${source}`,
    ...(needs.length > 0 ? [`- Needs: ${needs.join(', ')}`] : []),
    ...examples.pass.map((text) => `- Passes: ${example(text)}`),
    ...examples.fail.map((text) => `- Fails: ${example(text)}`),
    '',
  ]);
  return [...head, ...body].join('\n');
}
