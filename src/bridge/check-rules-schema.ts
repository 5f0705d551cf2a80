import { z } from 'zod';
import { SourceError } from '../core/files/errors';
import type { PrivateRuleFile } from '../core/check/private-rules';

const words = (most: number) => z.string().trim().min(1).max(most);
const code = z.string().regex(/^[A-Z0-9]{1,7}\*?$/, 'is not a code, nor the beginning of one with a star');
const modifier = z.string().regex(/^[A-Z0-9]{2}$/, 'is not a modifier of two characters');
const diagnosis = z
  .string()
  .regex(
    /^[A-Z]\d[0-9A-Z]?(?:\.?[0-9A-Z]{1,4})?\*?$/,
    'is not a diagnosis, nor the beginning of one with a star',
  );
const place = z.string().regex(/^\d{2}$/, 'is not a place of service of two digits');
const examples = z.array(words(2_000)).min(1).max(50);
const several = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).max(500);

const privateRule = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'takes lower-case letters, digits and hyphens'),
    title: words(200),
    severity: z.enum(['error', 'warning', 'note']),
    source: words(200),
    message: words(500),
    codes: several(code),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    places: several(place).optional(),
    needs: z
      .strictObject({
        modifiers: several(modifier).optional(),
        diagnoses: several(diagnosis).optional(),
        ndc: z.literal(true).optional(),
      })
      .optional(),
    refuses: z
      .strictObject({
        modifiers: several(modifier).optional(),
        diagnoses: several(diagnosis).optional(),
        places: several(place).optional(),
      })
      .optional(),
    mostUnits: z
      .string()
      .regex(/^\d{1,9}(?:\.\d{1,3})?$/, 'is not a number as text')
      .optional(),
    addModifier: modifier.optional(),
    examples: z.strictObject({ pass: examples, fail: examples }),
  })
  .refine(({ needs, refuses, mostUnits }) => needs ?? refuses ?? mostUnits, 'asks for nothing')
  .refine(
    ({ needs, addModifier }) => addModifier === undefined || needs?.modifiers?.includes(addModifier),
    'puts in a modifier that it does not need',
  );

const ruleChange = z.strictObject({
  rule: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'takes lower-case letters, digits and hyphens'),
  as: z.enum(['error', 'warning', 'note', 'off']),
  because: words(500),
  source: words(200),
});

const ruleFile = z
  .strictObject({
    format: z.literal(1),
    name: words(100),
    about: words(500).optional(),
    changes: z.array(ruleChange).max(100).optional(),
    rules: z.array(privateRule).max(500),
  })
  .refine(({ rules, changes = [] }) => rules.length + changes.length > 0, 'has no rules')
  .refine(
    ({ changes = [] }) => new Set(changes.map(({ rule }) => rule)).size === changes.length,
    'changes a rule twice',
  )
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, 'has two rules of one id');

/**
 * Reads a file of a customer's own rules for checks (docs/check-private-rules.md).
 * @throws SourceError with the place in the file where it is not as it must be
 */
export function readRuleFile(text: string): PrivateRuleFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SourceError('not-recognised', 'This is not a file of rules: it is not JSON.');
  }
  const { success, data, error } = ruleFile.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const at = issue?.path.join('.') ?? '';
  throw new SourceError(
    'damaged',
    `The file of rules is not valid${at === '' ? '' : `, at ${at}`}: ${issue?.message ?? 'unknown'}. No rule in it was used.`,
  );
}
