import type { Snapshot } from '../../../core/user-data/snapshot';

/** What is about to be taken in: read and checked, not yet used. */
export type IncomingSnapshot = { from: string; snapshot: Snapshot; nameWarning: string | null };
