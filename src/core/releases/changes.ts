import { diffWords } from 'diff';
import { squeeze } from '../files/text';
import type { CodeRecord } from '../code/record';
import type { IsoDate } from '../code/validity';
import { codeSystemOf } from '../systems/registry';
import type { Change, WordRun } from './change';

/** The words of two texts side by side. Only words count: case and punctuation do, white space does not. */
function wordRuns(before: string, after: string): WordRun[] {
  return diffWords(squeeze(before), squeeze(after)).map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }));
}

/**
 * What changed for one code from an older to a newer release; null for the release that does not have it.
 * Where one of the two has no facts or no short text, nothing is said about them. White space is no change but where
 * the system's owner counts it.
 * @param goneSince last day of use of a code that the newer release has no more, where that release is the whole list of its day
 */
export function changesOf(
  before: CodeRecord | null,
  after: CodeRecord | null,
  goneSince?: IsoDate | null,
): Change[] {
  if (!before) return after ? [{ change: 'added', long: after.long, ended: after.valid?.to ?? null }] : [];
  if (!after) {
    return goneSince === undefined
      ? [{ change: 'vanished', long: before.long, ended: before.valid?.to ?? null }]
      : [{ change: 'ended', ended: goneSince, xref: [], long: before.long }];
  }
  const changes: Change[] = [];
  if (before.billable === true && after.billable === false) {
    changes.push({ change: 'header', long: after.long });
  }
  if (before.billable === false && after.billable === true) {
    changes.push({ change: 'billable', long: after.long });
  }
  const system = codeSystemOf(after.system);
  // An owner who publishes whole editions counts a blank less as a revision.
  const plain = system?.isDatedByEditions ? (text: string) => text : squeeze;
  const [old, current] = [plain(before.long), plain(after.long)];
  if (old !== current) {
    changes.push({ change: 'reworded', before: old, after: current, words: wordRuns(old, current) });
  }
  const [oldShort, short] = [plain(before.short), plain(after.short)];
  if (oldShort !== short && oldShort !== '' && short !== '') {
    changes.push({ change: 'short', before: oldShort, after: short });
  }
  return [...changes, ...(system?.trackedFacts?.(before, after) ?? [])];
}
