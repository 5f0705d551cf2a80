import type { AppHandler } from '../server/answer';

const handlers = new Map<string, AppHandler>();

export const handlerFor = (scheme: string): AppHandler | undefined => handlers.get(scheme);

export const protocol: Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> = {
  /** The host's origin has all these privileges by nature. */
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme, handler) => {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
};
