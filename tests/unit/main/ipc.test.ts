import { describe, expect, it, vi } from 'vitest';
import type { MainHandlers } from '../../../src/main/ipc';
import { usualSettings } from '../../../src/core/settings/settings';

const registered = new Map<string, (...args: unknown[]) => unknown>();
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: () => unknown) => registered.set(channel, listener) },
}));

const { answerOne, isTrustedFrame, registerHandlers } = await import('../../../src/main/ipc');
const { channels } = await import('../../../src/bridge/channels');

const page = { url: 'app://bundle/index.html', parent: null };
const sender = { reload: vi.fn() };
const from = (frame: unknown) => ({ sender, senderFrame: frame }) as never;
const entry = {
  format: 1 as const,
  id: 'starter-1',
  system: 'hcpcs',
  kind: 'starter-catalog' as const,
  title: 'starter catalog',
  from: null,
  counts: { procedures: 1, modifiers: 0, ended: 0 },
  source: { file: 'x', member: null, sha256: '0'.repeat(64) },
  importedAt: '2026-11-22T10:00:00.000Z',
  sha256: '0'.repeat(64),
  bytes: 1,
  issueCount: 0,
  doubt: null,
};
const state = { releases: [entry], linked: [], chosen: {}, guideCount: 0, notices: [] };

function fakeHandlers(): MainHandlers {
  return {
    'data:state': vi.fn(() => state),
    'data:import': vi.fn(() => ({ ok: false as const, problems: [{ file: 'x', message: 'y' }] })),
    'data:import-licensed': vi.fn(() => ({ ok: false as const, problems: [{ file: 'x', message: 'y' }] })),
    'links:take': vi.fn(() => null),
    'files:take': vi.fn(() => ({ files: [], problems: [] })),
    'data:choose': vi.fn(() => state),
    'data:accept': vi.fn(() => state),
    'data:verify': vi.fn(() => ({ isWhole: true, message: '' })),
    'data:download': vi.fn(() => ({ ok: false as const, problems: [{ file: 'x', message: 'y' }] })),
    'data:cancel-download': vi.fn(() => null),
    'data:remove': vi.fn(() => state),
    'data:issues': vi.fn(() => []),
    'updates:state': vi.fn(() => ({ state: 'no-address' as const, words: 'x', host: null })),
    'updates:look': vi.fn(() => ({ outcome: 'failed' as const, message: 'x' })),
    'updates:fetch': vi.fn(() => ({ outcome: 'failed' as const, message: 'x' })),
    'updates:cancel': vi.fn(() => null),
    'updates:show': vi.fn(() => null),
    'updates:open-page': vi.fn(() => null),
    'app:facts': vi.fn(() => ({
      version: '1',
      runtime: 'x',
      system: 'x',
      dataFolder: 'x',
      sourcesFolder: 'x',
      policy: [],
      logFolder: 'x',
      isSafeMode: false,
    })),
    'log:page-error': vi.fn(() => null),
    'settings:read': vi.fn(() => ({ settings: usualSettings, problem: null, isSafeMode: false })),
    'settings:save': vi.fn(() => ({ ok: true as const })),
    'windows:reload': vi.fn(() => null),
    'windows:save-pdf': vi.fn(() => ({ outcome: 'cancelled' as const })),
    'desktop:state': vi.fn(() => ({
      quick: { state: 'off' as const, words: null },
      tray: { state: 'off' as const, words: null },
    })),
    'desktop:hide-quick': vi.fn(() => null),
    'desktop:open-code': vi.fn(() => null),
    'desktop:recents': vi.fn(() => null),
    'settings:check-folder': vi.fn(() => null),
    'user:append-journal': vi.fn(() => ({
      ok: true as const,
      at: entry.importedAt,
      needsSnapshot: false,
      isLong: false,
    })),
    'user:read-journal': vi.fn(() => []),
    'user:save-snapshot': vi.fn(() => ({ ok: true as const, at: entry.importedAt })),
    'user:list-snapshots': vi.fn(() => ({ snapshots: [], latest: [], offers: [], notices: [] })),
    'user:read-snapshot': vi.fn(() => ({ ok: false as const, message: 'y' })),
    'user:read-file': vi.fn(() => ({ ok: false as const, message: 'y' })),
  };
}

describe('a question from the window', () => {
  it('is answered when the app’s own page asks', async () => {
    await expect(answerOne(fakeHandlers(), 'data:state', from(page), [])).resolves.toEqual(state);
  });

  it.each([
    ['a frame that is gone', null],
    ['a foreign page', { url: 'https://example.com/index.html', parent: null }],
    ['a page that looks alike', { url: 'app://bundle.evil/index.html', parent: null }],
    ['a frame inside the page', { url: 'app://bundle/index.html', parent: page }],
  ])('is refused from %s', async (_name, frame) => {
    const handlers = fakeHandlers();
    expect(isTrustedFrame(frame as never)).toBe(false);
    await expect(answerOne(handlers, 'data:state', from(frame), [])).rejects.toThrow('Refused');
    expect(handlers['data:state']).not.toHaveBeenCalled();
  });

  it.each([
    ['too many arguments', 'data:state', ['x']],
    ['no argument', 'data:choose', []],
    ['a path for an id', 'data:choose', ['../../etc']],
    ['an object for an id', 'data:remove', [{ id: 'x' }]],
    ['text for bytes', 'data:import', [[{ name: 'a', bytes: 'text' }]]],
    ['a file without a name', 'data:import', [[{ name: '', bytes: new Uint8Array(1) }]]],
    ['no files', 'data:import', [[]]],
    ['a licensed file of nobody', 'data:import-licensed', [[{ name: 'a', bytes: new Uint8Array(1) }], '  ']],
  ] as const)('is refused with %s', async (_name, channel, args) => {
    const handlers = fakeHandlers();
    await expect(answerOne(handlers, channel, from(page), [...args])).rejects.toThrow('do not fit');
    expect(handlers[channel]).not.toHaveBeenCalled();
  });

  it('tells the handler last which page asks', async () => {
    const handlers = fakeHandlers();
    await answerOne(handlers, 'windows:reload', from(page), []);
    expect(handlers['windows:reload']).toHaveBeenCalledWith(sender);
  });

  it('never gets an answer that breaks the contract', async () => {
    const handlers = { ...fakeHandlers(), 'data:state': () => ({ ...state, secret: 1 }) };
    await expect(answerOne(handlers as MainHandlers, 'data:state', from(page), [])).rejects.toThrow();
  });

  it('has a handler for every channel of the contract', async () => {
    registerHandlers(fakeHandlers());
    expect([...registered.keys()].sort()).toEqual(Object.values(channels).sort());
    await expect(registered.get('data:state')?.({ senderFrame: null })).rejects.toThrow('Refused');
  });
});
