import type { SystemId } from '../src/core/code/ref';
import { isHcpcsRelease, type HcpcsRelease } from '../src/core/systems/hcpcs/record';
import { counted } from '../src/core/files/text';
import { readSources } from '../src/core/import/read-sources';
import { newestBegun } from '../src/core/releases/in-force';
import type { Release } from '../src/core/releases/release';
import { toRelease } from '../src/core/releases/to-release';
import { holdsCodes } from '../src/core/import/source';
import type { Source } from '../src/core/import/source';
import { InputFileError, readInputs } from '../src/disk/sources';
import { SourceError } from '../src/core/files/errors';
import { readCustomerFile } from '../src/core/systems/customer/read';
import { systemName, systemOf } from '../src/core/systems/about';
import { UsageError, type Io } from './io';
import { shipped } from './shipped';

/** What a command works on. */
export type Data = {
  /** The releases among the files, of all systems; none where the starter content answers. */
  releases: Release[];
  /** What answers for HCPCS where no release of it is among the files. */
  starter: HcpcsRelease;
  sources: Source[];
};

/** The starter catalog of the checkout. */
async function starterCatalog(io: Io): Promise<HcpcsRelease> {
  const { release, problems } = await shipped.catalog();
  if (problems > 0) {
    io.err(`The starter catalog has ${problems} mistakes; see npm run check:catalog.`);
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
  const starter = await starterCatalog(io);
  if (paths.length === 0) return { releases: [], starter, sources: [] };
  const files = await readInputs(paths);
  const { sources } = readSources(files);
  for (const { name } of files) refuseUseless(name, sources);
  for (const { file, kind, issues } of sources) {
    if (kind === 'readme') continue;
    if (issues.length > 0) io.err(`${file}: ${counted(issues.length, 'issue')}; see codedesk inspect.`);
  }
  const releases = sources
    .filter(holdsCodes)
    .filter((source) => source.records.length > 0)
    .map((source) => toRelease(source));
  if (releases.length === 0 && codesNeeded) throw new InputFileError('No code list among the data.');
  if (releases.length === 0) io.err('No code list among the data; using the starter catalog.');
  return { releases, starter, sources };
}

/**
 * The data with the files that the customer holds a license for, beside whatever else answers.
 * @throws UsageError where no licence is named; InputFileError where a file holds no codes with text
 */
export async function withCustomerFiles(
  data: Data,
  { customer, licence }: { customer: readonly string[]; licence: string | null },
  io: Io,
): Promise<Data> {
  if (customer.length === 0) return data;
  if (licence === null || licence.trim() === '') {
    throw new UsageError('Say whose license allows the file: --licence "NAME OF THE LICENSEE".');
  }
  const releases: Release[] = [];
  for (const file of await readInputs(customer)) {
    try {
      const source = readCustomerFile(file, licence);
      if (source.issues.length > 0) io.err(`${file.name}: ${counted(source.issues.length, 'issue')}.`);
      for (const { line, message } of source.issues.slice(0, 5)) {
        io.err(`  ${line === null ? '' : `line ${line}: `}${message}`);
      }
      releases.push(toRelease(source));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      throw new InputFileError(`${file.name}: ${error.message}`);
    }
  }
  return { ...data, releases: [...data.releases, ...releases] };
}

/** Whether releases stand in place of what ships; a customer's own file stands beside it. */
export const replacesStarter = ({ releases }: Data): boolean =>
  releases.some(({ system }) => systemOf(system)?.licence === 'public');

/** The release of a system in force on a day: the newest that had begun, else the oldest; without a day the newest. */
export function releaseOf(data: Data, system: SystemId, on: string | null): Release | undefined {
  return newestBegun(
    data.releases.filter((release) => release.system === system),
    on,
  );
}

/** What answers for HCPCS on a day: a release among the data, or the starter catalog. */
export function hcpcsOn(data: Data, on: string | null): HcpcsRelease {
  return newestBegun(data.releases.filter(isHcpcsRelease), on) ?? data.starter;
}

/** What the answers speak from, in words: the releases in force on a day. */
export function dataTitle(data: Data, on: string | null): string {
  const systems = [...new Set(data.releases.map(({ system }) => system))];
  const own = systems.flatMap((system) => releaseOf(data, system, on) ?? []);
  // Editions of two systems are called the same.
  const isShared = (title: string) => own.filter((other) => other.title === title).length > 1;
  const titles = own.map(({ system, title }) => (isShared(title) ? `${systemName(system)} ${title}` : title));
  return [...(replacesStarter(data) ? [] : [data.starter.title]), ...titles].join(', ');
}
