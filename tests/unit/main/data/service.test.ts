import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dataAddresses } from '../../../../src/bridge/addresses';
import type { DataParts } from '../../../../src/main/data/service';
import type { Draft } from '../../../../src/main/store/source-store';
import { bytes, draft, file, importOn, limits, newFolder, openOn, starter, titles } from './made';

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

const open = (drafts: Draft[] = [], more: Partial<DataParts> = {}) => openOn(folder, drafts, more);
const imported = (...drafts: Draft[]) => importOn(folder, drafts);

describe('the data that every screen speaks from', () => {
  it('are the starter catalog before anything was imported', async () => {
    const data = await open();
    expect(data.handlers['data:state']()).toMatchObject({ chosen: {}, releases: [starter], linked: [] });
    expect(await data.serve(dataAddresses.release('starter-1'))).toEqual(bytes('starter'));
    expect(await data.serve(dataAddresses.release('other'))).toBeNull();
    expect(await data.serve('/data/../secret')).toBeNull();
  });

  it('tell every window when they change, and only then', async () => {
    const onChange = vi.fn();
    const data = await open([draft('2019')], { onChange });
    await data.handlers['data:state']();
    expect(onChange).not.toHaveBeenCalled();
    const outcome = await data.handlers['data:import']([file]);
    expect(onChange).toHaveBeenCalledOnce();
    const id = outcome.ok ? (outcome.imported[0]?.id ?? '') : '';
    await data.handlers['data:choose']('hcpcs', id);
    expect(onChange).toHaveBeenCalledTimes(2);
    await data.handlers['data:remove'](id);
    expect(onChange.mock.calls.length).toBeGreaterThan(2);
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

  it('grow by a download as by an import, and stay when it fails', async () => {
    const failing = await open();
    expect(await failing.handlers['data:download']('https://x')).toEqual({
      ok: false,
      problems: [{ file: 'https://x', message: 'Refused.' }],
    });
    const data = await open([draft('2019')], {
      download: { start: () => Promise.resolve(file), cancel: () => undefined },
    });
    expect(await data.handlers['data:download']('https://www.cms.gov/x.zip')).toMatchObject({ ok: true });
  });
});
