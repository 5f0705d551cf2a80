import type { CodeKind } from '../code/record';

/** Where a code comes from: HCPCS Level II with its modifiers, or the coder's own list. Other systems join here. */
export type CodeSystem = 'hcpcs' | 'own';

/** What any of the coder's own data points at. */
export type EntryRef = { system: CodeSystem; kind: CodeKind; code: string };

/**
 * `hcpcs:procedure:J0475`. The primary key of favorites and recents for good: IndexedDB cannot change the key of a
 * table, and this one names the code itself, so that a copy made on another computer has the same.
 */
export type EntryKey = string;

export const keyOf = ({ system, kind, code }: EntryRef): EntryKey => `${system}:${kind}:${code}`;

/** A code of the release in use. */
export const hcpcs = (code: string, kind: CodeKind = 'procedure'): EntryRef => ({
  system: 'hcpcs',
  kind,
  code,
});

/** A code of the coder's own list. */
export const ownCode = (code: string): EntryRef => ({ system: 'own', kind: 'procedure', code });
