import { statusOn, type CodeRecord, type IsoDate } from '../codes';
import type { SearchFilter } from './types';

/** Whether the code may be used: on the date of service where one is given, else whether it has no last day. */
export function isLive(record: CodeRecord, on: IsoDate | undefined): boolean {
  if (on === undefined) return !record.facts?.ended;
  const status = statusOn(record, on);
  return status === 'active' || status === 'unknown';
}

/** Under which count a record falls: its first letter, or `modifier`. */
export function groupOf(record: CodeRecord): string {
  return record.kind === 'modifier' ? 'modifier' : record.code.charAt(0);
}

export function createFilter(
  filter: SearchFilter | undefined,
  on: IsoDate | undefined,
): ((record: CodeRecord) => boolean) | null {
  if (!filter) return null;
  const { kind, letters, liveOnly, codes } = filter;
  const letterSet =
    letters && letters.length > 0 ? new Set(letters.map((letter) => letter.toUpperCase())) : null;
  const codeSet = codes ? new Set(codes) : null;
  if (!kind && !letterSet && !liveOnly && !codeSet) return null;
  return (record) =>
    (!kind || record.kind === kind) &&
    (!letterSet || (record.kind === 'procedure' && letterSet.has(record.code.charAt(0)))) &&
    (!liveOnly || isLive(record, on)) &&
    (!codeSet || codeSet.has(record.code));
}
