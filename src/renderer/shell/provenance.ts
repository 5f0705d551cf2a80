import { isRelease } from '../../bridge/entries';
import type { DataState, LinkedEntry, ReleaseEntry, StoredEntry } from '../../bridge/schemas';
import type { SystemId } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import { countText } from '../../core/code/numbers';
import { hcpcsSystem } from '../../core/systems/hcpcs/record';
import { systemName } from '../../core/systems/about';
import type { SourceRef } from '../../core/lookup/merge-sources';
import type { Counts } from '../../core/releases/release';

/** What every screen says it speaks from: "HCPCS 2019". */
export function releaseName(entry: Pick<ReleaseEntry, 'system' | 'kind' | 'title'>): string {
  if (entry.system !== hcpcsSystem) return `${systemName(entry.system)}, ${entry.title}`;
  switch (entry.kind) {
    case 'cms-release':
      return `HCPCS ${entry.title}`;
    case 'descriptor-list':
      return `HCPCS ${entry.title}, descriptors only`;
    case 'starter-catalog':
      return 'Starter catalog';
  }
}

/** Whether two sources of one system are the same to people; releases of two systems may share a title. */
export const isSameSource = (
  a: Pick<SourceRef, 'title' | 'kind'>,
  b: Pick<SourceRef, 'title' | 'kind'>,
): boolean => a.title === b.title && a.kind === b.kind;

/** A source of a merged record of a system, named as its release is. */
export const sourceWords = ({ title, kind }: SourceRef, system: SystemId = hcpcsSystem): string => {
  const name = system === hcpcsSystem ? 'HCPCS' : systemName(system);
  switch (kind) {
    case 'cms-release':
      return `${name} ${title}`;
    case 'descriptor-list':
      return `${name} ${title}, descriptors only`;
    case 'starter-catalog':
      return `the ${title}`;
  }
};

export function countWords({ procedures, modifiers, headers }: Counts): string {
  if (headers !== undefined) return `${countText(procedures)} billable codes, ${countText(headers)} headers`;
  const codes = `${countText(procedures)} ${procedures === 1 ? 'code' : 'codes'}`;
  return modifiers === 0 ? codes : `${codes}, ${countText(modifiers)} modifiers`;
}

/** Ids of the imported releases of a system in one text: the same sources give the same value. */
export function importedIds(state: DataState | null, of: SystemId = hcpcsSystem): string {
  const imported =
    state?.releases.filter(({ system, kind }) => system === of && kind !== 'starter-catalog') ?? [];
  return imported.map(({ id }) => id).join(' ');
}

/** All that is held, and what is pinned of it, in one text: a check of a list was made against this. */
export const heldIds = (state: DataState | null): string =>
  state
    ? [...state.releases, ...state.linked].map(({ id }) => id).join(' ') + JSON.stringify(state.chosen)
    : '';

/** Whether a release of the same system is held that is newer than this one and had begun by the day. */
export function isNewerHeld(
  state: DataState | null,
  { system, kind, from }: ReleaseEntry,
  on: IsoDate,
): boolean {
  const isNewer = (one: ReleaseEntry) =>
    one.system === system &&
    // What ships with the app is no release that the date of service would choose.
    one.kind !== 'starter-catalog' &&
    one.doubt === null &&
    one.from !== null &&
    one.from <= on &&
    one.from > (from ?? '');
  return kind !== 'starter-catalog' && (state?.releases.some(isNewer) ?? false);
}

/** Whether the coder pinned this release, so that the date of service does not choose. */
export const isPinned = (state: DataState | null, { system, id }: ReleaseEntry): boolean =>
  state?.chosen[system] === id;

/** What an import says when it is done: "2019 release: 6,440 codes, 360 modifiers". */
export function importedWords(entry: StoredEntry): string {
  if (!isRelease(entry)) return `${entry.title}: ${rowWords(entry)}`;
  if (entry.kind === 'starter-catalog') return countWords(entry.counts);
  if (entry.licence !== undefined) return `${entry.title}: ${countWords(entry.counts)}`;
  const what = entry.kind === 'cms-release' ? 'release' : 'list';
  return `${entry.title} ${what}: ${countWords(entry.counts)}`;
}

export function rowWords({ kind, rows }: Pick<LinkedEntry, 'kind' | 'rows'>): string {
  switch (kind) {
    case 'asp-limits':
      return `${countText(rows)} payment limits`;
    case 'asp-crosswalk':
      return `${countText(rows)} products`;
    case 'mue':
      return `${countText(rows)} edits`;
    case 'fee-schedule':
    case 'addendum-b':
    case 'relative-values':
      return `${countText(rows)} lines`;
    case 'code-pairs':
      return `${countText(rows)} pairs`;
    case 'noc-list':
      return `${countText(rows)} codes`;
    case 'corrections':
      return `${countText(rows)} corrections`;
    case 'supplement':
      return `${countText(rows)} lines`;
  }
}
