import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, rememberWindowState } from '../../../src/main/window-state';

let userData: string;

beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'codedesk-window-'));
});

const firstRun = { bounds: { width: 1280, height: 800 }, maximized: false };

function fakeWindow(bounds: { x: number; y: number; width: number; height: number }) {
  return Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    isMinimized: () => false,
    isMaximized: () => true,
    getNormalBounds: () => bounds,
  }) as unknown as BrowserWindow & EventEmitter;
}

describe('window state', () => {
  it('is the first-run place when nothing was written yet', () => {
    expect(readWindowState(userData)).toEqual(firstRun);
  });

  it.each(['', '{', '{"bounds":{"width":10,"height":10},"maximized":false}', '[]', '{"bounds":null}'])(
    'is the first-run place when the file holds %j',
    async (text) => {
      await writeFile(join(userData, 'window.json'), text);
      expect(readWindowState(userData)).toEqual(firstRun);
    },
  );

  it('is on disk before the window has closed, whole and alone, because the process may end with it', () => {
    const bounds = { x: 40, y: 60, width: 900, height: 700 };
    const window = fakeWindow(bounds);
    rememberWindowState(window, userData);
    window.emit('close');
    expect(readdirSync(userData)).toEqual(['window.json']);
    expect(readWindowState(userData)).toEqual({ bounds, maximized: true });
  });
});
