import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {} }));

const { QuickLookUp } = await import('../../../../src/main/desktop/quick-look-up');

class FakeWindow extends EventEmitter {
  readonly webContents = { send: vi.fn() };
  readonly done: string[] = [];
  isShown = false;
  hasFocus = false;
  isSmall = false;
  isGone = false;
  isVisible = () => this.isShown;
  isFocused = () => this.hasFocus;
  isMinimized = () => this.isSmall;
  isDestroyed = () => this.isGone;
  setBounds = vi.fn();
  loadURL = vi.fn(() => Promise.resolve());
  show = () => void (this.isShown = true);
  focus = () => {
    this.hasFocus = true;
    this.done.push('focus');
  };
  hide = () => {
    this.isShown = this.hasFocus = false;
    this.done.push('hide');
  };
  minimize = () => {
    this.isSmall = true;
    this.done.push('minimize');
  };
  restore = () => void (this.isSmall = false);
  destroy = () => {
    this.isGone = true;
    this.emit('closed');
  };
}

/** Keys as the system gives them: one owner each. */
function systemKeys(taken: string[] = []) {
  const owners = new Map<string, () => void>();
  return {
    owners,
    register: (accelerator: string, callback: () => void) => {
      if (owners.has(accelerator) || taken.includes(accelerator)) return false;
      owners.set(accelerator, callback);
      return true;
    },
    unregister: (accelerator: string) => void owners.delete(accelerator),
  };
}

type Made = {
  platform?: NodeJS.Platform;
  keys?: ReturnType<typeof systemKeys>;
  own?: FakeWindow;
  load?: () => Promise<void>;
};

function make(made: Made = {}) {
  const { platform = 'linux', keys = systemKeys(), own = null, load = () => Promise.resolve() } = made;
  const windows: FakeWindow[] = [];
  const app = Object.assign(new EventEmitter(), { hide: vi.fn() });
  const onChange = vi.fn();
  const quick = new QuickLookUp({
    app: app as never,
    shortcuts: keys,
    screen: {
      getCursorScreenPoint: () => ({ x: 0, y: 0 }),
      getDisplayNearestPoint: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) as never,
    },
    create: () => {
      const window = new FakeWindow();
      window.loadURL.mockImplementation(load);
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    address: 'app://bundle/quick.html',
    platform,
    focused: () => own as unknown as BrowserWindow | null,
    onChange,
  });
  return { quick, windows, app, keys, onChange, window: () => windows.at(-1)! };
}

const chord = 'Mod+Shift+Space';
const accelerator = 'CommandOrControl+Shift+Space';

describe('the quick look-up', () => {
  it('takes no key and makes no window until it is chosen', () => {
    const { quick, windows, keys } = make();
    quick.set(null);
    expect(quick.state).toEqual({ state: 'off', words: null });
    expect(windows).toEqual([]);
    expect(keys.owners.size).toBe(0);
  });

  it('is loaded before its key is pressed, and comes up with the focus', () => {
    const { quick, keys, window } = make();
    quick.set(chord);
    expect(quick.state.state).toBe('on');
    expect(window().loadURL).toHaveBeenCalledWith('app://bundle/quick.html');
    expect(window().isShown).toBe(false);
    keys.owners.get(accelerator)?.();
    expect(window()).toMatchObject({ isShown: true, hasFocus: true });
    expect(window().webContents.send).toHaveBeenCalledWith('desktop:quick-shown', null);
  });

  it('says that another program has the key, and makes no window for nothing', () => {
    const { quick, windows } = make({ keys: systemKeys([accelerator]) });
    quick.set(chord);
    expect(quick.state).toEqual({
      state: 'refused',
      words: expect.stringMatching(/Ctrl\+⇧Space.*another program.*Choose another key/) as string,
    });
    expect(windows).toEqual([]);
  });

  it('says why where the system has no such keys at all', () => {
    const keys = systemKeys();
    keys.register = () => {
      throw new Error('a browser has no keys outside its own windows');
    };
    const { quick } = make({ keys });
    quick.set(chord);
    expect(quick.state.words).toContain('a browser has no keys');
  });

  it('gives the former key back before it takes another, and the last one when it is switched off', () => {
    const { quick, keys, window } = make();
    quick.set(chord);
    quick.set('Mod+Shift+Y');
    expect([...keys.owners.keys()]).toEqual(['CommandOrControl+Shift+Y']);
    quick.set(null);
    expect([...keys.owners.keys()]).toEqual([]);
    expect(window().isGone).toBe(true);
  });

  it('keeps its window and key where the same is set again', () => {
    const { quick, windows, keys } = make();
    quick.set(chord);
    quick.set(chord);
    expect(windows).toHaveLength(1);
    expect(keys.owners.size).toBe(1);
  });

  it('goes at a second press, and gives the focus back as the system wants it', () => {
    const { quick, window, app } = make({ platform: 'win32' });
    quick.set(chord);
    quick.toggle();
    quick.toggle();
    expect(window().done).toEqual(['focus', 'minimize', 'hide']);
    expect(app.hide).not.toHaveBeenCalled();
    quick.toggle();
    expect(window()).toMatchObject({ isShown: true, isSmall: false });
  });

  it('hides the whole program on a Mac, where nothing else hands the focus on', () => {
    const { quick, window, app } = make({ platform: 'darwin' });
    quick.set(chord);
    quick.toggle();
    quick.leave();
    expect(window().isShown).toBe(false);
    expect(app.hide).toHaveBeenCalledOnce();
  });

  it('gives the focus back to a window of ours where it came from there', () => {
    const own = new FakeWindow();
    const { quick, app } = make({ platform: 'darwin', own });
    quick.set(chord);
    quick.toggle();
    quick.leave();
    expect(own.done).toEqual(['focus']);
    expect(app.hide).not.toHaveBeenCalled();
  });

  it('comes back to the front where it was left standing behind another window', () => {
    const { quick, window } = make();
    quick.set(chord);
    quick.toggle();
    window().hasFocus = false;
    quick.toggle();
    expect(window()).toMatchObject({ isShown: true, hasFocus: true });
    expect(window().setBounds).toHaveBeenCalledOnce();
  });

  it('gives way to a window of ours without handing the focus to another program', () => {
    const { quick, window, app } = make({ platform: 'darwin' });
    quick.set(chord);
    quick.toggle();
    quick.giveWay();
    expect(window().done).toEqual(['focus', 'hide']);
    expect(app.hide).not.toHaveBeenCalled();
  });

  it('is hidden and not closed, until the app ends', () => {
    const { quick, window, app, keys } = make();
    quick.set(chord);
    quick.toggle();
    const event = { preventDefault: vi.fn() };
    window().emit('close', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(window()).toMatchObject({ isShown: false, isGone: false });
    app.emit('before-quit');
    expect(window().isGone).toBe(true);
    expect(keys.owners.size).toBe(0);
  });

  it('says that its page could not be loaded, and gives the key back', async () => {
    const { quick, keys, onChange } = make({ load: () => Promise.reject(new Error('ERR_FAILED')) });
    quick.set(chord);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(quick.state).toEqual({ state: 'refused', words: expect.stringContaining('ERR_FAILED') as string });
    expect(keys.owners.size).toBe(0);
  });

  it('is hidden by its own page only', () => {
    const { quick, window } = make();
    quick.set(chord);
    expect(quick.isOf(window().webContents as unknown as WebContents)).toBe(true);
    expect(quick.isOf({} as never)).toBe(false);
  });
});
