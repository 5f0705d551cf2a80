import type { ReleaseEntry } from '../../bridge/schemas';
import type { SourceIssue } from '../../core/code/record';

/** What ships with the app, ready to be served. */
export type Bundled = {
  /** The starter content of each system. */
  releases: { entry: ReleaseEntry; release: Uint8Array; issues: SourceIssue[] }[];
  guides: Uint8Array;
  guideCount: number;
  vocabulary: Uint8Array;
  /** The word indexes of exactly that, of systems and of the guides, where the build has made them. */
  words: { of: string; index: Uint8Array }[];
  /** What was wrong with the bundled files: a defect of the build, but no reason not to start. */
  notices: string[];
};
