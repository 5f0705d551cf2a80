import { inOrder } from './favorites';
import { countData, type DataCounts, type UserData } from './user-data';

/**
 * User data as one readable JSON: what snapshots and exports hold. The first fields say what it is, so that a person
 * who opens the file sees it. A change of shape is a new format number, read by a step that brings the old to the new.
 */
export const snapshotFormat = 1;
export const snapshotMark = 'codedesk-user-data';

export type Snapshot = {
  what: typeof snapshotMark;
  format: typeof snapshotFormat;
  writtenAt: string;
  /** Which database it was taken from, and after how many changes of it. */
  desk: string;
  changes: number;
  data: UserData;
};

/** What is told of a snapshot before it is opened. */
export type SnapshotAbout = Pick<Snapshot, 'writtenAt' | 'desk' | 'changes'> & { counts: DataCounts };

export const aboutSnapshot = ({ writtenAt, desk, changes, data }: Snapshot): SnapshotAbout => ({
  writtenAt,
  desk,
  changes,
  counts: countData(data),
});

/** The file: indented, in the coder's order, with a line feed at its end. */
export function snapshotText(snapshot: Omit<Snapshot, 'what' | 'format'>): string {
  const { writtenAt, desk, changes, data } = snapshot;
  const file: Snapshot = {
    what: snapshotMark,
    format: snapshotFormat,
    writtenAt,
    desk,
    changes,
    data: { ...data, favorites: inOrder(data.favorites) },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** `codedesk-favorites-2026-11-22.json`. */
export const exportName = (day: string): string => `codedesk-favorites-${day}.json`;
