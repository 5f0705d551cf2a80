import type { ImportProblem } from '../../bridge/schemas';
import type { Draft } from '../store/source-store';

/** What reading the files gave: sources ready to be stored, and what was wrong or nothing to import. */
export type ImportResult = { drafts: Draft[]; problems: ImportProblem[] };
