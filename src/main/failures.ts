import type { App } from 'electron';
import { frames, kindOf } from '../core/diagnostics/failure';
import type { Log } from './log';

/**
 * Notes in the log what ends or fails behind the windows: a page's process, one of Electron's helpers, main itself. What
 * is done about it is done elsewhere; here it is only kept, by kind and place, for whoever helps.
 */
export function logFailures(
  app: Pick<App, 'on'>,
  runs: Pick<NodeJS.Process, 'on'>,
  log: Pick<Log, 'write'>,
): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write({ what: 'page-gone', facts: { reason, exitCode } });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write({ what: 'helper-gone', facts: { type, reason, exitCode } });
  });
  // Only looked at: what Electron does about it stays as it is.
  runs.on('uncaughtExceptionMonitor', (error) => {
    log.write({ what: 'main-error', facts: { kind: kindOf(error), frames: frames(error) } });
  });
}
