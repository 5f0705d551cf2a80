import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { doorOf, lockData } from '../../../src/main/data-lock';

const folder = () => mkdtempSync(join(tmpdir(), 'codedesk-lock-'));

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

  it.skipIf(process.platform === 'win32')('is free when its process was killed', async () => {
    const userData = folder();
    const holder = spawn(process.execPath, [
      '-e',
      `require('node:net').createServer().listen(${JSON.stringify(doorOf(userData))}, () => console.log('open'))`,
    ]);
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(await lockData(userData, vi.fn())).toBeNull();
    const ended = new Promise((resolve) => holder.once('close', resolve));
    holder.kill('SIGKILL');
    await ended;
    const next = await lockData(userData, vi.fn());
    expect(next).not.toBeNull();
    next?.release();
  });

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
