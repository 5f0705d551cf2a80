import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DataState } from '../../../../src/bridge/schemas';
import { today } from '../../../../src/core/code/dates';
import { fetchJson, keepFiles, releaseAt } from '../../../../src/renderer/shell/engine/data-files';
import { expectedLoad } from '../../../../src/renderer/shell/engine/expect-data';
import { loadQuestion, releasesInForce } from '../../../../src/renderer/shell/engine/load-question';

const entry = (id: string, kind: string, from: string | null, doubt: string | null = null) => ({
  id,
  system: 'hcpcs',
  kind,
  from,
  doubt,
});

const held = {
  releases: [
    entry('october-2025', 'cms-release', '2025-10-01'),
    entry('cut-off', 'cms-release', '2026-01-01', 'It has far fewer codes.'),
    entry('starter', 'starter-catalog', null),
  ],
  linked: [
    { id: 'asp', kind: 'asp-limits' },
    { id: 'notes', kind: 'supplement', system: 'hcpcs' },
  ],
  chosen: {},
} as unknown as DataState;

/** Every file is asked of main here; each answers with its own address. */
function main(answer: (url: string) => Response): ReturnType<typeof vi.fn> {
  const asked = vi.fn((url: string) => Promise.resolve(answer(url)));
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

describe('what is held', () => {
  it('is asked of main by the question that the window will ask, but for a release that waits for a word', async () => {
    const fetched = main(() => Response.json({ state: held, settings: { daysBefore: 0 } }));
    const asked = await expectedLoad();
    expect(fetched.mock.calls).toEqual([['/data/expected.json']]);
    expect(asked).toEqual(loadQuestion(held, releasesInForce(held, today())));
    expect(asked.systems).toEqual([
      {
        system: 'hcpcs',
        baseUrl: '/data/releases/october-2025.json',
        otherUrls: [],
        starterUrl: '/data/releases/starter.json',
        supplementUrls: ['/data/linked/notes.json'],
      },
    ]);
    expect(asked.linkedUrls).toEqual(['/data/linked/asp.json']);
  });

  it('is not expected where main does not say it', async () => {
    main(() => new Response(null, { status: 404 }));
    await expect(expectedLoad()).rejects.toThrow('could not be read (404)');
  });

  it('is fetched once, by whoever asks first', async () => {
    const file = { format: 1, release: { system: 'hcpcs', records: [] } };
    const asked = main((url) => Response.json(url.includes('releases') ? file : { url }));
    void releaseAt('/data/releases/one.json');
    void fetchJson('/data/linked/one.json');
    await releaseAt('/data/releases/one.json');
    expect(await fetchJson('/data/linked/one.json')).toEqual({ url: '/data/linked/one.json' });
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is not fetched again by the next load, and let go of when no window holds it any more', async () => {
    const asked = main((url) => Response.json({ url }));
    for (let load = 0; load < 2; load++) await fetchJson('/data/linked/two.json');
    expect(asked).toHaveBeenCalledTimes(1);
    const window = Symbol('window');
    keepFiles(window, ['/data/linked/two.json']);
    keepFiles(Symbol('another'), []);
    await fetchJson('/data/linked/two.json');
    expect(asked).toHaveBeenCalledTimes(1);
    keepFiles(window, null);
    await fetchJson('/data/linked/two.json');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is told to be damaged to who asks for it', async () => {
    main(() => new Response(null, { status: 404 }));
    await expect(fetchJson('/data/linked/damaged.json')).rejects.toThrow('could not be read (404)');
    await expect(releaseAt('/data/releases/damaged.json')).rejects.toThrow('could not be read (404)');
  });
});
