import { aligned, errorTypes, headStart, isErrorName, isViewName, tags, viewTypes } from './shape';

/** Reads one message. Whatever is not a whole and honest message throws: the other side is not trusted to be ours. */
export function decode(message: Uint8Array): unknown {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const headLength = view.getUint32(0);
  const headEnd = headStart + headLength;
  if (headEnd > message.byteLength) throw broken('the head is cut off');
  const head: unknown = JSON.parse(new TextDecoder().decode(message.subarray(headStart, headEnd)));
  if (!Array.isArray(head) || head.length !== 2 || !Array.isArray(head[1])) throw broken('the head is odd');

  let start = aligned(headEnd);
  const tail = head[1].map((size: unknown) => {
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw broken('a size is odd');
    const end = start + size;
    if (end > message.byteLength) throw broken('the tail is cut off');
    // Cut from the memory below: a Node Buffer's own slice would share it, and main may keep what it gets.
    const bytes = (message.buffer as ArrayBuffer).slice(message.byteOffset + start, message.byteOffset + end);
    start = aligned(end);
    return bytes;
  });
  return new Reader(tail).valueOf(head[0]);
}

const broken = (what: string): Error => new Error(`A message could not be read: ${what}.`);

class Reader {
  readonly #seen: unknown[] = [];
  readonly #tail: ArrayBuffer[];

  constructor(tail: ArrayBuffer[]) {
    this.#tail = tail;
  }

  valueOf(shape: unknown): unknown {
    if (!Array.isArray(shape)) {
      if (shape !== null && typeof shape === 'object') throw broken('a bare object');
      return shape;
    }
    const [tag, ...rest] = shape as unknown[];
    switch (tag) {
      case tags.undefined:
        return undefined;
      case tags.number:
        return Number(text(rest[0]));
      case tags.bigint:
        return BigInt(text(rest[0]));
      case tags.seen:
        return this.#earlier(rest[0]);
      default:
        return this.#object(tag, rest);
    }
  }

  /** The object is noted before its parts are read, so that they can point back at it. */
  #object(tag: unknown, rest: unknown[]): unknown {
    switch (tag) {
      case tags.array: {
        const list = this.#note<unknown[]>([]);
        for (const item of rest) list.push(this.valueOf(item));
        return list;
      }
      case tags.object:
        return this.#fields(rest[0]);
      case tags.map: {
        const map = this.#note(new Map<unknown, unknown>());
        for (let i = 0; i + 1 < rest.length; i += 2) {
          map.set(this.valueOf(rest[i]), this.valueOf(rest[i + 1]));
        }
        return map;
      }
      case tags.set: {
        const set = this.#note(new Set<unknown>());
        for (const item of rest) set.add(this.valueOf(item));
        return set;
      }
      case tags.date:
        return this.#note(new Date(typeof rest[0] === 'number' ? rest[0] : NaN));
      case tags.regExp:
        return this.#note(new RegExp(text(rest[0]), text(rest[1])));
      case tags.error:
        return this.#error(rest);
      case tags.buffer:
        return this.#note(this.#bytes(rest[0]));
      case tags.view:
        return this.#view(rest);
      default:
        throw broken('an unknown tag');
    }
  }

  #fields(fields: unknown): unknown {
    if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) throw broken('no fields');
    const object = this.#note<Record<string, unknown>>({});
    for (const [key, shape] of Object.entries(fields)) {
      const value = this.valueOf(shape);
      // Set as a field of the object's own: assigning would change its prototype.
      if (key === '__proto__') {
        Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
      } else object[key] = value;
    }
    return object;
  }

  #error([name, message, stack, ...cause]: unknown[]): Error {
    const known = text(name);
    if (!isErrorName(known)) throw broken('an unknown error');
    const error = this.#note(new errorTypes[known](text(message)));
    if (typeof stack === 'string') hide(error, 'stack', stack);
    if (cause.length) hide(error, 'cause', this.valueOf(cause[0]));
    return error;
  }

  #view([name, place]: unknown[]): ArrayBufferView {
    const known = text(name);
    if (!isViewName(known)) throw broken('an unknown view');
    const View: new (bytes: ArrayBuffer) => ArrayBufferView = viewTypes[known];
    return this.#note(new View(this.#bytes(place)));
  }

  #bytes(place: unknown): ArrayBuffer {
    const bytes = typeof place === 'number' ? this.#tail[place] : undefined;
    if (!bytes) throw broken('a buffer is missing');
    return bytes;
  }

  #earlier(index: unknown): unknown {
    if (typeof index !== 'number' || !(index in this.#seen)) throw broken('a reference to nothing');
    return this.#seen[index];
  }

  #note<T>(value: T): T {
    this.#seen.push(value);
    return value;
  }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw broken('text is missing');
  return value;
}

const hide = (target: object, key: string, value: unknown): void => {
  Object.defineProperty(target, key, { value, writable: true, configurable: true, enumerable: false });
};
