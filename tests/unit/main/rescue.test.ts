import { EventEmitter } from 'node:events';
import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { rescuePage } from '../../../src/main/rescue';

/** A question that stands until it is taken back, which Electron answers as if it had been cancelled. */
const unanswered = -1;

function make(...answers: number[]) {
  const webContents = Object.assign(new EventEmitter(), {
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(() => webContents.emit('render-process-gone', {}, { reason: 'killed' })),
  });
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => false,
    isVisible: vi.fn(() => true),
    close: vi.fn(),
  });
  const asked: MessageBoxOptions[] = [];
  const dialog = {
    showMessageBox: vi.fn((...args: [MessageBoxOptions] | [unknown, MessageBoxOptions]) => {
      const box = args.length === 1 ? args[0] : args[1];
      asked.push(box);
      const response = answers.shift() ?? 0;
      if (response !== unanswered) return Promise.resolve({ response, checkboxChecked: false });
      return new Promise<{ response: number; checkboxChecked: boolean }>((resolve) => {
        box.signal?.addEventListener('abort', () => resolve({ response: 0, checkboxChecked: false }));
      });
    }),
  };
  rescuePage(window as unknown as BrowserWindow, dialog);
  const crash = async (reason = 'crashed') => {
    webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { window, webContents, dialog, asked, crash };
}

describe('a page whose process has gone', () => {
  it('is loaded again once by itself', async () => {
    const { webContents, asked, crash } = make();
    await crash();
    expect(webContents.reload).toHaveBeenCalledOnce();
    expect(asked).toEqual([]);
  });

  it('asks the second time, says why and what to do, and does as it is told', async () => {
    const { window, webContents, asked, crash } = make(0, 1);
    await crash();
    await crash('oom');
    expect(asked[0]?.message).toBe('This window has stopped again');
    expect(asked[0]?.detail).toContain('ran out of memory');
    expect(webContents.reload).toHaveBeenCalledTimes(2);
    await crash();
    expect(window.close).toHaveBeenCalledOnce();
  });

  it('asks without its window where that is hidden, as the quick look-up at rest', async () => {
    const { window, dialog, asked, crash } = make();
    window.isVisible.mockReturnValue(false);
    await crash();
    await crash();
    expect(asked).toHaveLength(1);
    expect(dialog.showMessageBox.mock.calls[0]).toHaveLength(1);
  });

  it('asks what to do although it is still asked whether to wait for the page', async () => {
    const { window, webContents, asked, crash } = make(unanswered, 0);
    await crash();
    window.emit('unresponsive');
    await crash();
    expect(asked.map(({ message }) => message)).toEqual([
      'CodeDesk does not answer',
      'This window has stopped again',
    ]);
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(webContents.reload).toHaveBeenCalledTimes(2);
  });

  it('keeps its question where the window answers again, which says nothing of a page that is gone', async () => {
    const { window, asked, crash } = make(unanswered);
    await crash();
    await crash();
    window.emit('responsive');
    expect(asked[0]?.signal?.aborted).toBe(false);
  });

  it('is let go where it ended as it should', async () => {
    const { webContents, crash } = make();
    await crash('clean-exit');
    expect(webContents.reload).not.toHaveBeenCalled();
  });
});

describe('a page that does not answer', () => {
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('is waited for unless the coder says otherwise', async () => {
    const { window, webContents, asked } = make(0);
    window.emit('unresponsive');
    window.emit('unresponsive');
    await settle();
    expect(asked).toHaveLength(1);
    expect(webContents.reload).not.toHaveBeenCalled();
  });

  it('is ended and loaded again on the coder’s word, without being taken for a crash', async () => {
    const { window, webContents, asked } = make(1);
    window.emit('unresponsive');
    await settle();
    expect(webContents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    expect(webContents.reload).toHaveBeenCalledOnce();
    expect(asked).toHaveLength(1);
  });

  it('takes its question back when it answers again', () => {
    const { window, asked } = make(unanswered);
    window.emit('unresponsive');
    window.emit('responsive');
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it('is asked about anew when it falls silent again at once', () => {
    const { window, asked } = make(unanswered, unanswered);
    window.emit('unresponsive');
    window.emit('responsive');
    window.emit('unresponsive');
    expect(asked).toHaveLength(2);
  });
});
