import { strFromU8, strToU8 } from 'fflate';

/**
 * A word index as flat lists by name. Built from the same sources it is the same lists, so it is made once and read at every
 * start thereafter: from what the build compiled, or from what this computer has kept.
 */
export type SavedList = Uint8Array | Uint16Array | Uint32Array | Float32Array | readonly string[];
export type SavedIndex = Readonly<Record<string, SavedList>>;

/** Another number whenever lists change their name or meaning. */
const mark = 'CodeDesk word index 5\n';
/** Where a list of numbers may begin in a file. */
const boundary = 8;

type Kind = 'bytes' | 'half' | 'whole' | 'float' | 'texts';
type Entry = { name: string; kind: Kind; length: number };

const kindOf = (list: SavedList): Kind =>
  list instanceof Uint8Array
    ? 'bytes'
    : list instanceof Uint16Array
      ? 'half'
      : list instanceof Uint32Array
        ? 'whole'
        : list instanceof Float32Array
          ? 'float'
          : 'texts';

const padded = (length: number): number => Math.ceil(length / boundary) * boundary;

const bytesOf = (list: SavedList): Uint8Array =>
  ArrayBuffer.isView(list)
    ? new Uint8Array(list.buffer, list.byteOffset, list.byteLength)
    : strToU8(JSON.stringify(list));

/** The lists as one file: a mark, the table of what follows, and each list at a multiple of eight bytes. Little-endian. */
export function packIndex(saved: SavedIndex): Uint8Array<ArrayBuffer> {
  const lists = Object.entries(saved).map(([name, list]) => ({
    name,
    kind: kindOf(list),
    bytes: bytesOf(list),
  }));
  const table = strToU8(
    mark +
      JSON.stringify(lists.map(({ name, kind, bytes }): Entry => ({ name, kind, length: bytes.length }))) +
      '\n',
  );
  const size = lists.reduce((sum, { bytes }) => sum + padded(bytes.length), padded(table.length));
  const file = new Uint8Array(size);
  file.set(table);
  let at = padded(table.length);
  for (const { bytes } of lists) {
    file.set(bytes, at);
    at += padded(bytes.length);
  }
  return file;
}

/**
 * @returns the lists, which share the memory of `file`; null where it is none of this version's, or is cut off
 */
export function unpackIndex(file: ArrayBuffer): SavedIndex | null {
  const bytes = new Uint8Array(file);
  const end = bytes.indexOf(10, mark.length);
  if (end < 0) return null;
  const text = strFromU8(bytes.subarray(0, end));
  if (!text.startsWith(mark)) return null;
  const saved: Record<string, SavedList> = {};
  let at = padded(end + 1);
  try {
    for (const { name, kind, length } of JSON.parse(text.slice(mark.length)) as Entry[]) {
      if (at + padded(length) > bytes.length) return null;
      saved[name] = listAt(file, at, kind, length);
      at += padded(length);
    }
  } catch {
    return null;
  }
  return saved;
}

function listAt(file: ArrayBuffer, at: number, kind: Kind, length: number): SavedList {
  switch (kind) {
    case 'bytes':
      return new Uint8Array(file, at, length);
    case 'half':
      return new Uint16Array(file, at, length / Uint16Array.BYTES_PER_ELEMENT);
    case 'whole':
      return new Uint32Array(file, at, length / Uint32Array.BYTES_PER_ELEMENT);
    case 'float':
      return new Float32Array(file, at, length / Float32Array.BYTES_PER_ELEMENT);
    case 'texts':
      return JSON.parse(strFromU8(new Uint8Array(file, at, length))) as string[];
  }
}

/** Numbers that mostly are below 65,536, and then take half of the memory. */
export type SmallNumbers = Uint16Array | Uint32Array;

/** @param most none of the numbers is above it */
export const smallNumbers = (numbers: Uint32Array, most: number): SmallNumbers =>
  most < 2 ** 16 ? Uint16Array.from(numbers) : numbers;

/** Reads lists by name and kind; what is missing or of another kind makes the whole unusable. */
export type SavedReader = {
  bytes: (name: string) => Uint8Array;
  small: (name: string) => SmallNumbers;
  whole: (name: string) => Uint32Array;
  floats: (name: string) => Float32Array;
  texts: (name: string) => readonly string[];
};

/** Thrown where a saved index lacks a list: it is then built anew. */
export class NotSaved extends Error {
  override name = 'NotSaved';
}

export function readerOf(saved: SavedIndex): SavedReader {
  const list = <List extends SavedList>(name: string, is: (list: SavedList) => list is List): List => {
    const found = saved[name];
    if (found === undefined || !is(found)) throw new NotSaved(`The saved word index has no list ${name}.`);
    return found;
  };
  return {
    bytes: (name) => list(name, (one) => one instanceof Uint8Array),
    small: (name) => list(name, (one) => one instanceof Uint16Array || one instanceof Uint32Array),
    whole: (name) => list(name, (one) => one instanceof Uint32Array),
    floats: (name) => list(name, (one) => one instanceof Float32Array),
    texts: (name) => list(name, (one): one is readonly string[] => Array.isArray(one)),
  };
}
