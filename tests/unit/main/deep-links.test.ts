import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../src/core/code/ref';
import { events } from '../../../src/bridge/channels';
import { listenForDeepLinks } from '../../../src/main/deep-links';

const code = { kind: 'code', ref: hcpcsRef('J0475') };
const address = 'codedesk://code/J0475';

class Page extends EventEmitter {
  readonly send = vi.fn();
}

function make(argv: string[] = []) {
  const app = Object.assign(new EventEmitter(), { isPackaged: false, isReady: () => true });
  const windows = { page: null as Page | null, raise: vi.fn() };
  const links = listenForDeepLinks(app as unknown as App, argv, {
    last: () => windows.page && { webContents: windows.page as never },
    raise: windows.raise,
  });
  const take = (page: Page) => links.take(page as never);
  const start = (...later: string[]) => app.emit('second-instance', {}, ['codedesk', ...later]);
  return { app, windows, take, start };
}

describe('addresses of our own', () => {
  it('that the app was started with wait until a page asks, once', () => {
    const { take } = make(['codedesk', address]);
    expect(take(new Page())).toEqual(code);
    expect(take(new Page())).toBeNull();
  });

  it('of a second start are told to the page used last, if it listens', () => {
    const { windows, take, start } = make();
    const page = (windows.page = new Page());
    take(page);
    start('--flag', 'codedesk://compare/J0475,J0476');
    expect(page.send).toHaveBeenCalledWith(events.link, {
      kind: 'compare',
      refs: [hcpcsRef('J0475'), hcpcsRef('J0476')],
    });
  });

  it('wait for a second window that still loads, though another has asked already', () => {
    const { windows, take, start } = make();
    take(new Page());
    const page = (windows.page = new Page());
    start(address);
    expect(page.send).not.toHaveBeenCalled();
    expect(take(page)).toEqual(code);
  });

  it('wait for a page that is being loaded anew', () => {
    const { windows, take, start } = make();
    const page = (windows.page = new Page());
    take(page);
    page.emit('did-navigate');
    start(address);
    expect(page.send).not.toHaveBeenCalled();
    expect(take(page)).toEqual(code);
  });

  it('from macOS bring the window to the front, minimized or closed; anything else is ignored', () => {
    const { app, windows, take } = make();
    const page = (windows.page = new Page());
    take(page);
    const event = { preventDefault: vi.fn() };
    app.emit('open-url', event, 'codedesk://code/../../etc');
    expect(event.preventDefault).toHaveBeenCalled();
    expect(windows.raise).not.toHaveBeenCalled();
    app.emit('open-url', event, address);
    expect(page.send).toHaveBeenCalledWith(events.link, code);
    expect(windows.raise).toHaveBeenCalledOnce();
  });
});
