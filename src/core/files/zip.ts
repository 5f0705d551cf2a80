import { Inflate } from 'fflate/browser';
import { crc32 } from './crc32';
import { SourceError } from './errors';
import { damaged, readDirectory, view } from './zip-directory';
import type { ZipEntry, ZipLimits } from './zip-directory';

export type { ZipEntry, ZipLimits } from './zip-directory';

/**
 * Far above any CMS zip (2019: seven files, 6.8 MB unpacked, densest file 12 : 1) and far below what hurts.
 * The ratio leaves room for a small file of one repeated character.
 */
export const zipLimits: ZipLimits = {
  entries: 500,
  entrySize: 128 * 1024 * 1024,
  totalSize: 256 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
};

export type Zip = {
  entries: ZipEntry[];
  /**
   * Unpacks one file. Data that do not keep to their declared size or checksum end in an error, never in more memory.
   * @throws SourceError
   */
  read(entry: ZipEntry): Uint8Array;
};

const localSignature = 0x04034b50;
/** Deflate grows at most about a thousandfold, so one step gives some 8 MB at most before the size is checked. */
const step = 8 * 1024;

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const out = new Uint8Array(entry.size);
  let written = 0;
  const inflater = new Inflate((chunk) => {
    if (written + chunk.length <= entry.size) out.set(chunk, written);
    written += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && written <= entry.size; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch {
    throw damaged(`"${entry.name}" does not unpack`);
  }
  if (written > entry.size) throw damaged(`"${entry.name}" is larger than the zip says`);
  if (written !== entry.size) throw damaged(`"${entry.name}" is shorter than the zip says`);
  return out;
}

function readEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) {
    throw new SourceError(
      'encrypted',
      `"${entry.name}" is protected by a password. CMS publishes its files without one; unpack it first.`,
    );
  }
  const data = view(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || data.getUint32(offset, true) !== localSignature) {
    throw damaged(`"${entry.name}" is not where the zip says`);
  }
  const start = offset + 30 + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length !== entry.compressedSize) throw damaged(`"${entry.name}" is cut off`);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new SourceError(
      'unsupported',
      `"${entry.name}" is packed in a way CodeDesk does not read (method ${entry.method}). Unpack the zip and open the files themselves.`,
    );
  }
  if (entry.method === 0 && entry.size !== entry.compressedSize) {
    throw damaged(`"${entry.name}" has two different sizes`);
  }
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry);
  if (crc32(unpacked) !== entry.crc) throw damaged(`"${entry.name}" does not match its checksum`);
  return unpacked;
}

/**
 * Opens a zip from memory. Zips inside it are listed like any other file and not followed.
 * @throws SourceError where the zip is damaged, unsafe, too large, split or in the zip64 form
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = zipLimits): Zip {
  const entries = readDirectory(bytes, limits);
  return { entries, read: (entry) => readEntry(bytes, entry) };
}
