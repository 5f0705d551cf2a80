/** A file, by the address that it is served at. */
export type AddressedFile = { url: string; bytes: Uint8Array };

/** Of each file its address and how many bytes it has, in their order. */
type Table = [url: string, bytes: number][];

/** As many bytes say how long the table is. */
const headBytes = 4;

/** Puts files in one: the length of a table, the table in ASCII, and the files one after the other. */
export function packFiles(files: readonly AddressedFile[]): Uint8Array {
  const table: Table = files.map(({ url, bytes }) => [url, bytes.byteLength]);
  const written = Uint8Array.from(encodeURI(JSON.stringify(table)), (letter) => letter.charCodeAt(0));
  const start = headBytes + written.byteLength;
  const packed = new Uint8Array(files.reduce((at, { bytes }) => at + bytes.byteLength, start));
  new DataView(packed.buffer).setUint32(0, written.byteLength);
  packed.set(written, headBytes);
  files.reduce((at, { bytes }) => {
    packed.set(bytes, at);
    return at + bytes.byteLength;
  }, start);
  return packed;
}

/**
 * @returns the files by their addresses, which share the memory of what was packed
 * @throws RangeError, SyntaxError where it is cut off or none of this kind
 */
export function unpackFiles(packed: ArrayBuffer): Map<string, Uint8Array<ArrayBuffer>> {
  const length = new DataView(packed).getUint32(0);
  const table = JSON.parse(
    decodeURI(String.fromCharCode(...new Uint8Array(packed, headBytes, length))),
  ) as Table;
  let at = headBytes + length;
  return new Map(
    table.map(([url, bytes]) => {
      const file = new Uint8Array(packed, at, bytes);
      at += bytes;
      return [url, file];
    }),
  );
}
