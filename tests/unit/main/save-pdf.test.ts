import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savePdf } from '../../../src/main/save-pdf';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-pdf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const window = {} as never;
const contents = { printToPDF: vi.fn(() => Promise.resolve(Buffer.from('%PDF-1.4'))) };
const choosing = (filePath: string) => ({
  showSaveDialog: vi.fn(() => Promise.resolve({ canceled: filePath === '', filePath })),
});

describe('a page as PDF', () => {
  it('is saved where the coder says, and named as it was saved', async () => {
    const path = join(folder, 'mine.pdf');
    const dialog = choosing(path);
    expect(await savePdf(contents, window, dialog, 'CodeDesk J0475')).toEqual({
      outcome: 'saved',
      name: 'mine.pdf',
    });
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.4');
    expect(dialog.showSaveDialog).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ defaultPath: 'CodeDesk J0475.pdf' }),
    );
  });

  it.each([
    ['a/b\\c:d', 'a b c d.pdf'],
    ['..', 'CodeDesk.pdf'],
    ['\u0007', 'CodeDesk.pdf'],
  ])('is offered under a name that every system takes: %j is %s', async (name, offered) => {
    const dialog = choosing('');
    await savePdf(contents, window, dialog, name);
    expect(dialog.showSaveDialog).toHaveBeenCalledWith(
      window,
      expect.objectContaining({ defaultPath: offered }),
    );
  });

  it('that is cancelled is not called saved', async () => {
    expect(await savePdf(contents, window, choosing(''), 'x')).toEqual({ outcome: 'cancelled' });
  });

  it('that cannot be made asks for no place to save it', async () => {
    const dialog = choosing(join(folder, 'x.pdf'));
    const refusing = { printToPDF: () => Promise.reject(new Error('no printer')) };
    expect(await savePdf(refusing, window, dialog, 'x')).toEqual({
      outcome: 'failed',
      message: 'no printer',
    });
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  it('that cannot be written is told with its place', async () => {
    const path = join(folder, 'not-there', 'x.pdf');
    const outcome = await savePdf(contents, window, choosing(path), 'x');
    expect(outcome).toMatchObject({
      outcome: 'failed',
      message: expect.stringContaining('not-there') as string,
    });
  });
});
