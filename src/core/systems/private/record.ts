import type { CodeRecord } from '../../code/record';

/** What a coder notes of a code of their own: who asks for it, their note, and one unit in their words. */
export type PrivateFacts = { payer: string; note: string; unit: string };

/** The coder's own code, from no release. */
export type PrivateRecord = CodeRecord<PrivateFacts> & { facts: PrivateFacts };

export const privateSystem = 'private';

/** Whether a record is a code of the coder's own list. */
export const isPrivate = (record: CodeRecord): record is PrivateRecord => record.system === privateSystem;
