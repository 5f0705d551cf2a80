import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../src/core/code/ref';
import { listenForDeepLinks } from '../../../src/main/deep-links';

const fakeApp = () => Object.assign(new EventEmitter(), { isPackaged: false });
const code = { kind: 'code', ref: hcpcsRef('J0475') };

describe('addresses of our own', () => {
  it('that the app was started with wait until the window asks, once', () => {
    const app = fakeApp();
    const links = listenForDeepLinks(app as unknown as App, ['codedesk', 'codedesk://code/J0475'], vi.fn());
    expect(links.take()).toEqual(code);
    expect(links.take()).toBeNull();
  });

  it('of a second start are told to the window that is there', () => {
    const app = fakeApp();
    const tell = vi.fn();
    const links = listenForDeepLinks(app as unknown as App, [], tell);
    app.emit('second-instance', {}, ['codedesk', 'codedesk://code/J0475']);
    expect(tell).not.toHaveBeenCalled();
    expect(links.take()).toEqual(code);
    app.emit('second-instance', {}, ['codedesk', '--flag', 'codedesk://compare/J0475,J0476']);
    expect(tell).toHaveBeenCalledWith({
      kind: 'compare',
      refs: [hcpcsRef('J0475'), hcpcsRef('J0476')],
    });
  });

  it('from macOS are taken, and anything else is ignored', () => {
    const app = fakeApp();
    const tell = vi.fn();
    listenForDeepLinks(app as unknown as App, [], tell).take();
    const event = { preventDefault: vi.fn() };
    app.emit('open-url', event, 'codedesk://code/../../etc');
    expect(event.preventDefault).toHaveBeenCalled();
    expect(tell).not.toHaveBeenCalled();
    app.emit('open-url', event, 'codedesk://code/J0475');
    expect(tell).toHaveBeenCalledWith(code);
  });
});
