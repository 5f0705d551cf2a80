import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { knock } from '../../../host/instance/knock';
import { acquireLock } from '../../../host/instance/lock';
import { readRecord, type LockRecord } from '../../../host/instance/record';

const start = { argv: ['node', 'app'], workingDirectory: '/', additionalData: null };
/** Of a process that has ended. */
const deadPid = spawnSync(process.execPath, ['-e', '']).pid;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'data', 'host.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const leave = (record: Partial<LockRecord> | string) => {
  acquireLock(file, start, () => false)?.release();
  writeFileSync(
    file,
    typeof record === 'string' ? record : JSON.stringify({ secret: 's', door: null, ...record }),
  );
};

describe('the lock', () => {
  it('is held by one, and free after its release', () => {
    const first = acquireLock(file, start, () => true);
    expect(first).not.toBeNull();
    expect(acquireLock(file, start, () => true)).toBeNull();
    first?.release();
    expect(existsSync(file)).toBe(false);
    expect(acquireLock(file, start, () => true)).not.toBeNull();
  });

  it('hands the second start over', () => {
    acquireLock(file, start, () => true);
    const poke = vi.fn(() => true);
    acquireLock(file, { ...start, argv: ['second'] }, poke);
    expect(poke).toHaveBeenCalledWith(file, { ...start, argv: ['second'] });
  });

  it('takes over from a dead process without knocking', () => {
    leave({ pid: deadPid });
    const poke = vi.fn(() => true);
    expect(acquireLock(file, start, poke)).not.toBeNull();
    expect(poke).not.toHaveBeenCalled();
  });

  it('takes over where the number belongs to another program now, which does not answer', () => {
    leave({ pid: process.pid });
    expect(acquireLock(file, start, () => false)).not.toBeNull();
    expect(readRecord(file)?.pid).toBe(process.pid);
    expect(readdirSync(join(folder, 'data'))).toEqual(['host.lock']);
  });

  it('gives a half-written file a moment, and an old one none', () => {
    leave('');
    expect(acquireLock(file, start, () => true)).toBeNull();
    utimesSync(file, 0, 0);
    const poke = vi.fn(() => true);
    expect(acquireLock(file, start, poke)).not.toBeNull();
    expect(poke).not.toHaveBeenCalled();
  });

  it('does not release what is another’s by now', () => {
    const first = acquireLock(file, start, () => true);
    leave({ pid: process.pid, secret: 'another' });
    first?.release();
    expect(readRecord(file)?.secret).toBe('another');
  });

  it('tells later starts where to knock, and only its owner may read that', () => {
    acquireLock(file, start, () => true)?.openDoor({ port: 5, authority: 'a' });
    expect(readRecord(file)?.door).toEqual({ port: 5, authority: 'a' });
    expect(readFileSync(file, 'utf8')).toContain('secret');
  });
});

describe('knocking', () => {
  it('brings the message with the secret to the door', async () => {
    const heard: string[] = [];
    const server = createServer((incoming, outgoing) => {
      incoming.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
      incoming.on('end', () => {
        heard.push(String(incoming.headers['x-codedesk-secret']), String(incoming.headers.host));
        outgoing.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    leave({ pid: process.pid, door: { port, authority: 'codedesk.localhost:1' } });
    expect(await knock(file, 'hello')).toBe(true);
    expect(heard).toEqual(['hello', 's', 'codedesk.localhost:1']);
    server.close();
    server.closeAllConnections();
    expect(await knock(file, 'hello')).toBe(false);
  });

  it('waits for a door that is not open yet, but not for a dead process', async () => {
    leave({ pid: process.pid });
    expect(await knock(file, '', 120)).toBe(false);
    leave({ pid: deadPid });
    // Were it to wait for this one, the test would not end in its time.
    expect(await knock(file, '', 3_600_000)).toBe(false);
  });
});
