import { EngineClient, startEngine } from './client';

/*
 * Windows that a window has opened live in its process, as far as the platform can: they are answered by its engine, which holds the
 * data once. That engine ends with the window that has started it, and the others go on with one of their own.
 */

/** What a window offers those that it opens. */
type Door = {
  /** Held as long as the window lives that has started the engine. */
  lock: string;
  enter: () => MessagePort;
};

/** Where it stands in the window. */
type WithDoor = { codedeskEngine?: Door };

/** An engine, and when it is gone: never while the window lives that has started it. */
export type LastingEngine = { client: EngineClient; gone: Promise<void> };

/** The engine of the window that has opened this one; one of its own where there is none. */
export function openEngine(): LastingEngine {
  const door = openersDoor();
  if (!door) return { client: ownEngine(), gone: new Promise(() => undefined) };
  const client = new EngineClient(door.enter());
  offer(door.lock, client);
  addEventListener('pagehide', () => client.leave());
  const gone = navigator.locks.request(door.lock, () => client.end());
  return { client, gone };
}

/** Starts an engine that windows opened from here may use, too. */
export function ownEngine(): EngineClient {
  const client = startEngine();
  const lock = `engine ${crypto.randomUUID()}`;
  void navigator.locks.request(lock, () => {
    offer(lock, client);
    return new Promise(() => undefined);
  });
  return client;
}

function offer(lock: string, client: EngineClient): void {
  const door: Door = { lock, enter: () => client.enter() };
  Object.assign(window, { codedeskEngine: door } satisfies WithDoor);
}

/** Null where nobody has opened this window, or who has is gone or of another origin. */
function openersDoor(): Door | null {
  try {
    return (window.opener as WithDoor | null)?.codedeskEngine ?? null;
  } catch {
    return null;
  }
}
