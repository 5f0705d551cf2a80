import { decodeText } from '../files/decode';
import type { Encoding } from '../files/decode';
import { isRecordLine } from '../systems/hcpcs/readers/fixed-width';
import { splitLines } from '../files/text';

/** What bytes are by their own content; a file's name and ending are never asked. */
export type Content =
  | { kind: 'empty' }
  | { kind: 'zip' }
  | { kind: 'xls' }
  | { kind: 'binary'; what: string; isDocument?: true }
  | { kind: 'text'; text: string; encoding: Encoding };

/** What a text is. `table` is any text with a header row that a table reader may know. */
export type TextKind =
  | 'hcpcs'
  | 'html'
  | 'record-layout'
  | 'processing-notes'
  | 'readme'
  | 'transaction-report'
  | 'noc-report'
  | 'corrections-report'
  | 'other';

/** First bytes of documents for people, which lie beside data, and what to call them. */
const documents: readonly (readonly [number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document'],
];

/** First bytes of other things that people drop by mistake. */
const signatures: readonly (readonly [number[], string])[] = [
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive'],
  [[0x4d, 0x5a], 'a Windows program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/** Control characters that no text file has; form feed and Ctrl-Z occur in CMS's. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) odd++;
  return odd * 100 > sample.length;
}

/** What the bytes are, with their text where they are text. */
export function recogniseBytes(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { kind: 'empty' };
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'xls' };
  for (const [signature, what] of documents) {
    if (startsWith(bytes, signature)) return { kind: 'binary', what, isDocument: true };
  }
  for (const [signature, what] of signatures) {
    if (startsWith(bytes, signature)) return { kind: 'binary', what };
  }
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!utf16 && looksBinary(bytes)) return { kind: 'binary', what: 'a file that is not text' };
  const decoded = decodeText(bytes);
  return /^[\s\u00A0]*$/.test(decoded.text) ? { kind: 'empty' } : { kind: 'text', ...decoded };
}

/**
 * What a text is, judged by its first 400 lines: preambles are a dozen lines at most, and one record of the
 * contractor file is proof enough, since nothing else has that shape.
 */
export function recogniseText(text: string): TextKind {
  const head = text.slice(0, 200_000);
  const lines = splitLines(head).slice(0, 400);
  if (lines.some(isRecordLine)) return 'hcpcs';
  const opening = head.slice(0, 2000);
  if (/^\s*(?:<!doctype html|<html|<\?xml[^>]*>\s*<!doctype html|<head)/i.test(opening)) return 'html';
  if (/HCPCS Contractor Record|REC(?:ORD)? LAYOUT/i.test(opening) && /LENGTH\s+BEG\s+END/i.test(opening)) {
    return 'record-layout';
  }
  if (/^[\s\S]{0,400}PROCESSING NOTES/.test(opening)) return 'processing-notes';
  if (/TYPE OF CHANGE/i.test(opening)) return 'transaction-report';
  if (/NOC CODES/i.test(opening)) return 'noc-report';
  if (/HCPCS CORRECTIONS/i.test(opening)) return 'corrections-report';
  if (/File Content/i.test(opening) && /HCPCS/.test(opening)) return 'readme';
  return 'other';
}
