import type { CodeRef } from '../code/ref';
import { limits, oneLine } from './limits';
import type { Comparison } from './rows';

/** A comparison to be saved; without a name its codes are its name. */
export function newComparison(about: {
  id: string;
  name: string;
  entries: readonly CodeRef[];
  now: string;
}): Comparison {
  const entries = about.entries
    .slice(0, limits.comparedCodes)
    .map(({ system, kind, code }) => ({ system, kind, code }));
  const name = oneLine(about.name, limits.name) || entries.map(({ code }) => code).join(', ');
  return { id: about.id, name, entries, createdAt: about.now, changedAt: about.now };
}
