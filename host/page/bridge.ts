/** Electron's limit; a cycle ends here too. */
const deepest = 1000;

/**
 * `contextBridge` for one world. Electron keeps the preload and the page apart and copies whatever passes between
 * them; the host copies in the same way, so that what would be lost or refused there is lost or refused here:
 * prototypes go, functions become plain functions that copy what goes in and out, and `untouchable` arrives empty.
 */
export function createContextBridge(world: object, untouchable: readonly object[]) {
  const exposeInMainWorld = (key: string, api: unknown): void => {
    if (Object.hasOwn(world, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    const value = freezeDeep(copyAcross(api, untouchable));
    Object.defineProperty(world, key, { value, writable: false, configurable: false, enumerable: true });
  };
  return { exposeInMainWorld };
}

export function copyAcross(value: unknown, untouchable: readonly object[] = [], depth = 0): unknown {
  if (depth > deepest) {
    throw new Error(
      'Electron contextBridge recursion depth exceeded. Nested objects deeper than 1000 are not supported.',
    );
  }
  const copy = (inner: unknown) => copyAcross(inner, untouchable, depth + 1);

  if (typeof value === 'symbol') return undefined;
  if (typeof value === 'function') {
    const call = value as (...args: unknown[]) => unknown;
    return (...args: unknown[]) =>
      across(() => call(...args.map((arg) => copyAcross(arg, untouchable))), untouchable);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (untouchable.includes(value)) return {};
  if (value instanceof Promise) {
    return value.then(copy, (reason: unknown) => Promise.reject(copy(reason) as Error));
  }
  if (value instanceof Error) return plainError(value);
  if (Array.isArray(value)) return value.map(copy);
  if (isCloneable(value)) return structuredClone(value);
  // Files, blobs and elements belong to both worlds.
  if (Object.prototype.toString.call(value) !== '[object Object]') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}

/** What a call throws is copied like what it returns. */
function across(call: () => unknown, untouchable: readonly object[]): unknown {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    throw copyAcross(error, untouchable) as Error;
  }
  return copyAcross(result, untouchable);
}

/** The message survives, the class and its extra fields do not. */
function plainError(error: Error): Error {
  const copy = new Error(error.message);
  if (error.stack !== undefined) copy.stack = error.stack;
  return copy;
}

function isCloneable(value: object): boolean {
  return (
    value instanceof Date ||
    value instanceof RegExp ||
    value instanceof Map ||
    value instanceof Set ||
    value instanceof ArrayBuffer ||
    ArrayBuffer.isView(value)
  );
}

function freezeDeep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const inner of Object.values(value)) freezeDeep(inner);
  return Object.freeze(value);
}
