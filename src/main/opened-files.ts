import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from 'electron';
import { events } from '../bridge/channels';
import { largestFile, type ImportProblem, type IncomingFile, type OpenedFiles } from '../bridge/schemas';
import { messageOf } from '../core/message-of';
import { listeningPages, type Page } from './listening-pages';
import { isMissing } from './words';

/** More than anybody opens at once; each is asked about. */
const mostFiles = 20;

type Windows = { last: () => { webContents: Page } | null; raise: () => void };

export type FileDesk = {
  /** The files that wait for the page that asks, once; from then on it is told when more have come. */
  take: (asker: Page) => Promise<OpenedFiles>;
  /** Files that a second start brought. */
  receive: (paths: readonly string[]) => void;
};

/**
 * The files that a command line names: what the system starts CodeDesk with for a double click. Desktops of Linux write
 * them as addresses. A start that brings a link opens no file, so that no page can have one opened.
 * @param argv as Node has it; of a checkout the second is the app itself
 * @param folder from which a path that is not whole begins
 */
export function filesAmong(argv: readonly string[], isPackaged: boolean, folder: string): string[] {
  const plain = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'));
  const own = isPackaged ? plain : plain.slice(1);
  if (own.some((argument) => /^codedesk:/i.test(argument))) return [];
  return own.flatMap((argument) => pathOf(argument, folder) ?? []).slice(0, mostFiles);
}

function pathOf(argument: string, folder: string): string | null {
  if (/^file:/i.test(argument)) {
    try {
      return fileURLToPath(argument);
    } catch {
      return null;
    }
  }
  // Any other address; a drive of Windows has one letter.
  if (/^[a-z][a-z0-9+.-]+:/i.test(argument)) return null;
  return resolve(folder, argument);
}

/** What a second start hands over of its files; it comes from another process, perhaps of another version. */
export function filesOf(data: unknown): string[] {
  const files = (data as { files?: unknown } | null | undefined)?.files;
  if (!Array.isArray(files)) return [];
  return files
    .filter((path): path is string => typeof path === 'string' && path.length < 5000 && isAbsolute(path))
    .slice(0, mostFiles);
}

/**
 * Files that the coder opened with CodeDesk: by the command line, by a second start, on a Mac by its event. They are read
 * when the window used last asks for them, and that asks the coder before anything is done with them.
 */
export function listenForFiles(
  app: Pick<App, 'on' | 'isReady'>,
  first: readonly string[],
  windows: Windows,
): FileDesk {
  let waiting = [...first];
  const pages = listeningPages();
  const receive = (paths: readonly string[]) => {
    if (paths.length === 0) return;
    waiting = [...waiting, ...paths].slice(0, mostFiles);
    const page = windows.last()?.webContents;
    if (page && pages.has(page)) page.send(events.filesOpened, null);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    receive([path]);
    // Before the app is ready there is no window to bring forward, and one is about to open.
    if (app.isReady()) windows.raise();
  });
  return {
    receive,
    take: async (asker) => {
      pages.add(asker);
      const paths = waiting;
      waiting = [];
      const read = await Promise.all(paths.map(readOne));
      return {
        files: read.flatMap((one) => (one && 'bytes' in one ? [one] : [])),
        problems: read.flatMap((one) => (one && 'message' in one ? [one] : [])),
      };
    },
  };
}

/** Null for a folder: CodeDesk opens files. */
async function readOne(path: string): Promise<IncomingFile | ImportProblem | null> {
  const name = basename(path).slice(0, 300) || path.slice(0, 300);
  const problem = (message: string): ImportProblem => ({ file: name, message });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return null;
    // A device or a pipe may never end.
    if (!found.isFile()) return problem('This is not a file that can be opened.');
    if (found.size > largestFile) return problem('It is larger than any file that CodeDesk reads.');
    return { name, bytes: await readFile(path) };
  } catch (error) {
    return problem(
      isMissing(error) ? `There is no file ${path}.` : `It could not be read: ${messageOf(error)}.`,
    );
  }
}
