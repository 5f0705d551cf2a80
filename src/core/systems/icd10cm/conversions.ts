import type { Conversion } from './supplements';

/** A code that took the place of another, or was in its place before. */
export type Conversed = { code: string; effective: string | null };

/** The conversion table from both of its ends. */
export type ConversionIndex = {
  /** Codes that were assigned before this one came, in the table's order. */
  predecessors(code: string): Conversed[];
  /** Codes that came later for what this one was assigned to; the code itself may live on for the rest. */
  successors(code: string): Conversed[];
  /** Everything before a code, step by step back; a code that comes twice is given once, at its nearest step. */
  origins(code: string): Conversed[][];
  /** Everything after a code, step by step on. */
  descendants(code: string): Conversed[][];
};

function push(map: Map<string, Conversed[]>, key: string, value: Conversed): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.some(({ code, effective }) => code === value.code && effective === value.effective)) {
    list.push(value);
  }
}

/**
 * Looks up NCHS's conversion table. It is a history, no mapping: a new code and its predecessor may both be valid, one code may
 * have several predecessors, and the table names codes that no release has (docs/domain/icd-10-cm-notes.md); whoever shows
 * them asks the releases that are held.
 */
export function conversionIndex(conversions: readonly Conversion[]): ConversionIndex {
  const before = new Map<string, Conversed[]>();
  const after = new Map<string, Conversed[]>();
  for (const { code, effective, predecessors } of conversions) {
    for (const predecessor of predecessors) {
      if (predecessor === code) continue;
      push(before, code, { code: predecessor, effective });
      push(after, predecessor, { code, effective });
    }
  }
  const steps = (map: ReadonlyMap<string, Conversed[]>, start: string): Conversed[][] => {
    const seen = new Set([start]);
    const all: Conversed[][] = [];
    for (let current = [start]; current.length > 0;) {
      const next = current
        .flatMap((code) => map.get(code) ?? [])
        .filter(({ code }) => !seen.has(code) && seen.add(code));
      if (next.length > 0) all.push(next);
      current = next.map(({ code }) => code);
    }
    return all;
  };
  return {
    predecessors: (code) => before.get(code) ?? [],
    successors: (code) => after.get(code) ?? [],
    origins: (code) => steps(before, code),
    descendants: (code) => steps(after, code),
  };
}
