import type { IsoDate } from '../../code/validity';
import type { Supplement } from '../supplement';
import type { CodeTable, Conversion, Icd10cmParts, IndexLine } from './supplements';

/** A part that is held: its data, and which edition it is of. */
export type HeldPart<Data> = { data: Data; title: string | null; from: IsoDate | null };

export const isLines = (data: unknown): data is IndexLine[] => Array.isArray(data);
export const isTabular = (data: unknown): data is Icd10cmParts['tabular'] =>
  typeof data === 'object' && data !== null && 'entries' in data && Array.isArray(data.entries);
export const isTable = (data: unknown): data is CodeTable =>
  typeof data === 'object' && data !== null && 'lines' in data && 'columns' in data;
export const isConversions = (data: unknown): data is Conversion[] => Array.isArray(data);

/**
 * A part of what is held: the newest edition that was in force on a day, or, where all are newer, the oldest of them. Without a day the
 * newest; null where none is held.
 */
export function heldPart<Data>(
  supplements: readonly Supplement[],
  part: keyof Icd10cmParts,
  isPart: (data: unknown) => data is Data,
  on: IsoDate | null = null,
): HeldPart<Data> | null {
  const held = supplements
    .flatMap(({ part: own, data, title, from }): HeldPart<Data>[] =>
      own === part && isPart(data) ? [{ data, title, from }] : [],
    )
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  if (on === null) return held[0] ?? null;
  return held.find(({ from }) => from === null || from <= on) ?? held.at(-1) ?? null;
}
