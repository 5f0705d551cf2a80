import type { CodeRecord } from '../code/record';
import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Phrase } from '../systems/phrase';

/** Where a release's texts come from: CMS's or another owner's file, a list of codes with descriptors, or our own words. */
export type ReleaseKind = 'cms-release' | 'descriptor-list' | 'starter-catalog';

/** Of a source, in characters: a file's name, which stands for a title that it does not tell, may be longer and is cut. */
export const longestTitle = 120;

/** The codes of one system as one source gives them. */
export type Release<Record extends CodeRecord = CodeRecord> = {
  system: SystemId;
  kind: ReleaseKind;
  /** As the app says it: `2019`, `October 2025`, `starter catalog`. */
  title: string;
  /** First day on which it is in force, where the source tells. */
  from: IsoDate | null;
  records: Record[];
  /** How offices speak of the codes, where what ships says so. */
  phrases?: Phrase[];
};

/** `headers` where the system has them; they are counted apart from the codes. */
export type Counts = { procedures: number; modifiers: number; ended: number; headers?: number | undefined };

/** Codes, modifiers and headers, and among all those with a last day. */
export function countRecords(records: readonly CodeRecord[]): Counts {
  const counts: Counts = { procedures: 0, modifiers: 0, ended: 0 };
  for (const record of records) {
    if (record.kind === 'modifier') counts.modifiers++;
    else if (record.billable === false) counts.headers = (counts.headers ?? 0) + 1;
    else counts.procedures++;
    if (record.valid?.to) counts.ended++;
  }
  return counts;
}
