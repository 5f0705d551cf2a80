import type { ImportProblem } from '../../bridge/schemas';
import type { ReleaseDraft } from '../store/release-store';

/** What reading the files gave: releases ready to be stored, and what was wrong or no release. */
export type ImportResult = { drafts: ReleaseDraft[]; problems: ImportProblem[] };
