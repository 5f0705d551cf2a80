import module from 'node:module';

type ResolveHook = (
  specifier: string,
  context: unknown,
  next: (specifier: string, context: unknown) => unknown,
) => unknown;

/** Only in Node 22.15 and later, so that a named import would not link on Node 20. */
type SyncHooks = { registerHooks?: (hooks: { resolve: ResolveHook }) => void };

/** From here on, `import 'electron'` means the host's stand-in. */
export function standInForElectron(standInUrl: string): void {
  const { registerHooks } = module as SyncHooks;
  if (registerHooks) {
    registerHooks({
      resolve: (specifier, context, next) =>
        isElectron(specifier) ? { url: standInUrl, shortCircuit: true } : next(specifier, context),
    });
    return;
  }
  const source = `export const resolve = (specifier, context, next) =>
    (${isElectron.toString()})(specifier)
      ? { url: ${JSON.stringify(standInUrl)}, shortCircuit: true }
      : next(specifier, context);`;
  module.register(`data:text/javascript,${encodeURIComponent(source)}`);
}

function isElectron(specifier: string): boolean {
  return specifier === 'electron' || specifier === 'electron/main';
}
