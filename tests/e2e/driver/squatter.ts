import { createServer, type AddressInfo, type Server } from 'node:net';

/** Another program on a port; `close` gives it back. */
export async function occupy(port: number, host: '127.0.0.1' | '::1'): Promise<() => Promise<void>> {
  const server: Server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** A port that nobody has at the moment, for specs that need one to themselves. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
