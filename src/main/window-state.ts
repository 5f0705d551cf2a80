import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import { writeAtomicallySync } from '../disk/atomic';

const coordinate = z.int().min(-20_000).max(20_000);

const windowState = z.object({
  bounds: z.object({
    x: coordinate.optional(),
    y: coordinate.optional(),
    width: z.int().min(380).max(20_000),
    height: z.int().min(420).max(20_000),
  }),
  maximized: z.boolean(),
});

/** Undefined coordinates let the system place the window. */
export type WindowState = {
  bounds: { x?: number; y?: number; width: number; height: number };
  maximized: boolean;
};

export const firstState: WindowState = { bounds: { width: 1280, height: 800 }, maximized: false };
const settleMs = 400;

const statePath = (userData: string): string => join(userData, 'window.json');

/** Where the window stood; a missing or damaged file means the first-run place, never an error. */
export function readWindowState(userData: string): WindowState {
  try {
    const parsed = windowState.parse(JSON.parse(readFileSync(statePath(userData), 'utf8')));
    const { x, y, width, height } = parsed.bounds;
    const place = x === undefined || y === undefined ? {} : { x, y };
    return { bounds: { ...place, width, height }, maximized: parsed.maximized };
  } catch {
    return firstState;
  }
}

/** Writes the window's place a moment after it was last moved, and once more when it closes. */
export function rememberWindowState(window: BrowserWindow, userData: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      // At once: a window that closes may be the last, and the process ends with it.
      writeAtomicallySync(statePath(userData), JSON.stringify(state));
    } catch {
      // A window place that cannot be written is not worth a word to the coder.
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, settleMs);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', save);
}
