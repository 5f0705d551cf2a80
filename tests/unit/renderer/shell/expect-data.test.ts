import { afterEach, describe, expect, it, vi } from 'vitest';
import { packFiles } from '../../../../src/bridge/packed-files';
import {
  expectFiles,
  fetchBytes,
  fetchJson,
  keepFiles,
  releaseAt,
} from '../../../../src/renderer/shell/engine/data-files';
import { expectedLoad } from '../../../../src/renderer/shell/engine/expect-data';

/** Every file is asked of main here; each answers with its own address. */
function main(answer: (url: string) => Response): ReturnType<typeof vi.fn> {
  const asked = vi.fn((url: string) => Promise.resolve(answer(url)));
  vi.stubGlobal('fetch', asked);
  return asked;
}

afterEach(() => void vi.unstubAllGlobals());

describe('what is held', () => {
  it('is asked of main by the question that it says the window will ask', async () => {
    const question = { systems: [], linkedUrls: [] };
    const fetched = main(() => Response.json(question));
    expect(await expectedLoad()).toEqual(question);
    expect(fetched.mock.calls).toEqual([['/data/expected.json']]);
  });

  it('comes in one for the first load, and by itself after that', async () => {
    const bytes = new TextEncoder().encode('{"of":"first"}');
    const one = packFiles([{ url: '/data/linked/first.json', bytes }]).slice();
    const asked = main((url) => (url.endsWith('.bin') ? new Response(one) : Response.json({ url })));
    expectFiles();
    expect(await fetchJson('/data/linked/first.json')).toEqual({ of: 'first' });
    expect(await fetchJson('/data/linked/other.json')).toEqual({ url: '/data/linked/other.json' });
    expect(await fetchJson('/data/linked/first.json')).toEqual({ of: 'first' });
    expect(asked.mock.calls).toEqual([['/data/first.bin'], ['/data/linked/other.json']]);
  });

  it('is let go of where it came in one and nobody read it', async () => {
    const one = packFiles([{ url: '/data/linked/unread.json', bytes: new Uint8Array([1]) }]).slice();
    const asked = main((url) => new Response(url.endsWith('.bin') ? one : new Uint8Array([2])));
    expectFiles();
    keepFiles(Symbol('window'), []);
    expect(new Uint8Array(await fetchBytes('/data/linked/unread.json'))).toEqual(new Uint8Array([2]));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('is asked for by itself where what should come in one does not come', async () => {
    main((url) => (url.endsWith('.bin') ? new Response(null, { status: 404 }) : Response.json({ url })));
    expectFiles();
    expect(await fetchJson('/data/linked/alone.json')).toEqual({ url: '/data/linked/alone.json' });
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
