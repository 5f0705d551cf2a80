import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { watchRequests, type Driver, type LaunchOptions, type RunningApp } from './desk';
import { isRoot } from './host-driver';
import { addressesIn } from './net-log';

const startMs = 60_000;
const stopMs = 10_000;

/**
 * The packed app. Its fuses keep Playwright from attaching to main, as they keep everybody else; its windows are reached
 * as any Chromium's are.
 */
export function packedDriver(executablePath: string): Driver {
  return { kind: 'packed', start: (options, outside) => start(executablePath, options, outside) };
}

async function start(
  executablePath: string,
  options: Required<LaunchOptions>,
  outside: string[],
): Promise<RunningApp> {
  const netLog = join(options.userData, 'network.json');
  const child = spawn(
    executablePath,
    [
      `--user-data-dir=${options.userData}`,
      `--log-net-log=${netLog}`,
      '--remote-debugging-port=0',
      ...(isRoot ? ['--no-sandbox'] : []),
      ...options.args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } },
  );
  let output = '';
  const ended = new Promise((resolve) => child.once('close', resolve));
  const address = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`The app ended before it could be reached:\n${output}`)));
    setTimeout(() => reject(new Error(`The app could not be reached:\n${output}`)), startMs).unref();
  });
  const close = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), stopMs);
    await ended;
    clearTimeout(late);
    if (existsSync(netLog)) outside.push(...addressesIn(readFileSync(netLog, 'utf8')));
  };
  try {
    const browser = await chromium.connectOverCDP(await address);
    const [context] = browser.contexts();
    if (!context) throw new Error('The app has no windows to reach.');
    watchRequests(context, outside);
    const page: Page = context.pages()[0] ?? (await context.waitForEvent('page'));
    return {
      page,
      close,
      clipboardText: () => Promise.reject(new Error('Nobody may read the clipboard in the packed app.')),
      isVisible: () => page.evaluate(() => document.visibilityState === 'visible'),
      output: () => output,
      isRunning: () => child.exitCode === null && child.signalCode === null,
      say: () => Promise.reject(new Error('No test can press keys outside a window of the packed app.')),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
