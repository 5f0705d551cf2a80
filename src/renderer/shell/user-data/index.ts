/*
 * The one entry to the coder's own data in the window. Everything else in this folder is theirs alone;
 * docs/user-data.md draws how it works together.
 *
 *   store.ts               every change: database, then journal, then confirmed
 *   database.ts            IndexedDB through Dexie; fetched by `start.ts` beside the first paint
 *   snapshot-scheduler.ts  hands main the whole, a moment after the last change
 *   recovery.ts            carries out what core's recovery-decision.ts says at the start
 *   undo-history.ts        what this window can still undo
 */
export { UserContext, useUserData, useUserRows, useUserState, useUserStore } from './UserContext';
export { showSaved, undoLastChange, useConfirmedChange, whyNotSaved } from './confirmation';
export { trackDraft } from './drafts';
export { recordRecent } from './recent-codes';
export { importSnapshot } from './recovery';
export { restoreOffer } from './restore-offer';
export { currentSnapshotText } from './snapshot-scheduler';
export { toggleStar, unstar } from './starring';
export { starredSource } from './starred-source';
export { startUserData } from './start';
export type { UserStore } from './store';
export type { MakeChanges, UserState } from './store-types';
export { clearUnsavedText, saveUnsavedTexts, storeUnsavedText } from './unsaved-texts';
export { useFavorite } from './useFavorite';
