/**
 * How a value travels between page and main: its JSON, then the bytes that were in it. The app's contract carries JSON
 * and bytes and nothing else (tests/unit/bridge/carried.test.ts); whatever else comes is refused aloud, because Electron
 * would carry it and the host would change it.
 */

/** The length of the JSON first, as 32 bits. */
const headStart = 4;

/** In the JSON bytes are null; here is where they belong and how many there are. */
type Place = { path: (string | number)[]; size: number };
type Head = { value: unknown; places: Place[] };

/** What Electron says when a value cannot cross. */
class NotCloneable extends Error {
  override name = 'DataCloneError';
  constructor() {
    super('An object could not be cloned.');
  }
}

/** One message, ready for the wire. Throws what Electron throws for functions and the like. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const places: Place[] = [];
  const tail: Uint8Array[] = [];
  const keep = (bytes: Uint8Array, path: Place['path']) => {
    places.push({ path, size: bytes.byteLength });
    tail.push(bytes);
  };
  const head: Head = { value: toJson(value, [], keep), places };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const size = tail.reduce((sum, bytes) => sum + bytes.byteLength, headStart + text.byteLength);
  const out = new Uint8Array(size);
  new DataView(out.buffer).setUint32(0, text.byteLength);
  out.set(text, headStart);
  let at = headStart + text.byteLength;
  for (const bytes of tail) {
    out.set(bytes, at);
    at += bytes.byteLength;
  }
  return out;
}

function toJson(
  value: unknown,
  path: Place['path'],
  keep: (bytes: Uint8Array, path: Place['path']) => void,
): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) {
    keep(value, path);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => toJson(item, [...path, index], keep));
  if (typeof value === 'object' && isPlain(value)) {
    // Without a prototype, so that a field called __proto__ is a field. One that is undefined is left out.
    const fields = Object.create(null) as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) fields[key] = toJson(item, [...path, key], keep);
    }
    return fields;
  }
  throw new NotCloneable();
}

function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** Reads one message. Whatever is not a whole and honest message throws: the other side is not trusted to be ours. */
export function decode(message: Uint8Array): unknown {
  const length = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0);
  const text = cut(message, headStart, length);
  const head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text)) as Partial<Head> | null;
  if (!head || !Array.isArray(head.places) || !('value' in head)) throw broken('the head is odd');
  let at = headStart + length;
  const whole = { value: head.value };
  for (const { path, size } of head.places) {
    // Cut out, not shared: a Node Buffer is a window on memory that others write to, and main may keep what it gets.
    put(whole, path, cut(message, at, size).slice());
    at += size;
  }
  return whole.value;
}

function cut(message: Uint8Array, start: number, size: number): Uint8Array {
  if (!Number.isSafeInteger(size) || size < 0 || start + size > message.byteLength) {
    throw broken('it is cut off');
  }
  return message.subarray(start, start + size);
}

/** Sets bytes where the JSON has null for them, and nowhere else. */
function put(whole: object, path: unknown, bytes: Uint8Array): void {
  if (!Array.isArray(path)) throw broken('a place is odd');
  const keys = ['value', ...(path as unknown[])];
  let holder: unknown = whole;
  keys.forEach((key, index) => {
    if (
      typeof holder !== 'object' ||
      holder === null ||
      (typeof key !== 'string' && typeof key !== 'number')
    ) {
      throw broken('a place is odd');
    }
    if (!Object.hasOwn(holder, key)) throw broken('a place is missing');
    const fields = holder as Record<string | number, unknown>;
    if (index < keys.length - 1) holder = fields[key];
    else if (fields[key] === null) fields[key] = bytes;
    else throw broken('a place is taken');
  });
}

const broken = (what: string): Error => new Error(`A message could not be read: ${what}.`);
