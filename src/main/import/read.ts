import { createHash } from 'node:crypto';
import type { ImportProblem, IncomingFile } from '../../bridge/schemas';
import { countRecords } from '../../core/codes';
import { toReleaseFile } from '../../core/release/file';
import { readSources, type ReadProgress } from '../../core/release/import';
import { mainCodeSource, toRelease } from '../../core/release/to-release';
import type { ReleaseDraft } from '../store/release-store';
import type { ImportResult } from './result';

/** Reads every file and makes a release of each that holds codes; the others come back as problems with a reason. */
export function readFiles(
  files: readonly IncomingFile[],
  onProgress: (progress: ReadProgress) => void = () => {},
): ImportResult {
  const drafts: ReleaseDraft[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    try {
      drafts.push(draftOf(file, onProgress));
    } catch (error) {
      problems.push({ file: file.name, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { drafts, problems };
}

function draftOf(file: IncomingFile, onProgress: (progress: ReadProgress) => void): ReleaseDraft {
  const { sources } = readSources([file], { onProgress });
  const source = mainCodeSource(sources);
  const release = toRelease(source);
  const isMember = source.file !== file.name && source.file.startsWith(`${file.name}/`);
  return {
    kind: release.kind,
    title: release.title,
    from: release.from,
    counts: countRecords(release.records),
    source: {
      file: file.name,
      member: isMember ? source.file.slice(file.name.length + 1) : null,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
    },
    importedAt: new Date().toISOString(),
    json: new TextEncoder().encode(JSON.stringify(toReleaseFile(release))),
    issues: source.issues,
  };
}
