/**
 * A code's identity, everywhere: rows, pages, favorites, comparisons, deep links, messages, the command line. The same
 * characters can be two codes (DA is a modifier and an ICD-10-PCS beginning, E1140 a wheelchair, E11.40 a diagnosis), so a
 * code without its system and kind is none.
 */

/**
 * A code system's name in keys and files: a lower-case slug, `hcpcs`, `icd10cm`, `pos`, `private`. Not a closed list:
 * user data may hold codes of a system that this version does not know, and keep them.
 */
export type SystemId = string;

/** `code` is canonical: upper case, no dot, no blank (`M5450`). `kind` is one of its system's: `procedure`, `modifier`. */
export type CodeRef = { system: SystemId; kind: string; code: string };

/** `hcpcs:procedure:J0475`: the natural key of a code, the same on every computer. */
export type CodeKey = string;

/** The slugs that a system or kind may have. */
export const slugShape = /^[a-z][a-z0-9-]{0,31}$/;

/** The key of a code. */
export const keyOf = ({ system, kind, code }: CodeRef): CodeKey => `${system}:${kind}:${code}`;

/** The code of a key, or null where the text is none. */
export function refOf(key: CodeKey): CodeRef | null {
  const [system = '', kind = '', code = '', more] = key.split(':');
  if (!slugShape.test(system) || !slugShape.test(kind) || code === '' || more !== undefined) return null;
  return { system, kind, code };
}

/** Only the identity of something that has more. */
export const identity = ({ system, kind, code }: CodeRef): CodeRef => ({ system, kind, code });

/** Whether two are the same code. */
export const isSameCode = (a: CodeRef, b: CodeRef): boolean =>
  a.code === b.code && a.kind === b.kind && a.system === b.system;

/** A HCPCS Level II code, or with the kind `modifier` a modifier. */
export const hcpcsRef = (code: string, kind: 'procedure' | 'modifier' = 'procedure'): CodeRef => ({
  system: 'hcpcs',
  kind,
  code,
});

/** A code of the coder's own list. */
export const privateRef = (code: string): CodeRef => ({ system: 'private', kind: 'code', code });
