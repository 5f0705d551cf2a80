import type { App } from 'electron';
import { expect, it, vi } from 'vitest';
import { sandboxPages } from '../../../src/main/sandbox';

const appStartedWith = (...switches: string[]) => {
  const enableSandbox = vi.fn();
  const app = { enableSandbox, commandLine: { hasSwitch: (name: string) => switches.includes(name) } };
  sandboxPages(app as unknown as App);
  return enableSandbox;
};

it('pages are sandboxed', () => {
  expect(appStartedWith()).toHaveBeenCalledOnce();
});

it('a start without a sandbox keeps it so, or root could not start at all', () => {
  expect(appStartedWith('no-sandbox')).not.toHaveBeenCalled();
});
