import { spawn, type ChildProcess } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { doorOf, lockData } from '../../../src/main/data-lock';

const servers = vi.hoisted((): EventEmitter[] => []);
vi.mock('node:net', async (original) => {
  const net = await original<typeof import('node:net')>();
  const createServer = (onVisit: (visitor: Socket) => void) => {
    const server = net.createServer(onVisit);
    servers.push(server);
    return server;
  };
  return { ...net, createServer };
});

const folder = () => mkdtempSync(join(tmpdir(), 'codedesk-lock-'));

const isWindows = process.platform === 'win32';

/** Another process that has the folder. */
async function hold(userData: string): Promise<ChildProcess> {
  const holder = spawn(process.execPath, [
    '-e',
    `require('node:net').createServer().listen(${JSON.stringify(doorOf(userData))}, () => console.log('open'))`,
  ]);
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  return holder;
}

async function kill(holder: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => holder.once('close', resolve));
  holder.kill('SIGKILL');
  await ended;
}

describe('a data folder', () => {
  it('is one process’s alone; the other asks it to come to the front', async () => {
    const userData = folder();
    const knocked = vi.fn();
    const first = await lockData(userData, knocked);
    expect(await lockData(userData, vi.fn())).toBeNull();
    await vi.waitFor(() => expect(knocked).toHaveBeenCalledOnce());
    first?.release();
  });

  it('is free again when it was let go', async () => {
    const userData = folder();
    (await lockData(userData, vi.fn()))?.release();
    const again = await lockData(userData, vi.fn());
    expect(again).not.toBeNull();
    again?.release();
  });

  it.skipIf(isWindows)('is free when its process was killed', async () => {
    const userData = folder();
    const holder = await hold(userData);
    expect(await lockData(userData, vi.fn())).toBeNull();
    await kill(holder);
    const next = await lockData(userData, vi.fn());
    expect(next).not.toBeNull();
    next?.release();
  });

  it('stays with its process when a visitor cannot be let in', async () => {
    const userData = folder();
    const lock = await lockData(userData, vi.fn());
    servers.at(-1)?.emit('error', Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' }));
    expect(await lockData(userData, vi.fn())).toBeNull();
    lock?.release();
  });

  it.skipIf(isWindows)(
    'is taken by one alone of two that find what a killed process left, and the other asks it to come to the front',
    async () => {
      const userData = folder();
      await kill(await hold(userData));
      const knocked = vi.fn();
      const locks = await Promise.all([lockData(userData, knocked), lockData(userData, knocked)]);
      expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
      await vi.waitFor(() => expect(knocked).toHaveBeenCalled());
      for (const lock of locks) lock?.release();
    },
  );

  it('has a door of its own, short enough for every system', () => {
    expect(doorOf('/a', 'linux')).not.toBe(doorOf('/b', 'linux'));
    expect(doorOf('/home/coder/.config/CodeDesk', 'linux')).toBe('/home/coder/.config/CodeDesk/open.sock');
    expect(doorOf(`/${'long/'.repeat(40)}`, 'darwin').length).toBeLessThanOrEqual(108);
    expect(doorOf('C:\\Users\\coder', 'win32')).toMatch(/^\\\\\.\\pipe\\codedesk-[0-9a-f]{20}$/);
  });

  it('is taken where the system has no such doors', async () => {
    const userData = folder();
    expect(
      await lockData(userData, vi.fn(), join(userData, 'no', 'such', 'folder', 'x.sock')),
    ).not.toBeNull();
  });
});
