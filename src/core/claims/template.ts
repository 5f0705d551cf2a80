import { lineProblems, trimmed } from './line';
import type { ClaimLine, Copied } from './line';

/*
 * The user's own texts: `{code} {modifiers} x {units}`. Fields stand in braces, `{{` and `}}` are braces themselves,
 * `\t` is a tab and `\n` a new line.
 */

/** Fields that a template can name, and what they hold. */
export const templateFields = {
  code: 'code',
  modifiers: 'modifiers, one blank between them',
  units: 'billing units',
  charge: 'charge',
  description: 'description',
  unit: 'what one unit is',
  ndc: 'NDC, eleven digits',
  ndcMeasure: 'measure of the NDC quantity',
  ndcQuantity: 'NDC quantity',
} as const;

export type TemplateField = keyof typeof templateFields;

type Part = { kind: 'text'; text: string } | { kind: 'field'; field: TemplateField };
export type Template = readonly Part[];

/** What is wrong with a template, and at which character, counted from 1. */
export type TemplateError = { at: number; message: string };

/** Reads a template, or lists everything that is wrong with it. */
export function parseTemplate(text: string): { template: Template } | { errors: TemplateError[] } {
  const parts: Part[] = [];
  const errors: TemplateError[] = [];
  const pieces = /\{\{|\}\}|\{([^{}]*)\}|\\[\\tn]|[{}]|[^{}\\]+|\\/g;
  for (const match of text.matchAll(pieces)) {
    const [piece, name] = match;
    const at = match.index + 1;
    if (name !== undefined) {
      const field = fieldNamed(name.trim());
      if (field === null) errors.push({ at, message: unknownField(name.trim()) });
      else parts.push({ kind: 'field', field });
    } else if (piece === '{') {
      errors.push({ at, message: 'This brace is never closed; write {{ for a brace.' });
    } else if (piece === '}') {
      errors.push({ at, message: 'This brace was never opened; write }} for a brace.' });
    } else parts.push({ kind: 'text', text: literals[piece] ?? piece });
  }
  if (errors.length > 0) return { errors };
  return parts.length > 0 ? { template: parts } : { errors: [{ at: 1, message: 'The template is empty.' }] };
}

const literals: Readonly<Record<string, string>> = {
  '{{': '{',
  '}}': '}',
  '\\t': '\t',
  '\\n': '\n',
  '\\\\': '\\',
};

function fieldNamed(name: string): TemplateField | null {
  const fields = Object.keys(templateFields) as TemplateField[];
  return fields.find((field) => field.toLowerCase() === name.toLowerCase()) ?? null;
}

function unknownField(name: string): string {
  const fields = Object.keys(templateFields);
  if (name === '') return `A field needs a name: ${fields.map((field) => `{${field}}`).join(' ')}.`;
  const near = fields.find((field) => distance(field.toLowerCase(), name.toLowerCase()) <= 2);
  return near === undefined
    ? `There is no field {${name}}; there are ${fields.map((field) => `{${field}}`).join(' ')}.`
    : `There is no field {${name}}; {${near}} perhaps?`;
}

/** Edits between two short words. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one.charAt(at - 1) === other.charAt(to - 1) ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Fills a template from a line. Fields that the line has not are empty, and said so in a note. */
export function fillTemplate(template: Template, line: ClaimLine, unit: string): Copied {
  const problems = lineProblems(line);
  if (problems.length > 0) return { refused: problems.join(' ') };
  const values: Record<TemplateField, string> = {
    code: line.code,
    modifiers: line.modifiers.join(' '),
    units: trimmed(line.units),
    charge: line.charge ?? '',
    description: line.description,
    unit,
    ndc: line.ndc?.digits ?? '',
    ndcMeasure: line.ndc?.measure ?? '',
    ndcQuantity: line.ndc ? trimmed(line.ndc.quantity) : '',
  };
  const empty = template.flatMap((part) =>
    part.kind === 'field' && values[part.field] === '' ? [part.field] : [],
  );
  const text = template.map((part) => (part.kind === 'text' ? part.text : values[part.field])).join('');
  return { text, notes: [...new Set(empty)].map((field) => `{${field}} is empty on this line.`) };
}
