import type { CodeRef } from '../code/ref';
import { limits, oneLine } from './limits';

/** Codes that the coder put side by side and wants back. */
export type Comparison = {
  id: string;
  name: string;
  entries: readonly CodeRef[];
  createdAt: string;
  changedAt: string;
};

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
