import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { watchRequests, type Driver, type LaunchOptions, type RunningApp } from './desk';
import { isRoot } from './host-driver';
import { addressesIn } from './net-log';

export function electronDriver(executablePath: string): Driver {
  return { kind: 'electron', start: (options, outside) => start(executablePath, options, outside) };
}

async function start(
  executablePath: string,
  options: Required<LaunchOptions>,
  outside: string[],
): Promise<RunningApp> {
  let output = '';
  const netLog = join(options.userData, 'network.json');
  const app = await _electron.launch({
    executablePath,
    args: [
      options.appPath,
      `--user-data-dir=${options.userData}`,
      `--log-net-log=${netLog}`,
      ...options.args,
    ],
    // Playwright adds --no-sandbox on Linux unless it is told otherwise; only root cannot do with one.
    chromiumSandbox: !isRoot,
    // Otherwise each download would stand at a dialog of the system's that no test can press.
    acceptDownloads: true,
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  app.process().stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const close = async () => {
    await app.close();
    if (existsSync(netLog)) outside.push(...addressesIn(readFileSync(netLog, 'utf8')));
  };
  try {
    watchRequests(app.context(), outside);
    return {
      page: await app.firstWindow(),
      close,
      clipboardText: () => app.evaluate(({ clipboard }) => clipboard.readText()),
      isVisible: () =>
        app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false),
      output: () => output,
      isRunning: () => app.process().exitCode === null,
      say: () => Promise.reject(new Error('No test can press keys outside a window of Electron.')),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
