import { useMemo } from 'react';
import { dataAddresses } from '../../../bridge/addresses';
import { changedCodes, changedInTables, type ShownChange } from '../../../core/changes/shown-changes';
import type { NamedDiff } from '../../../core/releases/named-diff';
import { useCommands } from '../../shell/commands';
import { useAnswer } from '../../shell/engine/useAnswer';

type Difference = {
  /** Null until the worker has answered. */
  changes: readonly ShownChange[] | null;
  /** The difference of releases as it was found; null for tables. */
  diff: NamedDiff | null;
  failure: string | null;
};

/** The difference of two sources of one kind, computed in the worker. */
export function useDiff(what: 'codes' | 'prices' | 'products', olderId: string, newerId: string): Difference {
  const { client } = useCommands();
  const isOfCodes = what === 'codes';
  const urlOf = isOfCodes ? dataAddresses.release : dataAddresses.linked;
  const question = olderId && newerId ? { olderUrl: urlOf(olderId), newerUrl: urlOf(newerId) } : null;
  const codes = useAnswer(client, null, 'diff', isOfCodes ? question : null);
  const tables = useAnswer(client, null, 'tableDiff', isOfCodes ? null : question);
  const asked = isOfCodes ? codes : tables;
  const diff = isOfCodes && codes.isCurrent ? codes.reply : null;
  const table = !isOfCodes && tables.isCurrent ? tables.reply : null;
  const changes = useMemo(
    () => (diff ? changedCodes(diff) : table ? changedInTables(table) : null),
    [diff, table],
  );
  return { changes, diff, failure: asked.isCurrent ? asked.failure : null };
}
