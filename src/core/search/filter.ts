import type { CodeRecord } from '../code/record';
import { statusOn, type IsoDate } from '../code/validity';
import type { SearchFilter } from './types';

/** Whether the code may be used: on the date of service where one is given, else whether it has no last day. */
export function isLive(record: CodeRecord, on: IsoDate | undefined): boolean {
  if (on === undefined) return !record.valid?.to;
  const status = statusOn(record, on);
  return status === 'active' || status === 'header' || status === 'unknown';
}

/** Under which count each record falls. */
export type Groups = { names: readonly string[]; of: Uint8Array };

export function groupRecords(
  records: readonly CodeRecord[],
  groupOf: (record: CodeRecord) => string,
): Groups {
  const numbers = new Map<string, number>();
  const of = new Uint8Array(records.length);
  for (const [position, record] of records.entries()) {
    const name = groupOf(record);
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) numbers.set(name, number);
    of[position] = number;
  }
  return { names: [...numbers.keys()], of };
}

/** How many of the positions fall into each group. */
export function countGroups(positions: Iterable<number>, { names, of }: Groups): Record<string, number> {
  const totals = new Uint32Array(names.length);
  for (const position of positions) {
    const group = of[position] ?? 0;
    totals[group] = (totals[group] ?? 0) + 1;
  }
  const counts: Record<string, number> = {};
  for (const [number, name] of names.entries()) if (totals[number]) counts[name] = totals[number];
  return counts;
}

export function createFilter(
  filter: SearchFilter | undefined,
  on: IsoDate | undefined,
  groupOf: (record: CodeRecord) => string,
): ((record: CodeRecord) => boolean) | null {
  if (!filter) return null;
  const { kind, groups, liveOnly, codes } = filter;
  const groupSet = groups && groups.length > 0 ? new Set(groups) : null;
  const codeSet = codes ? new Set(codes) : null;
  if (!kind && !groupSet && !liveOnly && !codeSet) return null;
  return (record) =>
    (!kind || record.kind === kind) &&
    (!groupSet || groupSet.has(groupOf(record))) &&
    (!liveOnly || isLive(record, on)) &&
    (!codeSet || codeSet.has(record.code));
}
