import type { SnapshotListing } from '../../bridge/user-schemas';
import { sortByRevision } from '../../core/user-data/journal';
import { messageOf } from '../../core/message-of';
import { summarizeSnapshot } from '../../core/user-data/snapshot';
import { countData, countMadeRows } from '../../core/user-data/user-data';
import type { Journal } from './journal-file';
import { readLastState } from './last-state';
import type { NamedSnapshot, SnapshotFiles } from './snapshot-files';

/** The window's own database may be the first of them; the other one is what it may want. */
const mostOffers = 2;

const latestPattern = /^latest-([0-9a-f]{8})\.json$/;

/** The id by which the last confirmed state of a database is read. */
const latestIdOf = (databasePrefix: string): string => `latest-${databasePrefix}.json`;

/** The database that such an id is about; null for the id of a snapshot. */
export const databaseOfLatestId = (id: string): string | null => latestPattern.exec(id)?.[1] ?? null;

/**
 * What there is, newest first, and how far each database had come when it was last confirmed. What cannot be read is
 * told in the notices, and the rest is listed.
 * @param onRevision told how far each database had come whose journal could be read
 */
export async function listSnapshots(
  files: SnapshotFiles,
  journal: Journal,
  onRevision: (databasePrefix: string, revision: number) => void,
): Promise<SnapshotListing> {
  const listing: SnapshotListing = { snapshots: [], latest: [], offers: [], notices: [] };
  try {
    const names = await files.names();
    listing.latest = await latestStates(names, journal, onRevision);
    const damaged = await addOffers(listing, files, journal);
    listing.snapshots = names
      .filter(({ id }) => !damaged.has(id))
      .map(({ id, at, rows, revision, databasePrefix }) => ({ id, at, rows, revision, databasePrefix }));
  } catch (error) {
    listing.notices.push(messageOf(error));
  }
  return listing;
}

async function latestStates(
  names: readonly NamedSnapshot[],
  journal: Journal,
  onRevision: (databasePrefix: string, revision: number) => void,
): Promise<SnapshotListing['latest']> {
  const latest: SnapshotListing['latest'] = [];
  const prefixes = names.map(({ databasePrefix }) => databasePrefix);
  for (const databasePrefix of new Set([...prefixes, ...(await journal.databases())])) {
    const snapshot = names.find((name) => name.databasePrefix === databasePrefix);
    const entries = await journal.read(databasePrefix).catch(() => null);
    const last = entries && (sortByRevision(entries).at(-1) ?? null);
    const isInJournal = last !== null && last.revision > (snapshot?.revision ?? 0);
    const revision = isInJournal ? last.revision : (snapshot?.revision ?? 0);
    if (entries) onRevision(databasePrefix, revision);
    const at = isInJournal ? last.changedAt : (snapshot?.at ?? '');
    latest.push({ id: latestIdOf(databasePrefix), databasePrefix, revision, at });
  }
  return latest.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Adds what could be brought back; gives the files of the snapshots that could not be read meanwhile. */
async function addOffers(
  listing: SnapshotListing,
  files: SnapshotFiles,
  journal: Journal,
): Promise<ReadonlySet<string>> {
  const allDamaged = new Set<string>();
  for (const { id, databasePrefix } of listing.latest) {
    const { found, damaged, notices } = await readLastState(files, journal, databasePrefix);
    listing.notices.push(...notices);
    for (const file of damaged) allDamaged.add(file);
    if (!found || countMadeRows(countData(found.snapshot.data)) === 0) continue;
    listing.offers.push({ id, isComplete: found.isComplete, ...summarizeSnapshot(found.snapshot) });
    if (listing.offers.filter(({ isComplete }) => isComplete).length === mostOffers) break;
  }
  listing.offers.sort((a, b) => Number(b.isComplete) - Number(a.isComplete));
  return allDamaged;
}
