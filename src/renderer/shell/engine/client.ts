import type { FromWorker, Questions, Replies, Topic, ToWorker } from '../../../core/lookup/messages';
import type { FromWindow } from './from-window';
import { createWaiting, sharedMemory } from './handed-over';

type OnProgress = (progress: { done: number; total: number }) => void;

/** Told when questions get better answers, and, with the reason, when they get none. */
type OnBetter = (problem: string | null) => void;

type AskOptions = {
  /** Who asks, where several parts of a window ask on one topic and each wants its own answer. */
  by?: string;
  /** Told how far the work has come, for questions that take their time. */
  onProgress?: OnProgress;
};

type Waiting = {
  topic: Topic;
  by: string;
  resolve: (reply: never) => void;
  reject: (error: Error) => void;
  onProgress: OnProgress | undefined;
};

/** As long as an answer is waited for that is to be shown with the key, or the date, that asks for it, in milliseconds. */
export const momentMs = 10;

const stopped = 'The search engine stopped.';

/** Thrown into a question that a later one of the same asker and topic has overtaken. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/**
 * The window's side of the engine. Of several questions that one asker has on one topic only the latest is answered;
 * the others end as `Overtaken`, so that a slow answer never paints over a newer one.
 */
export class EngineClient {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();
  private readonly betterListeners = new Set<OnBetter>();

  private readonly shared: ReturnType<typeof createWaiting> | null;

  /**
   * @param worker the engine's worker, or a port at which one started by another window answers
   * @param memory shared with the worker, for answers that are waited for
   */
  constructor(
    private readonly worker: Worker | MessagePort,
    memory: SharedArrayBuffer | null = sharedMemory(),
  ) {
    this.shared = memory && createWaiting(memory);
    if (memory) worker.postMessage({ id: 0, topic: 'share', question: memory } satisfies ToWorker);
    const port: EventTarget = worker;
    port.addEventListener('message', (event) => this.receive((event as MessageEvent<FromWorker>).data));
    port.addEventListener('error', (event) => this.fail((event as ErrorEvent).message || stopped));
    if ('start' in worker) worker.start();
  }

  /** A way in for another window. */
  enter(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.worker.postMessage({ join: port2 } satisfies FromWindow, [port2]);
    return port1;
  }

  /** This window asks nothing any more: what is held for it alone is let go of. */
  leave(): void {
    this.worker.postMessage({ id: 0, topic: 'leave', question: null } satisfies ToWorker);
  }

  /** The engine is gone: nobody waits any longer. */
  end(): void {
    this.fail(stopped);
  }

  ask<T extends Topic>(topic: T, question: Questions[T], options: AskOptions = {}): Promise<Replies[T]> {
    return this.post(this.nextId++, topic, question, options);
  }

  /**
   * Asks and waits a moment for the answer; a promise of it where it takes longer. Nothing else is done meanwhile, so this is for what
   * is shown with the very key that asks for it.
   */
  askBriefly<T extends Topic>(
    topic: T,
    question: Questions[T],
    milliseconds: number,
  ): Replies[T] | Promise<Replies[T]> {
    const id = this.nextId++;
    this.shared?.expect(id);
    const later = this.post(id, topic, question, {});
    const now = this.shared?.take(id, milliseconds);
    if (now === undefined) return later;
    this.waiting.delete(id);
    return now as Replies[T];
  }

  private post<T extends Topic>(
    id: number,
    topic: T,
    question: Questions[T],
    { by = '', onProgress }: AskOptions,
  ): Promise<Replies[T]> {
    for (const [before, other] of this.waiting) {
      if (other.topic !== topic || other.by !== by) continue;
      this.waiting.delete(before);
      other.reject(new Overtaken());
    }
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { topic, by, resolve, reject, onProgress });
      this.worker.postMessage({ id, topic, question, by });
    });
  }

  /**
   * Calls the listener each time questions get better answers: words, then guides; with a reason where they get none.
   * @returns the function that ends it
   */
  onBetter(listener: OnBetter): () => void {
    this.betterListeners.add(listener);
    return () => this.betterListeners.delete(listener);
  }

  private receive(message: FromWorker): void {
    if (message.type === 'better' || message.type === 'unfinished') {
      const problem = message.type === 'better' ? null : message.message;
      for (const listener of this.betterListeners) listener(problem);
      return;
    }
    const asked = this.waiting.get(message.id);
    if (!asked) return;
    if (message.type === 'progress') {
      asked.onProgress?.(message);
      return;
    }
    this.waiting.delete(message.id);
    if (message.type === 'reply') asked.resolve(message.reply as never);
    else asked.reject(new Error(message.message));
  }

  private fail(message: string): void {
    for (const asked of this.waiting.values()) asked.reject(new Error(message));
    this.waiting.clear();
  }
}

/** Starts the worker; the address must stand here literally for the bundler to find the file. */
export const startEngine = (): EngineClient =>
  new EngineClient(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
