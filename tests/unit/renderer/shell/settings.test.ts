// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { CodeDeskApi } from '../../../../src/bridge/contract';
import { usualSettings, type Settings } from '../../../../src/core/settings/settings';
import { changeSettings, settingsNow, startSettings } from '../../../../src/renderer/shell/settings';

/** Main as it answers: each save is told to all windows, this one among them, before its own reply. */
function slowMain() {
  const listeners: ((settings: Settings) => void)[] = [];
  const waiting: { settings: Settings; reply: () => void }[] = [];
  const api = {
    read: () => Promise.resolve({ settings: usualSettings, problem: null, isSafeMode: false }),
    save: (settings: Settings) =>
      new Promise((resolve) => {
        waiting.push({ settings, reply: () => resolve({ ok: true }) });
      }),
    onChanged: (listener: (settings: Settings) => void) => {
      listeners.push(listener);
      return () => undefined;
    },
  } as unknown as CodeDeskApi['settings'];
  const tell = (settings: Settings) => {
    for (const listener of listeners) listener(settings);
  };
  /** Main gets to the next save. */
  const answer = () => {
    const next = waiting.shift()!;
    tell(next.settings);
    next.reply();
  };
  return { api, answer, tell };
}

describe('settings that are changed faster than main saves', () => {
  let main: ReturnType<typeof slowMain>;
  beforeEach(async () => {
    main = slowMain();
    await startSettings(main.api);
  });

  it('keep every change, though main still tells of an earlier one', async () => {
    const first = changeSettings(main.api, { theme: 'dark' });
    const second = changeSettings(main.api, { textSize: 130 });
    main.answer();
    await first;
    const third = changeSettings(main.api, { daysBefore: 2 });
    main.answer();
    main.answer();
    await Promise.all([second, third]);
    expect(settingsNow()).toMatchObject({ theme: 'dark', textSize: 130, daysBefore: 2 });
  });

  it('end as main has them, where another window was the last to change them', async () => {
    const mine = changeSettings(main.api, { theme: 'dark' });
    main.answer();
    main.tell({ ...usualSettings, theme: 'light', density: 'compact' });
    await mine;
    expect(settingsNow()).toMatchObject({ theme: 'light', density: 'compact' });
  });
});
