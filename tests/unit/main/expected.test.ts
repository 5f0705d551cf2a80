import { describe, expect, it, vi } from 'vitest';
import { loadQuestion, releasesInForce } from '../../../src/bridge/load-question';
import { unpackFiles } from '../../../src/bridge/packed-files';
import type { DataState } from '../../../src/bridge/schemas';
import { today } from '../../../src/core/code/dates';
import { usualSettings } from '../../../src/core/settings/settings';
import { withExpected } from '../../../src/main/expected';

const state = (id: string): DataState =>
  ({
    releases: [{ id, system: 'hcpcs', kind: 'cms-release', from: '2020-01-01', doubt: null }],
    linked: [],
    chosen: {},
    guideCount: 1,
    notices: [],
  }) as unknown as DataState;

const readSettings = () => Promise.resolve({ settings: usualSettings, problem: null, isSafeMode: false });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textIn = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? undefined);

describe('what a window will ask first', () => {
  it('is said as it is at that moment', async () => {
    let held = state('october');
    const serve = withExpected(
      () => Promise.resolve(null),
      () => held,
      { read: readSettings },
    );
    const said = async () => JSON.parse(textIn(await serve('/data/expected.json'))) as unknown;
    expect(await said()).toEqual(loadQuestion(held, releasesInForce(held, today())));
    held = state('january');
    expect(await said()).toMatchObject({ systems: [{ baseUrl: '/data/releases/january.json' }] });
  });

  it('has its files in one, but for what is missing', async () => {
    const files: Record<string, string> = {
      '/data/releases/october.json': 'codes',
      '/data/guides.json': 'guides',
    };
    const asked = vi.fn((path: string) => {
      const text = files[path];
      return Promise.resolve(text === undefined ? null : bytesOf(text));
    });
    const serve = withExpected(asked, () => state('october'), { read: readSettings });
    const packed = await serve('/data/first.bin');
    const found = unpackFiles((packed ?? new Uint8Array()).slice().buffer);
    expect([...found].map(([url, bytes]) => [url, textIn(bytes)])).toEqual(Object.entries(files));
    const wanted = asked.mock.calls.map(([path]) => path);
    expect(wanted).toContain('/data/vocabulary.json');
    expect(new Set(wanted).size).toBe(wanted.length);
  });

  it('stands beside all other files', async () => {
    const data = vi.fn(() => Promise.resolve(new Uint8Array([1])));
    const serve = withExpected(data, () => state('october'), {
      read: () => Promise.reject(new Error('Not asked.')),
    });
    expect(await serve('/data/guides.json')).toEqual(new Uint8Array([1]));
    expect(data).toHaveBeenCalledWith('/data/guides.json');
  });
});
