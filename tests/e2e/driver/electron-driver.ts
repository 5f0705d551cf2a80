import { _electron } from '@playwright/test';
import { watchRequests, type Driver, type LaunchOptions, type RunningApp } from './desk';
import { isRoot } from './host-driver';

export function electronDriver(executablePath: string): Driver {
  return { kind: 'electron', start: (options, outside) => start(executablePath, options, outside) };
}

async function start(
  executablePath: string,
  options: Required<LaunchOptions>,
  outside: string[],
): Promise<RunningApp> {
  let output = '';
  const app = await _electron.launch({
    executablePath,
    args: [options.appPath, `--user-data-dir=${options.userData}`, ...options.args],
    // Playwright adds --no-sandbox on Linux unless it is told otherwise; only root cannot do with one.
    chromiumSandbox: !isRoot,
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  app.process().stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  try {
    watchRequests(app.context(), outside);
    return {
      page: await app.firstWindow(),
      close: () => app.close(),
      clipboardText: () => app.evaluate(({ clipboard }) => clipboard.readText()),
      isVisible: () =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
      output: () => output,
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}
