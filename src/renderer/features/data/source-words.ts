import { countText } from '../../../core/code/numbers';
import { isRelease } from '../../../bridge/entries';
import type { ReleaseEntry, StoredEntry } from '../../../bridge/schemas';
import { formatDate, momentWords } from '../../../core/code/dates';
import type { IsoDate } from '../../../core/code/validity';
import { datingDoubt, limitDoubt, type Doubt } from '../../../core/releases/in-force';
import { periodIn } from '../../../core/releases/linked-file';
import { systemOf } from '../../../core/systems/about';
import { countWords, releaseName, rowWords } from '../../shell/provenance';

/** What ships with the app can be neither removed nor damaged. */
export const isShipped = (entry: StoredEntry): boolean => entry.kind === 'starter-catalog';

export const sourceName = (entry: StoredEntry): string => {
  if (!isRelease(entry)) return entry.title;
  return entry.licence === undefined ? releaseName(entry) : entry.title;
};

export const contentWords = (entry: StoredEntry): string =>
  isRelease(entry) ? countWords(entry.counts) : rowWords(entry);

/** Why the one in use may not be right for the date of service; null where it is. */
export function doubtOf(entry: StoredEntry, on: IsoDate, isNewerHeld: boolean): Doubt | null {
  if (isRelease(entry)) {
    return datingDoubt(entry.from, on, systemOf(entry.system)?.cadence, isNewerHeld);
  }
  if (entry.kind === 'asp-limits') return limitDoubt(entry.from, periodIn(entry), on);
  return null;
}

/** What is worth knowing of a source once its row is opened. */
export function sourceLines(entry: StoredEntry): [label: string, value: string][] {
  const lines: [string, string][] = [['Holds', contentWords(entry)]];
  if (entry.from) lines.push(['In force from', formatDate(entry.from)]);
  if (isRelease(entry)) lines.push(...releaseLines(entry));
  lines.push(['Source', sourceFile(entry)]);
  if (!isShipped(entry)) lines.push(['Imported', momentWords(entry.importedAt)]);
  return lines;
}

function releaseLines(entry: ReleaseEntry): [string, string][] {
  const lines: [string, string][] = [];
  if (entry.licence !== undefined) {
    lines.push(['License of', entry.licence]);
    lines.push(['Kept', 'apart from all other data; removing it removes every text in it']);
  } else if (entry.kind === 'cms-release' && entry.counts.headers === undefined) {
    lines.push(['With an end date', countText(entry.counts.ended)]);
  }
  if (entry.kind === 'descriptor-list') {
    lines.push(['Knows', 'codes and descriptors only: no dates, coverage or pricing']);
  }
  if (!systemOf(entry.system)) {
    lines.push(['Kept', `this version of CodeDesk does not know the code system "${entry.system}"`]);
  }
  return lines;
}

const sourceFile = ({ source }: StoredEntry): string =>
  source.member ? `${source.member} in ${source.file}` : source.file;

export const issueWords = (count: number): string =>
  count === 1 ? '1 thing noticed' : `${countText(count)} things noticed`;
