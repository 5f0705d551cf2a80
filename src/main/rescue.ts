import type { BrowserWindow, Dialog, MessageBoxOptions, RenderProcessGoneDetails } from 'electron';

type Box = Pick<Dialog, 'showMessageBox'>;

/** What a question is about: a page that does not answer, or one whose process has ended. */
type Subject = 'silence' | 'end';

const again = 'Load again';

/**
 * Looks after the page of a window. One whose process is gone would stay blank: it is loaded again once by itself, and
 * after that only if the coder says so. One that hangs can be ended. What was saved is on disk in either case.
 */
export function rescuePage(window: BrowserWindow, dialog: Box): void {
  const { webContents } = window;
  let hasCrashed = false;
  let isEndedByUs = false;
  let asking: { about: Subject; taken: AbortController } | null = null;

  webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    takeBack();
    if (isEndedByUs) {
      isEndedByUs = false;
      return;
    }
    if (!hasCrashed) {
      hasCrashed = true;
      webContents.reload();
      return;
    }
    void ask('end', goneWords(details), [again, 'Close this window']).then((choice) => {
      if (choice === 0) webContents.reload();
      if (choice === 1) window.close();
    });
  });

  window.on('unresponsive', () => {
    const words = [
      'CodeDesk does not answer',
      'It may be busy. If it stays so, load the window again; what was saved is kept.',
    ];
    void ask('silence', words, ['Wait', again]).then((choice) => {
      if (choice !== 1) return;
      isEndedByUs = true;
      webContents.forcefullyCrashRenderer();
      webContents.reload();
    });
  });
  window.on('responsive', () => {
    if (asking?.about === 'silence') takeBack();
  });

  /** Its answer comes later; the next question need not wait for that. */
  function takeBack(): void {
    asking?.taken.abort();
    asking = null;
  }

  /** The button that was chosen; null where the question fell away, or one stands already. */
  async function ask(about: Subject, [message, detail]: string[], buttons: string[]): Promise<number | null> {
    if (asking || window.isDestroyed()) return null;
    const question = { about, taken: new AbortController() };
    asking = question;
    const box: MessageBoxOptions = {
      type: 'warning',
      title: 'CodeDesk',
      message: message ?? '',
      detail: detail ?? '',
      buttons,
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.taken.signal,
    };
    // A question that belongs to a hidden window, the quick look-up at rest, is seen by nobody on a Mac.
    const { response } = await (window.isVisible()
      ? dialog.showMessageBox(window, box)
      : dialog.showMessageBox(box));
    if (asking === question) asking = null;
    return question.taken.signal.aborted || window.isDestroyed() ? null : response;
  }
}

function goneWords({ reason, exitCode }: RenderProcessGoneDetails): string[] {
  const why =
    reason === 'oom' || reason === 'memory-eviction' ? 'it ran out of memory' : `${reason}, ${exitCode}`;
  return [
    'This window has stopped again',
    `The part of CodeDesk that draws it has ended (${why}). What was saved is kept. Load it again; if that does not help, start the computer again, and tell who looks after it.`,
  ];
}
