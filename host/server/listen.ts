import type { Server } from 'node:http';

export type Listening = {
  port: number;
  /** True where the wanted port was another program's. */
  isElsewhere: boolean;
  close: () => void;
};

type Bound = 'bound' | 'occupied' | 'no such address';

/**
 * Listens on loopback, both families: browsers look up *.localhost as ::1 first, and whoever sat there alone would
 * get the page and its ticket. If either is taken, the host moves to a free port of 127.0.0.1 as a whole.
 */
export async function listen(create: () => Server, wanted: number): Promise<Listening> {
  const four = create();
  if ((await bind(four, wanted, '127.0.0.1')) === 'bound') {
    const six = create();
    if ((await bind(six, portOf(four), '::1')) !== 'occupied') {
      return listening(portOf(four), false, [four, six]);
    }
    stop([six, four]);
  }
  const elsewhere = create();
  const result = await bind(elsewhere, 0, '127.0.0.1');
  if (result !== 'bound') throw new Error('No loopback port could be opened.');
  return listening(portOf(elsewhere), true, [elsewhere]);
}

function bind(server: Server, port: number, host: string): Promise<Bound> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Windows keeps whole ranges for itself and says EACCES.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('occupied');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('no such address');
      else reject(error);
    });
    server.listen({ port, host }, () => {
      resolve('bound');
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function listening(port: number, isElsewhere: boolean, servers: Server[]): Listening {
  return { port, isElsewhere, close: () => stop(servers) };
}

function stop(servers: Server[]): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}
