import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { events } from '../../../src/bridge/channels';
import { filesAmong, filesOf, listenForFiles } from '../../../src/main/opened-files';

describe('the files that a command line names', () => {
  const among = (...more: string[]) => filesAmong(['codedesk', ...more], true, '/home/coder');

  it('are taken from the folder of the start, and as the desktops of Linux write them', () => {
    expect(among('mine.codedesk')).toEqual([resolve('/home/coder/mine.codedesk')]);
    const path = resolve('/home/coder/with blanks é.codedesk');
    expect(among(pathToFileURL(path).href)).toEqual([path]);
  });

  it('are no switches, no other addresses, and in a checkout not the app itself', () => {
    expect(among('--safe-mode', '-v', '', 'https://example.org/a.codedesk', 'file://%zz')).toEqual([]);
    expect(filesAmong(['electron', '--inspect', '.', 'a.txt'], false, '/w')).toEqual([resolve('/w/a.txt')]);
    expect(filesAmong(['electron', '.'], false, '/w')).toEqual([]);
  });

  it('are none where the start brings a link: no page may have a file opened', () => {
    expect(among('codedesk://code/J0475', '/etc/passwd')).toEqual([]);
    expect(among('/etc/passwd', 'CODEDESK:x')).toEqual([]);
  });

  it('are twenty at most', () => {
    expect(among(...Array.from({ length: 50 }, (_, at) => `${at}.txt`))).toHaveLength(20);
  });
});

it('what a second start hands over is whole paths and nothing else', () => {
  const path = resolve('/a.codedesk');
  expect(filesOf({ version: '1', files: [path, 'relative', 7, null] })).toEqual([path]);
  for (const other of [null, undefined, 'x', {}, { files: path }, { version: '1.0.0' }]) {
    expect(filesOf(other)).toEqual([]);
  }
});

class Page extends EventEmitter {
  readonly send = vi.fn();
}

describe('files that are opened with CodeDesk', () => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codedesk-opened-'));
    file = join(folder, 'mine.codedesk');
    await writeFile(file, '{}');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function make(first: string[] = []) {
    const app = Object.assign(new EventEmitter(), { isReady: vi.fn(() => true) });
    const windows = { page: null as Page | null, raise: vi.fn() };
    const desk = listenForFiles(app as unknown as App, first, {
      last: () => windows.page && { webContents: windows.page as never },
      raise: windows.raise,
    });
    return { app, windows, desk, take: (page: Page) => desk.take(page as never) };
  }

  it('wait until a page asks, once, and are read no sooner', async () => {
    const { take } = make([file]);
    await writeFile(file, '{"changed": true}');
    const { files, problems } = await take(new Page());
    expect(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['mine.codedesk', '{"changed": true}'],
    ]);
    expect(problems).toEqual([]);
    expect((await take(new Page())).files).toEqual([]);
  });

  it('by a second start are told to the page used last, if it listens, and wait otherwise', async () => {
    const { windows, desk, take } = make();
    const page = (windows.page = new Page());
    desk.receive([file]);
    expect(page.send).not.toHaveBeenCalled();
    expect((await take(page)).files).toHaveLength(1);
    desk.receive([file]);
    expect(page.send).toHaveBeenCalledExactlyOnceWith(events.filesOpened, null);
    page.emit('did-navigate');
    desk.receive([file]);
    expect(page.send).toHaveBeenCalledOnce();
    expect((await take(page)).files).toHaveLength(2);
  });

  it('by a second start without files tell nobody anything', async () => {
    const { windows, desk, take } = make();
    const page = (windows.page = new Page());
    await take(page);
    desk.receive([]);
    expect(page.send).not.toHaveBeenCalled();
  });

  it('on a Mac come by an event, before the app is ready too, and bring a window forward', async () => {
    const { app, windows, take } = make();
    const event = { preventDefault: vi.fn() };
    app.isReady.mockReturnValue(false);
    app.emit('open-file', event, file);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(windows.raise).not.toHaveBeenCalled();
    const page = (windows.page = new Page());
    expect((await take(page)).files).toHaveLength(1);
    app.isReady.mockReturnValue(true);
    app.emit('open-file', event, file);
    expect(page.send).toHaveBeenCalledWith(events.filesOpened, null);
    expect(windows.raise).toHaveBeenCalledOnce();
  });

  it('that cannot be read are told in words; a folder is nothing that is opened', async () => {
    const gone = join(folder, 'gone.codedesk');
    await mkdir(join(folder, 'below'));
    const { take } = make([gone, join(folder, 'below'), file]);
    const { files, problems } = await take(new Page());
    expect(files.map(({ name }) => name)).toEqual(['mine.codedesk']);
    expect(problems).toEqual([{ file: 'gone.codedesk', message: `There is no file ${gone}.` }]);
  });

  it.skipIf(process.platform === 'win32')('are no devices, which may never end', async () => {
    const { take } = make(['/dev/zero']);
    expect((await take(new Page())).problems).toEqual([
      { file: 'zero', message: 'This is not a file that can be opened.' },
    ]);
  });
});
