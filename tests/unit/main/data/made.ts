import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataState, ReleaseEntry } from '../../../../src/bridge/schemas';
import type { Bundled } from '../../../../src/main/bundled/bundled';
import { openDataService, type DataParts, type DataService } from '../../../../src/main/data/service';
import { SourceStore, type Draft, type ReleaseDraft } from '../../../../src/main/store/source-store';

export const bytes = (text: string) => new TextEncoder().encode(text);
export const file = { name: 'x.zip', bytes: bytes('x') };

export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'codedesk-data-'));

export const starter: ReleaseEntry = {
  format: 1,
  id: 'starter-1',
  system: 'hcpcs',
  kind: 'starter-catalog',
  title: 'starter catalog',
  from: null,
  counts: { procedures: 2, modifiers: 1, ended: 0 },
  source: { file: 'resources/catalog', member: null, sha256: '0'.repeat(64) },
  importedAt: '1970-01-01T00:00:00.000Z',
  sha256: '0'.repeat(64),
  bytes: 10,
  issueCount: 0,
  doubt: null,
};

const bundled: Bundled = {
  releases: [{ entry: starter, release: bytes('starter'), issues: [] }],
  guides: bytes('[]'),
  guideCount: 0,
  vocabulary: bytes('{}'),
  words: [{ of: 'hcpcs', index: bytes('index') }],
  notices: [],
};

export const draft = (year: string, procedures = 600): ReleaseDraft => ({
  system: 'hcpcs',
  kind: 'cms-release',
  title: year,
  from: `${year}-01-01`,
  counts: { procedures, modifiers: 3, ended: 1 },
  doubt: null,
  source: { file: `${year}.zip`, member: null, sha256: year.padEnd(64, '0') },
  importedAt: '2026-11-22T10:00:00.000Z',
  json: bytes(`${year} ${procedures}`),
  issues: [],
});

export const limits: Draft = {
  kind: 'asp-limits',
  title: 'ASP payment limits October 2025',
  from: '2025-10-01',
  rows: 978,
  source: { file: 'asp.csv', member: null, sha256: 'b'.repeat(64) },
  importedAt: '2026-11-22T10:00:00.000Z',
  json: bytes('limits'),
  issues: [],
};

/** The data of a folder, as a start of the app opens them; each import brings the drafts. */
export const openOn = (
  folder: string,
  drafts: Draft[] = [],
  more: Partial<DataParts> = {},
): Promise<DataService> =>
  openDataService({
    onChange: () => undefined,
    store: new SourceStore(folder),
    bundled,
    runImport: () => Promise.resolve({ drafts, problems: [] }),
    download: { start: () => Promise.resolve({ message: 'Refused.' }), cancel: () => undefined },
    ...more,
  });

/** What is held once the drafts were imported, in a start of their own. */
export async function importOn(folder: string, drafts: Draft[]): Promise<DataState> {
  const outcome = await (await openOn(folder, drafts)).handlers['data:import']([file]);
  if (!outcome.ok) throw new Error('The import failed.');
  return outcome.state;
}

export const titles = ({ releases }: DataState): string[] => releases.map((entry) => entry.title);
