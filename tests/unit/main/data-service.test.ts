import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dataAddresses } from '../../../src/bridge/addresses';
import type { DataState, ImportProblem, ReleaseEntry, StoredEntry } from '../../../src/bridge/schemas';
import { onceOpen, openDataService, type Bundled } from '../../../src/main/data-service';
import type { Download } from '../../../src/main/download/download';
import { SourceStore, type Draft, type ReleaseDraft } from '../../../src/main/store/source-store';

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);
const file = { name: 'x.zip', bytes: bytes('x') };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-data-'));
});

const starter: ReleaseEntry = {
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

const draft = (year: string, procedures = 600): ReleaseDraft => ({
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

const limits: Draft = {
  kind: 'asp-limits',
  title: 'ASP payment limits October 2025',
  from: '2025-10-01',
  rows: 978,
  source: { file: 'asp.csv', member: null, sha256: 'b'.repeat(64) },
  importedAt: '2026-11-22T10:00:00.000Z',
  json: bytes('limits'),
  issues: [],
};

const noDownload: Download = {
  start: () => Promise.resolve({ message: 'Refused.' }),
  cancel: () => undefined,
};

let told = 0;
const open = (
  drafts: Draft[] = [],
  problems: ImportProblem[] = [],
  download = noDownload,
  store = new SourceStore(folder),
) =>
  openDataService({
    onChange: () => told++,
    store,
    bundled,
    runImport: () => Promise.resolve({ drafts, problems }),
    download,
  });

async function imported(...drafts: Draft[]): Promise<DataState> {
  const outcome = await (await open(drafts)).handlers['data:import']([file]);
  if (!outcome.ok) throw new Error('The import failed.');
  return outcome.state;
}

const titles = ({ releases }: DataState) => releases.map((entry) => entry.title);

describe('the data that every screen speaks from', () => {
  it('are the starter catalog before anything was imported', async () => {
    const data = await open();
    expect(data.handlers['data:state']()).toMatchObject({ chosen: {}, releases: [starter], linked: [] });
    expect(await data.serve(dataAddresses.release('starter-1'))).toEqual(bytes('starter'));
    expect(await data.serve(dataAddresses.release('other'))).toBeNull();
    expect(await data.serve('/data/../secret')).toBeNull();
  });

  it('tell every window when they change, and only then', async () => {
    const data = await open([draft('2019')]);
    told = 0;
    await data.handlers['data:state']();
    expect(told).toBe(0);
    const outcome = await data.handlers['data:import']([file]);
    expect(told).toBe(1);
    const id = outcome.ok ? (outcome.imported[0]?.id ?? '') : '';
    await data.handlers['data:choose']('hcpcs', id);
    expect(told).toBe(2);
    await data.handlers['data:remove'](id);
    expect(told).toBeGreaterThan(2);
  });

  it('hold the imported releases, newest first, also after a restart', async () => {
    await imported(draft('2019'));
    await imported(draft('2018'));
    expect(titles(await (await open()).handlers['data:state']())).toEqual([
      '2019',
      '2018',
      'starter catalog',
    ]);
  });

  it('hold linked sources beside the releases', async () => {
    const state = await imported(draft('2019'), limits);
    expect(state.linked).toMatchObject([{ kind: 'asp-limits', rows: 978 }]);
    const data = await open();
    const served = await data.serve(dataAddresses.linked(state.linked[0]?.id ?? ''));
    expect(new TextDecoder().decode(served ?? undefined)).toBe('limits');
  });

  it('keep a licensed list beside a public release that came from the same file', async () => {
    const listed: ReleaseDraft = { ...draft('2019'), kind: 'descriptor-list' };
    const own: ReleaseDraft = {
      ...listed,
      system: 'customer',
      licence: 'Example Clinic',
      json: bytes('own'),
    };
    const first = await open([listed]);
    await first.handlers['data:import']([file]);
    const second = await open([own]);
    const outcome = await second.handlers['data:import-licensed']([file], 'Example Clinic');
    const { releases } = outcome.ok ? outcome.state : { releases: [] };
    expect(releases.map(({ system, licence }) => [system, licence])).toEqual(
      expect.arrayContaining([
        ['hcpcs', undefined],
        ['customer', 'Example Clinic'],
      ]),
    );
    const id = releases.find(({ system }) => system === 'customer')?.id ?? '';
    await second.handlers['data:remove'](id);
    expect(await second.serve(dataAddresses.release(id))).toBeNull();
    expect(second.handlers['data:state']()).toMatchObject({ releases: [{ system: 'hcpcs' }, starter] });
  });

  it('hand a file to the reader of licensed ones only with the name of who holds the license', async () => {
    const asked: (string | null)[] = [];
    const data = await openDataService({
      onChange: () => undefined,
      store: new SourceStore(folder),
      bundled,
      runImport: (_files, licensee) => {
        asked.push(licensee);
        return Promise.resolve({ drafts: [], problems: [] });
      },
      download: noDownload,
    });
    await data.handlers['data:import']([file]);
    await data.handlers['data:import-licensed']([file], 'Example Clinic');
    expect(asked).toEqual([null, 'Example Clinic']);
  });

  it('name the codes of a customer’s own lists to the reader of all other files, and of no other list', async () => {
    const codes = (release: object) => bytes(JSON.stringify(release));
    const list = {
      format: 1,
      release: {
        system: 'customer',
        kind: 'cms-release',
        title: 'Example Clinic',
        from: null,
        records: [{ kind: 'code', code: '98765', long: 'Mending', short: '', facts: {} }],
      },
    };
    const own: ReleaseDraft = { ...draft('2025'), system: 'customer', json: codes(list) };
    const asked: (readonly string[])[] = [];
    const answers = [{ drafts: [own, draft('2026')], problems: [] }];
    const data = await openDataService({
      onChange: () => undefined,
      store: new SourceStore(folder),
      bundled,
      runImport: (_files, _licensee, ownCodes) => {
        asked.push(ownCodes);
        return Promise.resolve(answers.shift() ?? { drafts: [], problems: [] });
      },
      download: noDownload,
    });
    await data.handlers['data:import-licensed']([file], 'Example Clinic');
    await data.handlers['data:import']([file]);
    expect(asked).toEqual([[], ['98765']]);
  });

  it('read one import after the other, and may be pinned meanwhile', async () => {
    await imported(draft('2018'));
    const reading: (() => void)[] = [];
    const data = await openDataService({
      onChange: () => undefined,
      store: new SourceStore(folder),
      bundled,
      runImport: () =>
        new Promise((resolve) => {
          reading.push(() => resolve({ drafts: [draft(`202${reading.length}`)], problems: [] }));
        }),
      download: noDownload,
    });
    const first = data.handlers['data:import']([file]);
    const second = data.handlers['data:import']([file]);
    await vi.waitFor(() => expect(reading).toHaveLength(1));
    expect(await data.handlers['data:choose']('hcpcs', 'starter-1')).toMatchObject({
      chosen: { hcpcs: 'starter-1' },
    });
    expect(reading).toHaveLength(1);
    reading[0]?.();
    expect(await first).toMatchObject({ imported: [{ title: '2021' }] });
    await vi.waitFor(() => expect(reading).toHaveLength(2));
    reading[1]?.();
    expect(await second).toMatchObject({ imported: [{ title: '2022' }] });
  });

  it('stay what they were when a file holds nothing to import', async () => {
    const problems = [{ file: 'photo.png', message: 'A picture.' }];
    const data = await open([], problems);
    expect(await data.handlers['data:import']([file])).toEqual({ ok: false, problems });
    expect(titles(await data.handlers['data:state']())).toEqual(['starter catalog']);
  });

  const damage = (id: string) => writeFile(join(folder, id, 'source.json'), 'altered');

  it('leave out a release that was altered on disk when it is asked for, say so, and tell every window', async () => {
    const { releases } = await imported(draft('2018'), draft('2019'));
    const id = releases[0]?.id ?? '';
    await damage(id);
    const data = await open();
    expect(await data.handlers['data:verify'](id)).toMatchObject({ isWhole: false });
    told = 0;
    expect(await data.serve(dataAddresses.release(id))).toBeNull();
    expect(told).toBe(1);
    const state = await data.handlers['data:state']();
    expect(titles(state)).toEqual(['2018', 'starter catalog']);
    expect(state.notices).toEqual([expect.stringContaining('2019: the stored file was altered on disk')]);
  });

  it('leave out a release whose file is gone', async () => {
    const { releases } = await imported(draft('2019'));
    const id = releases[0]?.id ?? '';
    await rm(join(folder, id, 'source.json'));
    const data = await open();
    expect(await data.serve(dataAddresses.release(id))).toBeNull();
    const state = await data.handlers['data:state']();
    expect(titles(state)).toEqual(['starter catalog']);
    expect(state.notices).toEqual([expect.stringContaining('2019: the stored file is gone')]);
  });

  it('leave out a damaged release also where it was taken into use while it was read', async () => {
    await imported(draft('2018', 600));
    const id = (await imported(draft('2019', 560))).releases[0]?.id ?? '';
    await damage(id);
    let accepted: () => void = () => undefined;
    const isAccepted = new Promise<void>((resolve) => (accepted = resolve));
    class SlowStore extends SourceStore {
      override async read(entry: StoredEntry): Promise<Uint8Array> {
        await isAccepted;
        return super.read(entry);
      }
    }
    const data = await open([], [], noDownload, new SlowStore(folder));
    const served = data.serve(dataAddresses.release(id));
    await data.handlers['data:accept'](id);
    accepted();
    expect(await served).toBeNull();
    expect(titles(await data.handlers['data:state']())).toEqual(['2018', 'starter catalog']);
  });

  it('keep a pinned release that cannot be read for a while, and say so as long as that lasts', async () => {
    const { releases } = await imported(draft('2019'));
    const id = releases[0]?.id ?? '';
    const address = dataAddresses.release(id);
    const data = await open();
    await data.handlers['data:choose']('hcpcs', id);
    const away = `${folder}-away`;
    await rename(folder, away);
    told = 0;
    expect(await data.serve(address)).toBeNull();
    expect(await data.serve(address)).toBeNull();
    // Once: a window that is told asks again.
    expect(told).toBe(1);
    expect(data.handlers['data:state']()).toMatchObject({
      releases: [{ title: '2019' }, starter],
      chosen: { hcpcs: id },
      notices: [expect.stringContaining('2019 cannot be read at the moment')],
    });
    await rename(away, folder);
    expect(await data.serve(address)).not.toBeNull();
    expect(data.handlers['data:state']()).toMatchObject({ notices: [] });
  });

  it('keep what is said of one source when another is removed or imported', async () => {
    const { releases } = await imported(draft('2018'), draft('2019'));
    const [newer = '', older = ''] = releases.map(({ id }) => id);
    await damage(newer);
    const data = await open([draft('2017')]);
    await data.serve(dataAddresses.release(newer));
    await data.handlers['data:remove'](older);
    await data.handlers['data:import']([file]);
    expect(data.handlers['data:state']()).toMatchObject({ notices: [expect.stringContaining('2019')] });
  });

  it('say no more of a damaged source when its file has been imported again', async () => {
    const { releases } = await imported(draft('2019'));
    const id = releases[0]?.id ?? '';
    await damage(id);
    const data = await open([draft('2019')]);
    await data.serve(dataAddresses.release(id));
    await data.handlers['data:import']([file]);
    expect(data.handlers['data:state']()).toMatchObject({
      releases: [{ title: '2019' }, starter],
      notices: [],
    });
  });

  it('keep the coder’s choice until it is removed', async () => {
    const { releases } = await imported(draft('2018'), draft('2019'));
    const data = await open();
    const id = releases[1]?.id ?? '';
    expect(await data.handlers['data:choose']('hcpcs', id)).toMatchObject({ chosen: { hcpcs: id } });
    expect(await (await open()).handlers['data:state']()).toMatchObject({ chosen: { hcpcs: id } });
    expect(await data.handlers['data:remove'](id)).toMatchObject({ chosen: {} });
    await expect(data.handlers['data:remove']('starter-1')).rejects.toThrow('stays');
    await expect(data.handlers['data:choose']('hcpcs', 'nothing')).rejects.toThrow('There is no source');
  });

  it('keep a pinned release that ships with the app, also after a restart', async () => {
    await imported(draft('2019'));
    await (await open()).handlers['data:choose']('hcpcs', 'starter-1');
    expect((await open()).handlers['data:state']()).toMatchObject({ chosen: { hcpcs: 'starter-1' } });
  });

  it('forget the choice of a release that is no longer there', async () => {
    const { releases } = await imported(draft('2018'), draft('2019'));
    const id = releases[1]?.id ?? '';
    await (await open()).handlers['data:choose']('hcpcs', id);
    await new SourceStore(folder).remove(id);
    expect((await open()).handlers['data:state']()).toMatchObject({ chosen: {} });
  });

  it('hold both pins of two windows that pin at the same time', async () => {
    const diagnoses: ReleaseDraft = { ...draft('2026'), system: 'icd10cm' };
    const { releases } = await imported(draft('2019'), diagnoses);
    const data = await open();
    const pins = Object.fromEntries(releases.slice(0, 2).map(({ system, id }) => [system, id] as const));
    await Promise.all(
      Object.entries(pins).map(async ([system, id]) => data.handlers['data:choose'](system, id)),
    );
    expect(Object.keys(pins)).toHaveLength(2);
    expect(data.handlers['data:state']()).toMatchObject({ chosen: pins });
    expect((await open()).handlers['data:state']()).toMatchObject({ chosen: pins });
  });

  it('do not stay pinned to a release that is being removed', async () => {
    const { releases } = await imported(draft('2018'), draft('2019'));
    const id = releases[1]?.id ?? '';
    const data = await open();
    const removed = data.handlers['data:remove'](id);
    await expect(data.handlers['data:choose']('hcpcs', id)).rejects.toThrow('There is no source');
    await removed;
    expect((await open()).handlers['data:state']()).toMatchObject({ chosen: {} });
  });

  it('ask before a release with far fewer codes is used', async () => {
    await imported(draft('2018', 600));
    const [doubtful] = (await imported(draft('2019', 560))).releases;
    expect(doubtful).toMatchObject({ title: '2019', doubt: expect.stringContaining('7 % fewer') as string });
    const data = await open();
    await data.handlers['data:accept'](doubtful?.id ?? '');
    expect((await (await open()).handlers['data:state']()).releases[0]).toMatchObject({
      title: '2019',
      doubt: null,
    });
  });

  it('hold one release for a file that was read twice, even by a better reader', async () => {
    await imported(draft('2019', 600));
    const { releases } = await imported(draft('2019', 601));
    expect(releases.map(({ title, counts }) => [title, counts.procedures])).toEqual([
      ['2019', 601],
      ['starter catalog', 2],
    ]);
    expect(titles(await (await open()).handlers['data:state']())).toEqual(['2019', 'starter catalog']);
  });

  it('grow by a download as by an import, and stay when it fails', async () => {
    const failing = await open();
    expect(await failing.handlers['data:download']('https://x')).toEqual({
      ok: false,
      problems: [{ file: 'https://x', message: 'Refused.' }],
    });
    const data = await open([draft('2019')], [], { ...noDownload, start: () => Promise.resolve(file) });
    expect(await data.handlers['data:download']('https://www.cms.gov/x.zip')).toMatchObject({ ok: true });
  });
});

describe('data that are still being read', () => {
  it('answer as soon as they are there, whoever has asked before', async () => {
    const data = onceOpen(open());
    const asked = Promise.all([
      data.handlers['data:state'](),
      data.handlers['data:issues']('starter-1'),
      data.serve('/data/guides.json'),
    ]);
    const there = await open();
    expect(await asked).toEqual([
      there.handlers['data:state'](),
      await there.handlers['data:issues']('starter-1'),
      await there.serve('/data/guides.json'),
    ]);
  });

  it('have every handler that the data have', async () => {
    const { handlers } = await open();
    expect(Object.keys(onceOpen(open()).handlers).sort()).toEqual(Object.keys(handlers).sort());
  });

  it('tell whoever asks why they cannot be read', async () => {
    const data = onceOpen(Promise.reject(new Error('The folder is gone.')));
    await expect(data.serve('/data/guides.json')).rejects.toThrow('The folder is gone.');
    await expect(data.handlers['data:state']()).rejects.toThrow('The folder is gone.');
  });
});
