import { decodeText } from './decode';
import { SourceError } from './errors';
import { counted } from './text';
import { safeEntryName } from './zip-names';

/** One file of a zip as the central directory describes it. */
export type ZipEntry = {
  name: string;
  /** Uncompressed size as declared; reading stops where the data do not keep to it. */
  size: number;
  compressedSize: number;
  crc: number;
  method: number;
  encrypted: boolean;
  /** Where the entry's local header starts. */
  offset: number;
};

export type ZipLimits = {
  entries: number;
  entrySize: number;
  totalSize: number;
  /** Uncompressed to compressed bytes, judged where an entry is larger than `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
};

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const endSize = 22;

export const damaged = (what: string) =>
  new SourceError('damaged', `The zip is damaged or cut off (${what}). Download or copy it again.`);

const tooLarge = (what: string) =>
  new SourceError(
    'too-large',
    `The zip was not opened: ${what}. A CMS release has a handful of files and some ten megabytes; take the zip that CMS publishes.`,
  );

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * Position of the end-of-directory record: the last one whose comment fits into the file. Bytes may follow it, as other
 * readers allow: some gateways and disks pad a file, and every entry is held against its checksum anyway.
 */
function findEnd(data: DataView): number {
  const last = data.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (
      data.getUint32(at, true) === endSignature &&
      at + endSize + data.getUint16(at + 20, true) <= data.byteLength
    ) {
      return at;
    }
  }
  throw damaged('its list of files is missing');
}

function readEntry(
  bytes: Uint8Array,
  data: DataView,
  at: number,
  end: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > end || data.getUint32(at, true) !== centralSignature) {
    throw damaged('its list of files is cut off');
  }
  const nameLength = data.getUint16(at + 28, true);
  const next = at + 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  if (next > end) throw damaged('its list of files is cut off');
  const entry = {
    // Names without the UTF-8 flag are code page 437 by the book; CMS's are plain ASCII either way.
    name: safeEntryName(decodeText(bytes.subarray(at + 46, at + 46 + nameLength)).text),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    compressedSize: data.getUint32(at + 20, true),
    size: data.getUint32(at + 24, true),
    encrypted: (data.getUint16(at + 8, true) & 0x41) !== 0,
    offset: data.getUint32(at + 42, true),
  };
  return { entry, next };
}

function checkSizes(entries: readonly ZipEntry[], limits: ZipLimits): void {
  let total = 0;
  for (const { name, size, compressedSize } of entries) {
    if (size > limits.entrySize) throw tooLarge(`"${name}" would unpack to ${counted(size, 'byte')}`);
    if (size > limits.ratioFrom && size > compressedSize * limits.ratio) {
      throw tooLarge(
        `"${name}" would unpack to ${Math.round(size / Math.max(1, compressedSize))} times its size`,
      );
    }
    total += size;
  }
  if (total > limits.totalSize) throw tooLarge(`its files would unpack to ${counted(total, 'byte')}`);
}

/** Two entries that share their data are how the densest zip bombs are built; no packer writes such a zip. */
function checkOverlap(entries: readonly ZipEntry[], directory: number): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]?.offset ?? directory;
    if (entry.offset + 30 + entry.compressedSize > next) {
      throw damaged(`"${entry.name}" runs into what follows it`);
    }
  });
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase();
    if (seen.has(key)) {
      throw new SourceError(
        'unsafe',
        `The zip holds two files named "${name}". Get the file from CMS again.`,
      );
    }
    seen.add(key);
  }
}

/**
 * Reads the list of files at the end of a zip and refuses what is not safe to open: too many or too large files,
 * names that climb out, overlapping or doubled entries, several disks, zip64. Folders are left out of the list.
 * @throws SourceError with a message for people
 */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  if (bytes.length < endSize) throw damaged('it is too short');
  const data = view(bytes);
  const end = findEnd(data);
  const count = data.getUint16(end + 10, true);
  const size = data.getUint32(end + 12, true);
  const start = data.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    throw new SourceError(
      'unsupported',
      'The zip is in the zip64 form, for very large archives. Unpack it and open the files themselves.',
    );
  }
  if (data.getUint16(end + 4, true) !== 0 || data.getUint16(end + 8, true) !== count) {
    throw new SourceError(
      'unsupported',
      'The zip is one part of several. Join the parts, or unpack it first.',
    );
  }
  if (count > limits.entries) throw tooLarge(`it holds ${counted(count, 'file')}`);
  if (start + size > end) throw damaged('its list of files is cut off');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, data, at, end);
    entries.push(entry);
    at = next;
  }
  checkNames(entries);
  checkSizes(entries, limits);
  checkOverlap(entries, start);
  return entries.filter((entry) => !entry.name.endsWith('/'));
}
