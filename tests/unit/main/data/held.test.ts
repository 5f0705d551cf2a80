import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dataAddresses } from '../../../../src/bridge/addresses';
import type { StoredEntry } from '../../../../src/bridge/schemas';
import type { DataParts } from '../../../../src/main/data/service';
import { SourceStore, type Draft, type ReleaseDraft } from '../../../../src/main/store/source-store';
import { draft, file, importOn, newFolder, openOn, starter, titles } from './made';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const open = (drafts: Draft[] = [], more: Partial<DataParts> = {}) => openOn(folder, drafts, more);
const imported = (...drafts: Draft[]) => importOn(folder, drafts);

const damage = (id: string) => writeFile(join(folder, id, 'source.json'), 'altered');

describe('the data that are held', () => {
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

  it('leave out a release that was altered on disk when it is asked for, say so, and tell every window', async () => {
    const { releases } = await imported(draft('2018'), draft('2019'));
    const id = releases[0]?.id ?? '';
    await damage(id);
    const onChange = vi.fn();
    const data = await open([], { onChange });
    expect(await data.handlers['data:verify'](id)).toMatchObject({ isWhole: false });
    expect(await data.serve(dataAddresses.release(id))).toBeNull();
    expect(onChange).toHaveBeenCalledOnce();
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
    const data = await open([], { store: new SlowStore(folder) });
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
    const onChange = vi.fn();
    const data = await open([], { onChange });
    await data.handlers['data:choose']('hcpcs', id);
    const away = `${folder}-away`;
    await rename(folder, away);
    onChange.mockClear();
    expect(await data.serve(address)).toBeNull();
    expect(await data.serve(address)).toBeNull();
    // Once: a window that is told asks again.
    expect(onChange).toHaveBeenCalledOnce();
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
});
