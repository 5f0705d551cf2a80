import { describe, expect, it, vi } from 'vitest';
import type { DataState } from '../../../src/bridge/schemas';
import { usualSettings } from '../../../src/core/settings/settings';
import { withExpected } from '../../../src/main/expected';

const state = (guideCount: number): DataState => ({
  releases: [],
  linked: [],
  chosen: {},
  guideCount,
  notices: [],
});

const readJson = (bytes: Uint8Array | null): unknown =>
  JSON.parse(new TextDecoder().decode(bytes ?? undefined));

describe('what a window will ask first', () => {
  it('is said as it is at that moment', async () => {
    let held = state(1);
    const read = vi.fn(() => Promise.resolve({ settings: usualSettings, problem: null, isSafeMode: false }));
    const serve = withExpected(
      () => Promise.resolve(null),
      () => held,
      { read },
    );
    expect(readJson(await serve('/data/expected.json'))).toEqual({
      state: state(1),
      settings: usualSettings,
    });
    held = state(2);
    read.mockResolvedValue({
      settings: { ...usualSettings, daysBefore: 3 },
      problem: null,
      isSafeMode: false,
    });
    expect(readJson(await serve('/data/expected.json'))).toEqual({
      state: state(2),
      settings: { ...usualSettings, daysBefore: 3 },
    });
  });

  it('stands beside all other files', async () => {
    const data = vi.fn(() => Promise.resolve(new Uint8Array([1])));
    const serve = withExpected(data, () => state(0), { read: () => Promise.reject(new Error('Not asked.')) });
    expect(await serve('/data/guides.json')).toEqual(new Uint8Array([1]));
    expect(data).toHaveBeenCalledWith('/data/guides.json');
  });
});
