import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import type { SettingsOutcome } from '../../../src/bridge/settings-schema';
import { usualSettings } from '../../../src/core/settings/settings';
import { appHandlers } from '../../../src/main/handlers';

const reload = vi.fn();
const asker = { reload } as unknown as WebContents;
const ref = { system: 'hcpcs', kind: 'code', code: 'J0475' };

function make(saved: SettingsOutcome = { ok: true }) {
  const done: string[] = [];
  const note = (what: string) => vi.fn(() => void done.push(what));
  const parts = {
    links: { take: vi.fn(() => null), follow: note('follow') },
    files: { take: vi.fn() },
    windows: { of: vi.fn(() => null) },
    dialog: { showSaveDialog: vi.fn() },
    desktop: { state: vi.fn(), hideQuick: vi.fn(), makeWay: note('make way'), setRecents: vi.fn() },
    facts: {} as never,
    log: { write: vi.fn() },
    settings: { read: vi.fn(), save: vi.fn(() => Promise.resolve(saved)) },
    onSettings: vi.fn(),
  };
  return { parts, done, handlers: appHandlers(parts) };
}

describe('what main answers of the app itself', () => {
  it('lets settings count once they are saved', async () => {
    const { parts, handlers } = make();
    expect(await handlers['settings:save'](usualSettings, asker)).toEqual({ ok: true });
    expect(parts.onSettings).toHaveBeenCalledExactlyOnceWith(usualSettings);
  });

  it('leaves the settings in use as they are where new ones could not be saved', async () => {
    const { parts, handlers } = make({ ok: false, message: 'The disk is full.' });
    expect(await handlers['settings:save'](usualSettings, asker)).toMatchObject({ ok: false });
    expect(parts.onSettings).not.toHaveBeenCalled();
  });

  it('has the quick look-up make way before its code is opened in the window behind it', async () => {
    const { parts, done, handlers } = make();
    await handlers['desktop:open-code'](ref, asker);
    expect(done).toEqual(['make way', 'follow']);
    expect(parts.links.follow).toHaveBeenCalledWith({ kind: 'code', ref });
  });

  it('loads the page again that asks for it', async () => {
    await make().handlers['windows:reload'](asker);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('saves no PDF of a page whose window is closed, and says so', async () => {
    const { parts, handlers } = make();
    expect(await handlers['windows:save-pdf']('J0475', asker)).toEqual({
      outcome: 'failed',
      message: 'Its window is closed',
    });
    expect(parts.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('notes where a page failed', async () => {
    const { parts, handlers } = make();
    const failure = { region: 'results' as const, kind: 'TypeError', frames: [] };
    await handlers['log:page-error'](failure, asker);
    expect(parts.log.write).toHaveBeenCalledWith({ what: 'page-error', facts: failure });
  });
});
