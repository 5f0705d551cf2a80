import type { ToWorker } from '../../../core/lookup/messages';

/** What a window says to its engine: a question, or that another window asks at this port from now on. */
export type FromWindow = ToWorker | { join: MessagePort };
