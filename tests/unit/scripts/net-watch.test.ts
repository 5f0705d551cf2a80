import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const watch = pathToFileURL(join(import.meta.dirname, '../../e2e/driver/net-watch.mjs')).href;

/** The addresses are of nobody (RFC 5737, RFC 2606); each socket is given up before it could be answered. */
const script = `
import net from 'node:net';
const give = (socket) => socket.on('error', () => {}).destroy();
give(net.connect({ host: '192.0.2.1', port: 9 }));
give(net.connect(9, 'updates.invalid'));
give(net.connect({ host: '127.0.0.1', port: 9 }));
give(net.connect({ host: 'codedesk.localhost', port: 9 }));
await fetch('https://cms.invalid/a.zip').catch(() => {});
`;

it('the watch of the journeys sees what main asks of other computers, by whichever of Node’s ways', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codedesk-watch-'));
  const log = join(folder, 'connections.txt');
  try {
    execFileSync(process.execPath, [`--import=${watch}`, '--input-type=module', '-e', script], {
      env: { ...process.env, CODEDESK_NET_LOG: log },
    });
    expect(readFileSync(log, 'utf8').split('\n').filter(Boolean).sort()).toEqual([
      'main: 192.0.2.1',
      'main: cms.invalid',
      'main: updates.invalid',
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
