import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeDeskApi } from '../../../src/bridge/contract';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() },
}));
vi.mock('electron', () => electron);
await import('../../../src/preload/index');

const [, codedesk] = electron.contextBridge.exposeInMainWorld.mock.calls[0] as [string, CodeDeskApi];
beforeEach(() => void vi.clearAllMocks());

describe('what main refuses', () => {
  it.each([
    [
      "Error invoking remote method 'data:choose': Error: 2018 is no release of icd10cm.",
      '2018 is no release of icd10cm.',
    ],
    ["Error invoking remote method 'data:choose': TypeError: boom", 'boom'],
    ["Error invoking remote method 'data:choose': DownloadError: Refused.", 'Refused.'],
    ["Error invoking remote method 'data:choose': Error: Error: twice", 'Error: twice'],
    ["Error invoking remote method 'data:choose': reply was never sent", 'reply was never sent'],
    ['Something else: Error: it failed', 'Something else: Error: it failed'],
  ])('reaches the page in its own words: %s', async (message, words) => {
    electron.ipcRenderer.invoke.mockRejectedValue(new Error(message));
    await expect(codedesk.data.choose('icd10cm', '2018')).rejects.toEqual(new Error(words));
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith('data:choose', 'icd10cm', '2018');
  });

  it('is nothing of what main answers', async () => {
    electron.ipcRenderer.invoke.mockResolvedValue({ chosen: {} });
    expect(await codedesk.data.state()).toEqual({ chosen: {} });
  });
});

describe('what main tells', () => {
  it('reaches the page as a value, without the event, until it no longer listens', () => {
    const listener = vi.fn();
    const end = codedesk.data.onImportProgress(listener);
    const [channel, forward] = electron.ipcRenderer.on.mock.calls[0] as [
      string,
      (...args: unknown[]) => void,
    ];
    forward({ sender: 'main' }, { step: 'Reading', done: 0.5 });
    expect(listener).toHaveBeenCalledExactlyOnceWith({ step: 'Reading', done: 0.5 });
    end();
    expect(electron.ipcRenderer.removeListener).toHaveBeenCalledExactlyOnceWith(channel, forward);
  });
});
