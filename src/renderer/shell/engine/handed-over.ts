/*
 * A way beside messages: an answer that comes within a moment is handed over in memory that window and worker share, while the window
 * waits for it. A message would be read after the frame that a key press has already asked for, and its rows would stand in the next.
 *
 * The first number is the question that the window waits for, 0 where it waits for none: whichever of the two sets it to 0 first,
 * decides. The second is the length of the answer, the rest its text.
 */
const waitedFor = 0;
const length = 1;
/** No question that is waited for has this number. */
const nothing = 0;
const headBytes = 8;

/** Longer than a hundred rows of the longest descriptors; what is longer goes as a message. */
const memoryBytes = 512 * 1024;

/** The memory, where window and worker may share any; a processor that does one thing at a time would only be kept from the answer. */
export const sharedMemory = (): SharedArrayBuffer | null =>
  globalThis.crossOriginIsolated && navigator.hardwareConcurrency > 1
    ? new SharedArrayBuffer(memoryBytes)
    : null;

/** The window's side. */
export function createWaiting(memory: SharedArrayBuffer) {
  const head = new Int32Array(memory, 0, 2);
  const text = new Uint8Array(memory, headBytes);
  const decoder = new TextDecoder();
  return {
    /** Says what will be waited for, before it is asked. */
    expect: (id: number): void => void Atomics.store(head, waitedFor, id),

    /** Waits for so many milliseconds at the most; undefined where the answer goes as a message. */
    take(id: number, milliseconds: number): unknown {
      const until = performance.now() + milliseconds;
      while (Atomics.load(head, waitedFor) === id && performance.now() < until);
      if (Atomics.compareExchange(head, waitedFor, id, nothing) === id) return undefined;
      // Copied first: a text is not read out of memory that somebody else may write.
      return JSON.parse(decoder.decode(text.slice(0, Atomics.load(head, length))));
    },
  };
}

/** The worker's side: hands an answer over where the window waits for it; false where it is to be posted. */
export function createHandingOver(memory: SharedArrayBuffer): (id: number, reply: unknown) => boolean {
  const head = new Int32Array(memory, 0, 2);
  const text = new Uint8Array(memory, headBytes);
  const encoder = new TextEncoder();
  return (id, reply) => {
    if (id === nothing || Atomics.load(head, waitedFor) !== id) return false;
    const bytes = encoder.encode(JSON.stringify(reply));
    if (bytes.length > text.length) return false;
    text.set(bytes);
    Atomics.store(head, length, bytes.length);
    return Atomics.compareExchange(head, waitedFor, id, nothing) === id;
  };
}
