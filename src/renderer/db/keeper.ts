import type { CodeDeskApi } from '../../bridge/contract';
import { snapshotText } from '../../core/desk/snapshot';
import type { UserStore } from './store';
import { notNoted } from './trouble';

const usualDelayMs = 1_000;
const mostDelayMs = 5_000;
/** Beyond so many rows a snapshot takes longer than a frame, so it waits for a longer rest. */
const manyRows = 2_000;

/** The text of a snapshot of what the window holds. */
export function textOfState(store: UserStore, now: string): string {
  const { desk, changes, data } = store.getState();
  return snapshotText({ writtenAt: now, desk, changes, data });
}

/**
 * Hands main a snapshot a moment after the last change, five seconds after the first at the latest, and at once when
 * the window is hidden or left. What main cannot keep is told: the data are safe in the database, but nowhere else.
 * @returns the function that hands over at once whatever is still waiting
 */
export function startKeeper(store: UserStore, keep: CodeDeskApi['user']['keep']): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;

  const handOver = async (): Promise<void> => {
    clearTimeout(timer);
    if (waitingSince === null || store.getState().phase !== 'ready') return;
    waitingSince = null;
    let message: string | null = null;
    try {
      const outcome = await keep(textOfState(store, new Date().toISOString()));
      if (!outcome.ok) message = outcome.message;
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
    }
    const { trouble } = store.getState();
    if (message !== null && !trouble) {
      store.tell(notNoted(message));
    } else if (message === null && trouble?.kind === 'no-snapshot') store.tell(null);
  };

  store.onCommitted(() => {
    const now = Date.now();
    waitingSince ??= now;
    const delay = store.getState().data.favorites.length > manyRows ? 3 * usualDelayMs : usualDelayMs;
    clearTimeout(timer);
    timer = setTimeout(
      () => void whenIdle(handOver),
      Math.max(0, Math.min(delay, waitingSince + mostDelayMs - now)),
    );
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void handOver();
  });
  addEventListener('pagehide', () => void handOver());
  return handOver;
}

function whenIdle(work: () => Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => void work().then(resolve), { timeout: 1_000 });
  });
}
