import type { AppHandler } from '../server/answer';
import { app } from './app';
import { underRules } from './rules';
import { session } from './session';

const handlers = new Map<string, AppHandler>();
let registered: Electron.CustomScheme[] | null = null;

/** What main serves under a scheme, behind the rules that it has set. */
export function handlerFor(scheme: string): AppHandler | undefined {
  const handle = handlers.get(scheme);
  if (!handle) return undefined;
  const mayFetch = privilegesOf(scheme).supportFetchAPI === true;
  return underRules(
    (request) =>
      mayFetch || request.headers.get('sec-fetch-dest') !== 'empty'
        ? handle(request)
        : new Response(null, { status: 403 }),
    session.defaultSession,
  );
}

const privilegesOf = (scheme: string): Electron.Privileges =>
  registered?.find((custom) => custom.scheme === scheme)?.privileges ?? {};

/** IndexedDB and the like belong to an origin, and only a standard scheme makes one. */
export function mayStore(scheme: string): boolean {
  const { standard, secure } = privilegesOf(scheme);
  return standard === true && secure === true;
}

export const protocol: Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled'
> = {
  registerSchemesAsPrivileged: (schemes) => {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
    registered = schemes;
  },
  handle: (scheme, handler) => {
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has a handler already.`);
    handlers.set(scheme, handler);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
};
