import { SaxesParser } from 'saxes';
import { decodeText, decodeWindows1252 } from './decode';
import { SourceError } from './errors';

/** What a reader hears of an XML document, in its order. Names stand as they are written, prefix included. */
export type XmlEvents = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  /** Text and CDATA; one run may come in several pieces. */
  text(text: string): void;
};

/** What a document may ask of memory and time. */
export type XmlLimits = {
  /** Characters of the whole document. */
  size: number;
  depth: number;
  elements: number;
  /** Attributes of one element, and the characters of all their values together. */
  attributes: number;
  attributeLength: number;
  nameLength: number;
  /** Characters of one run of text. */
  textLength: number;
};

/**
 * The largest of NCHS's and CMS's documents has 9 million characters, 250,000 elements, fifteen levels and notes of a
 * thousand characters.
 */
export const xmlLimits: XmlLimits = {
  size: 64 * 1024 * 1024,
  depth: 40,
  elements: 2_000_000,
  attributes: 20,
  attributeLength: 4000,
  nameLength: 100,
  textLength: 50_000,
};

/** So many characters are parsed between two looks at the limits. */
const step = 64 * 1024;

/** Encodings that a declaration may name, all of which a text of plain ASCII satisfies. */
const singleByte = /^(us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$/i;

/**
 * Text of an XML file. A byte order mark decides, then what the declaration says; a file that says UTF-8 and is not is read as
 * Windows-1252, which `note` tells.
 * @throws SourceError where the declared encoding is none that is read
 */
export function decodeXml(bytes: Uint8Array): { text: string; note: string | null } {
  if (bytes.length === 0) throw new SourceError('empty', 'The file is empty.');
  if ((bytes[0] === 0x3c && bytes[1] === 0) || (bytes[0] === 0 && bytes[1] === 0x3c)) {
    throw new SourceError(
      'unsupported',
      'The XML is in UTF-16 without a byte order mark. Save it as UTF-8, or get it again from its publisher.',
    );
  }
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return { text, note: null };
  const declared = /^\uFEFF?<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([^"']{1,40})["']/.exec(
    text.slice(0, 400),
  )?.[1];
  if (declared === undefined || /^utf-?8$/i.test(declared)) {
    const note =
      encoding === 'utf-8'
        ? null
        : 'The XML is not valid UTF-8; letters with accents were read as Windows-1252.';
    return { text, note };
  }
  if (singleByte.test(declared)) return { text: decodeWindows1252(bytes), note: null };
  throw new SourceError(
    'unsupported',
    `The XML says that its encoding is "${declared}", which is not read here. Save it as UTF-8, or get it again from its publisher.`,
  );
}

const tooMuch = (what: string, line: number) =>
  new SourceError(
    'unsafe',
    `The XML has ${what} (line ${line}), which no published file has. Nothing was read.`,
  );

/**
 * Reads XML once, front to back, and tells what it meets. Nothing is fetched and no entity but the five of XML itself is known.
 * @throws SourceError, with the line: a document that is not well-formed, breaks off, defines entities or passes a limit
 */
export function readXml(text: string, events: XmlEvents, limits: XmlLimits = xmlLimits): void {
  if (text.length > limits.size) {
    throw new SourceError('too-large', `The XML is larger than ${Math.round(limits.size / 1024 / 1024)} MB.`);
  }
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let elements = 0;
  let depth = 0;
  let ended = false;
  const hearText = (piece: string) => {
    if (piece.length > limits.textLength) throw tooMuch('a very long text', parser.line);
    if (depth > 0) events.text(piece);
  };
  parser.on('error', ({ message }) => {
    throw ended ? cutOff(parser.line, depth) : notWellFormed(parser.line, message);
  });
  parser.on('doctype', (body) => {
    if (!/<!ENTITY/i.test(body)) return;
    throw new SourceError(
      'unsafe',
      `The XML defines entities of its own (line ${parser.line}), which can hide a trap. No published file does; it was not read.`,
    );
  });
  parser.on('text', hearText);
  parser.on('cdata', hearText);
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > limits.elements) throw tooMuch('too many elements', parser.line);
    if (++depth > limits.depth) throw tooMuch('too many levels', parser.line);
    const values = Object.values(attributes);
    if (values.length > limits.attributes) throw tooMuch('too many attributes', parser.line);
    const length = values.reduce((sum, value) => sum + value.length, 0);
    if (length > limits.attributeLength) throw tooMuch('a very long attribute', parser.line);
    if (name.length > limits.nameLength) throw tooMuch('a very long name', parser.line);
    events.open(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.close(name);
  });
  for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step));
  ended = true;
  parser.close();
}

function notWellFormed(line: number, message: string): SourceError {
  const reason = message.replace(/^[\s:\d]*/, '').replace(/\.$/, '');
  return new SourceError(
    'damaged',
    `The XML is damaged at line ${line} (${reason.slice(0, 80)}). Get the file again from its publisher.`,
  );
}

function cutOff(line: number, depth: number): SourceError {
  return depth > 0
    ? new SourceError(
        'damaged',
        `The XML breaks off at line ${line}: its end is missing. The copy was not finished; get the file again.`,
      )
    : new SourceError('not-recognised', 'The file holds no XML.');
}

/** Name of the root element and the first title in the beginning of a document; null where it does not begin as XML. */
export function xmlBeginning(head: string): { root: string; title: string | null } | null {
  const text = head.slice(0, 8000).replace(/^\uFEFF/, '');
  if (!/^\s*</.test(text)) return null;
  const root = /<([A-Za-z_][\w.:-]{0,99})[\s/>]/.exec(
    text.replace(/<!--[^]*?-->|<\?[^]*?\?>|<![^>]*>/g, ' '),
  )?.[1];
  if (root === undefined) return null;
  return { root, title: /<title>([^<]{1,200})</.exec(text)?.[1]?.trim() ?? null };
}
