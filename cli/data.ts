import { fileURLToPath } from 'node:url';
import type { HcpcsRelease } from '../src/core/systems/hcpcs/record';
import type { HcpcsRecord } from '../src/core/systems/hcpcs/record';
import { counted } from '../src/core/files/text';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { readSources } from '../src/core/import/read-sources';
import { toRelease } from '../src/core/releases/to-release';
import { holdsCodes } from '../src/core/import/source';
import type { Source } from '../src/core/import/source';
import { readResourceFolder } from '../src/disk/resources';
import { InputFileError, readInputs } from '../src/disk/sources';
import type { Io } from './io';

/** What a command works on. */
export type Data = {
  /** Releases by their first day, the newest last; at least one. */
  releases: HcpcsRelease[];
  sources: Source[];
};

/** The resources of the checkout that this command line runs from. */
export const resourcesRoot = fileURLToPath(new URL('../resources', import.meta.url));

/** The starter catalog of the checkout. */
export async function starterCatalog(io: Io): Promise<HcpcsRelease> {
  const { release, problems } = parseCatalog(await readResourceFolder(resourcesRoot, 'catalog'));
  if (problems.length > 0) {
    io.err(`The starter catalog has ${problems.length} mistakes; see npm run check:catalog.`);
  }
  return release;
}

const isUseless = ({ kind }: Source) => kind === 'unreadable' || kind === 'unknown';

/** Whether a source is the file itself or a member of it. */
function isFrom(source: Source, file: string): boolean {
  return source.file === file || source.file.startsWith(`${file}/`);
}

/** An answer from other data than those asked for would be a wrong answer: a file of no use ends the command. */
function refuseUseless(name: string, sources: readonly Source[]): void {
  const own = sources.filter((source) => isFrom(source, name));
  if (!own.every(isUseless)) return;
  const [first] = own;
  throw new InputFileError(`${first?.file ?? name}: ${first?.issues[0]?.message ?? 'not recognised.'}`);
}

/**
 * Loads the files of `--data`, or the starter catalog where there are none, or none that holds codes. Issues of
 * single lines go to stderr as a count.
 * @param codesNeeded whether files without a code list will not do, as for an export
 * @throws InputFileError for files that cannot be opened or are nothing that CodeDesk knows
 */
export async function loadData(paths: readonly string[], io: Io, codesNeeded = false): Promise<Data> {
  if (paths.length === 0) return { releases: [await starterCatalog(io)], sources: [] };
  const files = await readInputs(paths);
  const { sources } = readSources(files);
  for (const { name } of files) refuseUseless(name, sources);
  for (const { file, issues } of sources) {
    if (issues.length > 0) io.err(`${file}: ${counted(issues.length, 'issue')}; see codedesk inspect.`);
  }
  const releases = sources
    .filter(holdsCodes)
    .filter((source) => source.records.length > 0)
    .map(toRelease)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  if (releases.length === 0 && codesNeeded) throw new InputFileError('No code list among the data.');
  if (releases.length === 0) {
    io.err('No code list among the data; using the starter catalog.');
    releases.push(await starterCatalog(io));
  }
  return { releases, sources };
}

/** The release in force on a day: the newest that had begun, else the oldest; without a day the newest. */
export function releaseOn({ releases }: Data, on: string | null): HcpcsRelease {
  const begun = releases.filter((release) => on === null || (release.from ?? '') <= on);
  const chosen = begun.at(-1) ?? releases[0];
  if (!chosen) throw new Error('loadData gives at least one release');
  return chosen;
}

/** The record of a code in a release. */
export function findRecord(release: HcpcsRelease, code: string): HcpcsRecord | null {
  return release.records.find((record) => record.code === code) ?? null;
}
