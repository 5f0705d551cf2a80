import { splitLines } from '../../../files/text';
import type { CatalogFinding, CheckedField } from './finding';

/** A disagreement that somebody has looked into, and why the catalog stays as it is. */
export type Explanation = { code: string; field: CheckedField; reason: string; line: number };

export type ExplainedFile = { explanations: Explanation[]; problems: { line: number; message: string }[] };

const fields: readonly string[] = [
  'code',
  'ended',
  'unit',
  'dosage',
  'brand',
  'attribute',
] satisfies CheckedField[];

function isField(text: string): text is CheckedField {
  return fields.includes(text);
}

/** Reads `resources/catalog/explained.txt`: one `CODE | field | reason` a line, `#` for comments. */
export function parseExplained(text: string): ExplainedFile {
  const explanations: Explanation[] = [];
  const problems: ExplainedFile['problems'] = [];
  splitLines(text).forEach((raw, index) => {
    const line = index + 1;
    if (raw.trim() === '' || raw.startsWith('#')) return;
    const [code = '', field = '', ...rest] = raw.split('|').map((part) => part.trim());
    const reason = rest.join('|').trim();
    if (!isField(field)) problems.push({ line, message: `"${field}" is not one of: ${fields.join(', ')}.` });
    else if (code === '' || reason === '') {
      problems.push({ line, message: 'A line is "CODE | field | reason".' });
    } else explanations.push({ code, field, reason, line });
  });
  return { explanations, problems };
}

/** Findings with and without an explanation, and explanations that nothing needs any more. */
export function sortFindings(
  findings: readonly CatalogFinding[],
  explanations: readonly Explanation[],
): { explained: CatalogFinding[]; open: CatalogFinding[]; unused: Explanation[] } {
  const keyOf = ({ code, field }: { code: string; field: string }) => `${code} ${field}`;
  const known = new Set(explanations.map(keyOf));
  const needed = new Set(findings.map(keyOf));
  return {
    explained: findings.filter((finding) => known.has(keyOf(finding))),
    open: findings.filter((finding) => !known.has(keyOf(finding))),
    unused: explanations.filter((explanation) => !needed.has(keyOf(explanation))),
  };
}
