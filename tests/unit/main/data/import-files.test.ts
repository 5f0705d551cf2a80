import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dataAddresses } from '../../../../src/bridge/addresses';
import type { DataParts } from '../../../../src/main/data/service';
import type { Draft, ReleaseDraft } from '../../../../src/main/store/source-store';
import { bytes, draft, file, importOn, newFolder, openOn, starter, titles } from './made';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const open = (drafts: Draft[] = [], more: Partial<DataParts> = {}) => openOn(folder, drafts, more);
const imported = (...drafts: Draft[]) => importOn(folder, drafts);

describe('imports', () => {
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
    const data = await open([], {
      runImport: (_files, licensee) => {
        asked.push(licensee);
        return Promise.resolve({ drafts: [], problems: [] });
      },
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
    const data = await open([], {
      runImport: (_files, _licensee, ownCodes) => {
        asked.push(ownCodes);
        return Promise.resolve(answers.shift() ?? { drafts: [], problems: [] });
      },
    });
    await data.handlers['data:import-licensed']([file], 'Example Clinic');
    await data.handlers['data:import']([file]);
    expect(asked).toEqual([[], ['98765']]);
  });

  it('are read one after the other, and a release can be pinned meanwhile', async () => {
    await imported(draft('2018'));
    const reading: (() => void)[] = [];
    const data = await open([], {
      runImport: () =>
        new Promise((resolve) => {
          reading.push(() => resolve({ drafts: [draft(`202${reading.length}`)], problems: [] }));
        }),
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

  it('leave the data as they were when a file holds nothing to import', async () => {
    const problems = [{ file: 'photo.png', message: 'A picture.' }];
    const data = await open([], { runImport: () => Promise.resolve({ drafts: [], problems }) });
    expect(await data.handlers['data:import']([file])).toEqual({ ok: false, problems });
    expect(titles(await data.handlers['data:state']())).toEqual(['starter catalog']);
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
});
