import { messageOf } from '../../core/message-of';
import { createHash } from 'node:crypto';
import type { ImportProblem, IncomingFile } from '../../bridge/schemas';
import { countRecords, longestTitle } from '../../core/releases/release';
import { toReleaseFile } from '../../core/releases/release-file';
import { readSources, type ReadProgress } from '../../core/import/read-sources';
import {
  isLinked,
  linkedTitle,
  rowsOf,
  type LinkedFile,
  type LinkedSource,
} from '../../core/releases/linked-file';
import { holdsCodes, type CodeSource, type Source } from '../../core/import/source';
import { codeSources, toRelease } from '../../core/releases/to-release';
import { readCustomerFile } from '../../core/systems/customer/read';
import { licenseeName } from '../../core/systems/customer/record';
import type { Draft, ReleaseDraft } from '../store/source-store';
import type { ImportResult } from './result';

/**
 * Reads every file and makes a draft of each release and each linked source in it; files that hold neither come back
 * as problems with a reason.
 * @param ownCodes the codes of the customer's own lists that are held
 */
export function readFiles(
  files: readonly IncomingFile[],
  onProgress: (progress: ReadProgress) => void = () => undefined,
  ownCodes: readonly string[] = [],
): ImportResult {
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  const own = new Set(ownCodes);
  for (const file of files) {
    try {
      const { sources } = readSources([file], { onProgress, ownCodes: own });
      drafts.push(...draftsOf(file, sources));
    } catch (error) {
      problems.push({ file: file.name, message: messageOf(error) });
    }
  }
  return { drafts, problems };
}

/**
 * Reads files of codes and texts that somebody holds a license for, each as a list of its own. Never asked for a file without the
 * coder's word on the license.
 */
export function readLicensed(
  files: readonly IncomingFile[],
  licensee: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): ImportResult {
  const drafts: Draft[] = [];
  const problems: ImportProblem[] = [];
  for (const [done, file] of files.entries()) {
    onProgress({ file: file.name, done, total: files.length });
    try {
      const source = readCustomerFile(file, licensee);
      drafts.push({ ...releaseDraft(file, source, digest(file)), licence: licenseeName(licensee) });
    } catch (error) {
      problems.push({ file: file.name, message: messageOf(error) });
    }
  }
  return { drafts, problems };
}

const digest = ({ bytes }: IncomingFile): string => createHash('sha256').update(bytes).digest('hex');

function draftsOf(file: IncomingFile, sources: readonly Source[]): Draft[] {
  const sha256 = digest(file);
  const linked = sources.filter(isLinked).map((source) => linkedDraft(file, source, sha256));
  if (linked.length && !sources.some(holdsCodes)) return linked;
  return [...codeSources(sources).map((source) => releaseDraft(file, source, sha256)), ...linked];
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Where a draft comes from: the file that came in and, for a zip, the member in it. */
function provenance(file: IncomingFile, source: Source, sha256: string) {
  const isMember = source.file.startsWith(`${file.name}/`);
  return {
    source: { file: file.name, member: isMember ? source.file.slice(file.name.length + 1) : null, sha256 },
    importedAt: new Date().toISOString(),
    issues: source.issues,
  };
}

function releaseDraft(file: IncomingFile, source: CodeSource, sha256: string): ReleaseDraft {
  const whole = toRelease(source);
  const release = { ...whole, title: whole.title.slice(0, longestTitle) };
  return {
    system: release.system,
    kind: release.kind,
    title: release.title,
    from: release.from,
    counts: countRecords(release.records),
    doubt: null,
    json: encode(toReleaseFile(release)),
    ...provenance(file, source, sha256),
  };
}

function linkedDraft(file: IncomingFile, source: LinkedSource, sha256: string): Draft {
  const stored: LinkedFile = { format: 1, source: { ...source, issues: [] } };
  const about = {
    title: linkedTitle(source).slice(0, longestTitle),
    from: source.from,
    rows: rowsOf(source),
    json: encode(stored),
    ...provenance(file, source, sha256),
  };
  return source.kind === 'supplement'
    ? { kind: source.kind, system: source.system, part: source.part, ...about }
    : { kind: source.kind, ...about };
}
