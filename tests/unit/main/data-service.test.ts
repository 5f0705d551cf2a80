import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { dataAddresses } from '../../../src/bridge/addresses';
import type { ReleaseEntry } from '../../../src/bridge/schemas';
import { openDataService, type Bundled } from '../../../src/main/data-service';
import type { ImportResult } from '../../../src/main/import/result';
import { ReleaseStore, type ReleaseDraft } from '../../../src/main/store/release-store';

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);
const file = { name: 'x.zip', bytes: bytes('x') };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-data-'));
});

const starter: ReleaseEntry = {
  format: 1,
  id: 'starter-1',
  kind: 'starter-catalog',
  title: 'starter catalog',
  from: null,
  counts: { procedures: 2, modifiers: 1, ended: 0 },
  source: { file: 'resources/catalog', member: null, sha256: '0'.repeat(64) },
  importedAt: '1970-01-01T00:00:00.000Z',
  sha256: '0'.repeat(64),
  bytes: 10,
  issueCount: 0,
};

const bundled: Bundled = {
  entry: starter,
  release: bytes('starter'),
  issues: [],
  guides: bytes('[]'),
  guideCount: 0,
  vocabulary: bytes('{}'),
  notices: [],
};

const draft = (year: string): ReleaseDraft => ({
  kind: 'cms-release',
  title: year,
  from: `${year}-01-01`,
  counts: { procedures: 6, modifiers: 3, ended: 1 },
  source: { file: `${year}.zip`, member: null, sha256: 'a'.repeat(64) },
  importedAt: '2026-11-22T10:00:00.000Z',
  json: bytes(year),
  issues: [],
});

const open = (result: ImportResult = { drafts: [], problems: [] }) =>
  openDataService(new ReleaseStore(folder), bundled, () => Promise.resolve(result));

describe('the data that every screen speaks from', () => {
  it('is the starter catalog before anything was imported', async () => {
    const data = await open();
    expect(data.handlers['data:state']()).toMatchObject({ currentId: 'starter-1', releases: [starter] });
    expect(await data.serve(dataAddresses.release('starter-1'))).toEqual(bytes('starter'));
    expect(await data.serve(dataAddresses.release('other'))).toBeNull();
    expect(await data.serve('/data/../secret')).toBeNull();
  });

  it('is the imported release, also after a restart', async () => {
    const data = await open({ drafts: [draft('2019')], problems: [] });
    const outcome = await data.handlers['data:import']([file]);
    expect(outcome).toMatchObject({ ok: true, imported: [{ title: '2019' }] });
    const state = await (await open()).handlers['data:state']();
    expect(state.releases.map((entry) => entry.title)).toEqual(['2019', 'starter catalog']);
    expect(state.currentId).toBe(state.releases[0]?.id);
  });

  it('stays the newer release when an older one is imported beside it', async () => {
    await (await open({ drafts: [draft('2019')], problems: [] })).handlers['data:import']([file]);
    const outcome = await (
      await open({ drafts: [draft('2018')], problems: [] })
    ).handlers['data:import']([file]);
    if (!outcome.ok) throw new Error('The import failed.');
    expect(outcome.state.releases.map((entry) => entry.title)).toEqual(['2019', '2018', 'starter catalog']);
    expect(outcome.state.currentId).toBe(outcome.state.releases[0]?.id);
  });

  it('stays what it was when a file holds no release', async () => {
    const problems = [{ file: 'photo.png', message: 'A picture.' }];
    const data = await open({ drafts: [], problems });
    expect(await data.handlers['data:import']([file])).toEqual({ ok: false, problems });
    expect(await data.handlers['data:state']()).toMatchObject({ currentId: 'starter-1' });
  });

  it('falls back to what is whole when the chosen release was altered on disk, and says so', async () => {
    const first = await open({ drafts: [draft('2018'), draft('2019')], problems: [] });
    const outcome = await first.handlers['data:import']([file]);
    if (!outcome.ok) throw new Error('The import failed.');
    await writeFile(join(folder, outcome.state.currentId, 'release.json'), 'altered');
    const state = await (await open()).handlers['data:state']();
    expect(state.releases.find((entry) => entry.id === state.currentId)?.title).toBe('2018');
    expect(state.notices).toEqual([expect.stringContaining('2019 release was altered on disk')]);
  });

  it('moves on to the next release when the current one is removed', async () => {
    const data = await open({ drafts: [draft('2018'), draft('2019')], problems: [] });
    await data.handlers['data:import']([file]);
    const { currentId } = await data.handlers['data:state']();
    const state = await data.handlers['data:remove'](currentId);
    expect(state.releases.map((entry) => entry.title)).toEqual(['2018', 'starter catalog']);
    await expect(data.handlers['data:remove']('starter-1')).rejects.toThrow('stays');
    await expect(data.handlers['data:choose']('nothing')).rejects.toThrow('There is no release');
  });
});
