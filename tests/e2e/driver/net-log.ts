import { leavesComputer } from './desk';

/**
 * The addresses outside this computer that Chromium's own log of the network names: those of main, of pages and of the
 * browser itself. The log may be cut off where the app ended, so it is searched and not parsed.
 */
export function addressesIn(netLog: string): string[] {
  const found = new Set<string>();
  for (const [, address = ''] of netLog.matchAll(/"url":"((?:https?|wss?):[^"]+)"/g)) {
    if (leavesComputer(address)) found.add(address);
  }
  return [...found].map((address) => `network: ${address}`);
}
