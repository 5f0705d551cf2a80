import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { packIndex, type SavedIndex } from '../../../../src/core/search/saved-index';
import { openKeptIndexes } from '../../../../src/renderer/shell/engine/kept-indexes';
import { createWordIndexes } from '../../../../src/renderer/shell/engine/word-indexes';

const index = (term: string): SavedIndex => ({ terms: [term], sequence: Uint32Array.of(0) });

describe('the word indexes that this computer keeps', () => {
  it('are read at the next start, by their sources', async () => {
    const factory = new IDBFactory();
    await openKeptIndexes(factory, 'build 1').keep('sources a', index('pump'));
    const next = openKeptIndexes(factory, 'build 1');
    expect(await next.read('sources a')).toEqual(index('pump'));
    expect(await next.read('sources b')).toBeNull();
  });

  it('are not those of another build, which cuts words its own way; they go when this one keeps its own', async () => {
    const factory = new IDBFactory();
    await openKeptIndexes(factory, 'build 1').keep('sources a', index('pump'));
    const newer = openKeptIndexes(factory, 'build 2');
    expect(await newer.read('sources a')).toBeNull();
    await newer.keep('sources b', index('refill'));
    expect(await openKeptIndexes(factory, 'build 1').read('sources a')).toBeNull();
  });

  it('are few: the ones not used for longest go', async () => {
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => ++now);
    const kept = openKeptIndexes(new IDBFactory(), 'build 1');
    for (let nth = 0; nth < 8; nth++) await kept.keep(`sources ${nth}`, index('pump'));
    await kept.read('sources 0');
    await kept.keep('sources 8', index('pump'));
    vi.restoreAllMocks();
    expect(await kept.read('sources 1')).toBeNull();
    expect(await kept.read('sources 0')).not.toBeNull();
    expect(await kept.read('sources 8')).not.toBeNull();
  });

  it('are done without where there is no place for them', async () => {
    const kept = openKeptIndexes(undefined, 'build 1');
    await kept.keep('sources a', index('pump'));
    expect(await kept.read('sources a')).toBeNull();
  });
});

describe('the index of a load', () => {
  const starter = {
    system: 'hcpcs',
    baseUrl: '/data/releases/s.json',
    otherUrls: [] as string[],
    starterUrl: '/data/releases/s.json',
    supplementUrls: [] as string[],
  };
  const release = { ...starter, baseUrl: '/data/releases/2025.json' };
  const beside = { linkedUrls: [] as string[], vocabulary: Promise.resolve('{"brands":[]}') };
  const never = () => Promise.reject(new Error('Nothing is fetched for this.'));

  it('is what the build made, where nothing but what ships is held', async () => {
    const fetchBytes = vi
      .fn<(url: string) => Promise<ArrayBuffer>>()
      .mockResolvedValue(packIndex(index('pump')).buffer);
    const indexes = createWordIndexes(openKeptIndexes(new IDBFactory(), 'b'), fetchBytes);
    expect(await indexes.of([starter], beside)(starter)).toEqual(index('pump'));
    expect(fetchBytes).toHaveBeenCalledExactlyOnceWith('/data/words/hcpcs.bin');
  });

  it('is built where the build has none that fits', async () => {
    const indexes = createWordIndexes(openKeptIndexes(new IDBFactory(), 'b'), () =>
      Promise.resolve(new ArrayBuffer(0)),
    );
    expect(await indexes.of([starter], beside)(starter)).toBeNull();
    const others = createWordIndexes(openKeptIndexes(new IDBFactory(), 'b'), never);
    expect(await others.of([starter], beside)(starter)).toBeNull();
  });

  it('is kept by releases, linked files and vocabulary: a change of any of them is another index', async () => {
    const factory = new IDBFactory();
    const first = createWordIndexes(openKeptIndexes(factory, 'b'), never);
    expect(await first.of([release], beside)(release)).toBeNull();
    await first.keep({ toSave: () => [{ system: 'hcpcs', index: index('pump') }] });

    const next = createWordIndexes(openKeptIndexes(factory, 'b'), never);
    const find = (sources: typeof release, besides = beside) => next.of([sources], besides)(sources);
    expect(await find(release)).toEqual(index('pump'));
    const others = [
      find({ ...release, otherUrls: ['/data/releases/2019.json'] }),
      find({ ...release, supplementUrls: ['/data/linked/index.json'] }),
      find(release, { ...beside, linkedUrls: ['/data/linked/asp.json'] }),
      find(release, { ...beside, vocabulary: Promise.resolve('{"brands":[1]}') }),
    ];
    expect(await Promise.all(others)).toEqual([null, null, null, null]);
  });

  it('is on its way before it is asked for where a first answer needs it, and is read once', async () => {
    const kept = openKeptIndexes(new IDBFactory(), 'b');
    const read = vi.spyOn(kept, 'read');
    const indexes = createWordIndexes(kept, never);
    indexes.expect({ systems: [release, { ...release, system: 'icd10cm' }], linkedUrls: [] });
    expect(read).toHaveBeenCalledTimes(1);
    await indexes.of([release], beside)(release);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is kept once, however often a load takes its system over', async () => {
    const indexes = createWordIndexes(openKeptIndexes(new IDBFactory(), 'b'), never);
    await indexes.of([release], beside)(release);
    const toSave = vi.fn((isWanted: (system: string) => boolean = () => true) =>
      isWanted('hcpcs') ? [{ system: 'hcpcs', index: index('pump') }] : [],
    );
    await indexes.keep({ toSave });
    await indexes.keep({ toSave });
    expect(toSave.mock.results.map(({ value }) => (value as unknown[]).length)).toEqual([1, 0]);
  });

  it('of texts under a customer’s license is not kept', async () => {
    const factory = new IDBFactory();
    const own = { ...release, system: 'customer' };
    const indexes = createWordIndexes(openKeptIndexes(factory, 'b'), never);
    await indexes.of([own], beside)(own);
    await indexes.keep({ toSave: () => [{ system: 'customer', index: index('secret') }] });
    const next = createWordIndexes(openKeptIndexes(factory, 'b'), never);
    expect(await next.of([own], beside)(own)).toBeNull();
  });
});
