/** How the bytes of a text file were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type DecodedText = { text: string; encoding: Encoding };

type Decoder = { decode(bytes: Uint8Array): string };
/** Every engine that CodeDesk runs in has it, but neither DOM's nor Node's types belong in core. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM?: boolean }) => Decoder;

/** Windows-1252 from 0x80 to 0x9F; the five unassigned bytes stay control characters, as in the WHATWG table. */
const cp1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/**
 * Some Node versions take the label `windows-1252` for Latin-1 and lose apostrophes and ™. The replacement puts that
 * right and changes nothing where the decoder is right already.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252', { fatal: false }).decode(bytes);
  return text.replace(/[\u0080-\u009F]/g, (char) => cp1252.charAt(char.charCodeAt(0) - 0x80));
}

/** As many characters at once as an argument list surely takes. */
const chunk = 8192;

function decodeUtf16(bytes: Uint8Array, low: 0 | 1): string {
  const parts: string[] = [];
  for (let start = 2; start + 1 < bytes.length; start += chunk) {
    const units: number[] = [];
    for (let at = start; at + 1 < Math.min(bytes.length, start + chunk); at += 2) {
      units.push((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8));
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/**
 * Text of a file of unknown encoding: a byte order mark decides, then strict UTF-8, else Windows-1252, in which
 * every byte means something. CMS's 2019 and 2020 files are not valid UTF-8, later ones are.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeUtf16(bytes, 0), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeUtf16(bytes, 1), encoding: 'utf-16be' };
  try {
    // The byte order mark of UTF-8 is dropped by the decoder.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}
