import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { mainPage } from '../../../src/bridge/addresses';
import { guardNavigation } from '../../../src/main/navigation';
import { guardNetwork, isLocalRequest } from '../../../src/main/network';
import { guardPermissions, isPermitted } from '../../../src/main/permissions';
import { claimSingleInstance } from '../../../src/main/single-instance';

describe('permissions', () => {
  it('allow writing to the clipboard and nothing else', () => {
    const asked = [
      'clipboard-sanitized-write',
      'clipboard-read',
      'geolocation',
      'media',
      'usb',
      'constructor',
    ];
    expect(asked.filter(isPermitted)).toEqual(['clipboard-sanitized-write']);
  });

  it('are answered by both of Electron’s handlers, and devices by none', () => {
    const session = {
      setPermissionRequestHandler: vi.fn(),
      setPermissionCheckHandler: vi.fn(),
      setDevicePermissionHandler: vi.fn(),
    };
    guardPermissions(session as unknown as Session);
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0](null, 'clipboard-sanitized-write')).toBe(
      true,
    );
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });
});

describe('navigation', () => {
  it('is refused in every form', () => {
    const app = new EventEmitter();
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    guardNavigation(app as unknown as App);
    app.emit('web-contents-created', {}, contents);
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview']) {
      const event = { preventDefault: vi.fn() };
      contents.emit(name, event);
      expect(event.preventDefault, name).toHaveBeenCalledOnce();
    }
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'https://x' })).toEqual({
      action: 'deny',
    });
  });
});

describe('a window that a page of ours has opened', () => {
  const comes = (url: string, from: string): boolean => {
    const app = new EventEmitter();
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn(),
      getURL: () => from,
    });
    guardNavigation(app as unknown as App);
    app.emit('web-contents-created', {}, contents);
    const event = { url, preventDefault: vi.fn() };
    contents.emit('will-navigate', event);
    return event.preventDefault.mock.calls.length === 0;
  };

  it('comes to the page of the app, and never away from it', () => {
    expect(comes(mainPage, '')).toBe(true);
    expect(comes(mainPage, mainPage)).toBe(false);
    expect(comes('https://example.org/', '')).toBe(false);
    expect(comes(`${mainPage}?x`, '')).toBe(false);
  });
});

describe('the network', () => {
  it.each([
    ['app://bundle/index.html', true],
    ['devtools://devtools/x', true],
    ['blob:app://bundle/1', true],
    ['https://example.com/?app://bundle/', false],
    ['http://app.bundle/', false],
    ['app://bundle.evil.com/', false],
    ['ws://localhost/', false],
    ['file:///etc/passwd', false],
  ])('%s is local: %s', (url, expected) => {
    expect(isLocalRequest(url)).toBe(expected);
  });

  it('cancels what would leave the machine', () => {
    const onBeforeRequest = vi.fn();
    guardNetwork({ webRequest: { onBeforeRequest } } as unknown as Session);
    const answer = vi.fn();
    onBeforeRequest.mock.calls[0]?.[0]({ url: 'https://example.com/' }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel: true });
  });
});

describe('a second start', () => {
  const make = (isFirst: boolean) => {
    const app = Object.assign(new EventEmitter(), {
      requestSingleInstanceLock: vi.fn(() => isFirst),
      getVersion: () => '1.0.0',
    });
    const handOver = { files: ['/tmp/a.codedesk'] };
    const parts = { raise: vi.fn(), tell: vi.fn(), receive: vi.fn(), handOver };
    return { app, ...parts, isFirst: claimSingleInstance(app as unknown as App, parts) };
  };

  it('ends itself, and says which version it is and which files it was to open', () => {
    const { app, isFirst } = make(false);
    expect(isFirst).toBe(false);
    expect(app.listenerCount('second-instance')).toBe(0);
    expect(app.requestSingleInstanceLock).toHaveBeenCalledWith({
      version: '1.0.0',
      files: ['/tmp/a.codedesk'],
    });
  });

  it('brings the first one to the front, and so does a click in the dock of a Mac', () => {
    const { app, raise, tell, receive } = make(true);
    app.emit('second-instance', {}, [], '/', { version: '1.0.0' });
    expect(receive).toHaveBeenCalledWith({ version: '1.0.0' });
    app.emit('activate');
    expect(raise).toHaveBeenCalledTimes(2);
    expect(tell).not.toHaveBeenCalled();
  });

  it('of another version is told with what to do', () => {
    const { app, tell } = make(true);
    app.emit('second-instance', {}, [], '/', { version: '2.0.0' });
    expect(tell).toHaveBeenCalledWith(
      'CodeDesk 1.0.0 is open',
      expect.stringContaining('CodeDesk 2.0.0 was started beside it'),
    );
    app.emit('second-instance', {}, [], '/', null);
    expect(tell).toHaveBeenCalledOnce();
  });
});
