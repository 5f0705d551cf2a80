import { createServer, get } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { listen, type Listening } from '../../../host/server/listen';

const hasIpv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);
const open: { close: () => unknown }[] = [];
afterEach(() => {
  for (const item of open.splice(0)) item.close();
});

const create = () => createServer((_incoming, outgoing) => outgoing.end('ours'));
const start = async (port: number): Promise<Listening> => {
  const listening = await listen(create, port);
  open.push(listening);
  return listening;
};

/** Another program's port. */
async function squat(host: string): Promise<number> {
  const server = createNetServer();
  await new Promise<void>((resolve) => server.listen({ port: 0, host }, resolve));
  open.push(server);
  return (server.address() as AddressInfo).port;
}

const fetchFrom = (host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host, port }, (response) => response.on('data', (chunk: Buffer) => resolve(chunk.toString()))).on(
      'error',
      reject,
    );
  });

describe('listening', () => {
  it('answers on both loopback families', async () => {
    const { port, isElsewhere } = await start(0);
    expect(isElsewhere).toBe(false);
    expect(await fetchFrom('127.0.0.1', port)).toBe('ours');
    if (hasIpv6) expect(await fetchFrom('::1', port)).toBe('ours');
  });

  it.each(['127.0.0.1', '::1'])('moves away as a whole where %s has the port already', async (host) => {
    if (host === '::1' && !hasIpv6) return;
    const taken = await squat(host);
    const { port, isElsewhere } = await start(taken);
    expect(isElsewhere).toBe(true);
    expect(port).not.toBe(taken);
    expect(await fetchFrom('127.0.0.1', port)).toBe('ours');
    // The half that was free is not kept: the page would then be served by two programs.
    if (host === '::1') await expect(fetchFrom('127.0.0.1', taken)).rejects.toThrow();
  });
});
