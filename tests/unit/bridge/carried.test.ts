import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract } from '../../../src/bridge/contract';

type Def = { type: string } & Record<string, unknown>;
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** Kinds of schema whose values are JSON by themselves. */
const plain = new Set(['string', 'number', 'int', 'boolean', 'null', 'literal', 'enum', 'unknown']);

const isBytes = (schema: z.ZodType): boolean =>
  schema.safeParse(new Uint8Array(1)).success && !schema.safeParse({}).success;

/** The coder's own data, which the strict schemas of user-schemas made of JSON before they were kept. */
const ownData = new Set([
  'user:read-journal gives []',
  'user:read-snapshot gives .snapshot',
  'user:read-file gives .snapshot',
]);

/** What a schema lets through that is neither JSON nor bytes, by where it stands. */
function strangers(schema: z.ZodType, path: string): string[] {
  const def = defOf(schema);
  const inside = (inner: unknown, at: string) => strangers(inner as z.ZodType, `${path}${at}`);
  switch (def.type) {
    case 'array':
      return inside(def['element'], '[]');
    case 'record':
      return inside(def['valueType'], '{}');
    case 'tuple':
      return (def['items'] as z.ZodType[]).flatMap((item, index) => inside(item, `[${index}]`));
    case 'object':
      return Object.entries(def['shape'] as object).flatMap(([key, item]) => inside(item, `.${key}`));
    case 'union':
      return (def['options'] as z.ZodType[]).flatMap((option) => inside(option, ''));
    case 'nullable':
    case 'optional':
      return inside(def['innerType'], '');
    case 'pipe':
      return inside(def['in'], '');
    case 'custom':
      return isBytes(schema) || ownData.has(path) ? [] : [`${path}: custom`];
    default:
      return plain.has(def.type) ? [] : [`${path}: ${def.type}`];
  }
}

describe('what crosses between page and main', () => {
  it.each(Object.keys(contract) as (keyof typeof contract)[])(
    '%s is JSON and bytes, all that the browser host carries',
    (channel) => {
      const { args, result } = contract[channel];
      expect([...strangers(args, `${channel} takes `), ...strangers(result, `${channel} gives `)]).toEqual(
        [],
      );
    },
  );
});
