import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog, WebContents } from 'electron';
import type { PdfOutcome } from '../bridge/desktop-schemas';
import { messageOf } from '../core/message-of';

/** What no system wants in the name of a file. */
const unwanted = /[\\/:*?"<>|\p{Cc}]+/gu;

/**
 * Makes a PDF of a page as it prints, asks where to save it, and says what became of it.
 * @param name offered to the coder, without its ending
 */
export async function savePdf(
  contents: Pick<WebContents, 'printToPDF'>,
  window: BrowserWindow,
  dialog: Pick<Dialog, 'showSaveDialog'>,
  name: string,
): Promise<PdfOutcome> {
  let bytes: Buffer;
  try {
    // Its size and its sheets are those of the page's own style for print.
    bytes = await contents.printToPDF({ pageSize: 'Letter', preferCSSPageSize: true });
  } catch (error) {
    return { outcome: 'failed', message: messageOf(error) };
  }
  const offered = `${
    name
      .replace(unwanted, ' ')
      .replace(/^[. ]+/, '')
      .trim() || 'CodeDesk'
  }.pdf`;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: `Save ${offered}`,
    defaultPath: offered,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (canceled || !filePath) return { outcome: 'cancelled' };
  try {
    await writeFile(filePath, bytes);
    return { outcome: 'saved', name: basename(filePath) };
  } catch (error) {
    return { outcome: 'failed', message: `${filePath} could not be written (${messageOf(error)})` };
  }
}
