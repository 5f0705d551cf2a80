import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../../../../src/core/files/errors';
import { openZip, zipLimits } from '../../../../src/core/files/zip';

const text = (value: string) => new TextEncoder().encode(value);
const small = () => zipSync({ 'a file.txt': text('hello '.repeat(100)), 'b.txt': text('world') });

/** Where the central directory's entry of a name starts. */
function centralEntry(zip: Uint8Array, name: string): number {
  const bytes = text(name);
  for (let at = zip.length - bytes.length; at >= 46; at--) {
    if (
      bytes.every((byte, index) => zip[at + index] === byte) &&
      zip[at - 46] === 0x50 &&
      zip[at - 44] === 1
    ) {
      return at - 46;
    }
  }
  throw new Error('no such entry');
}

function patched(zip: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = zip.slice();
  copy.set(values, at);
  return copy;
}

const refusal = (zip: Uint8Array, limits = zipLimits) => {
  try {
    const opened = openZip(zip, limits);
    for (const entry of opened.entries) opened.read(entry);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('a zip', () => {
  it('gives its files by name, blanks in names included', () => {
    const zip = openZip(small());
    expect(zip.entries.map(({ name }) => name)).toEqual(['a file.txt', 'b.txt']);
    expect(zip.entries.map((entry) => new TextDecoder().decode(zip.read(entry)))).toEqual([
      'hello '.repeat(100),
      'world',
    ]);
  });

  it('gives stored files and empty ones too, and leaves folders out', () => {
    const zip = openZip(
      zipSync({ 'x.txt': [text('stored'), { level: 0 }], 'empty.txt': text(''), 'dir/': text('') }),
    );
    expect(zip.entries.map((entry) => [entry.name, zip.read(entry).length])).toEqual([
      ['x.txt', 6],
      ['empty.txt', 0],
    ]);
  });

  it('may carry a comment at its end', () => {
    const zip = small();
    const commented = new Uint8Array([...patched(zip, zip.length - 2, 3, 0), 1, 2, 3]);
    expect(openZip(commented).entries).toHaveLength(2);
  });

  it('may have been padded on its way', () => {
    expect(openZip(new Uint8Array([...small(), 0, 0, 0, 0])).entries).toHaveLength(2);
  });
});

describe('a zip that is damaged', () => {
  it('is refused when it is cut off anywhere', () => {
    const zip = small();
    for (const length of [0, 3, 21, 50, 120, zip.length - 30, zip.length - 1]) {
      expect(refusal(zip.slice(0, length))).toMatchObject({ code: 'damaged' });
    }
  });

  it('is refused when its comment is cut off', () => {
    const zip = small();
    const commented = new Uint8Array([...patched(zip, zip.length - 2, 3, 0), 1, 2]);
    expect(refusal(commented)).toMatchObject({ code: 'damaged' });
  });

  it('is refused when its content does not match its checksum', () => {
    const zip = zipSync({ 'x.txt': [text('stored content'), { level: 0 }] });
    expect(refusal(patched(zip, 37, 0x58)).message).toContain('checksum');
  });

  it('is refused when two entries share their data', () => {
    const zip = zipSync({ 'a.txt': text('aaaa'), 'b.txt': text('bbbb') });
    const shared = patched(zip, centralEntry(zip, 'b.txt') + 42, 0, 0, 0, 0);
    expect(refusal(shared).code).toBe('damaged');
  });

  it('never crashes a reader, whatever bytes change', () => {
    const zip = small();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 6 }), (changes) => {
        const copy = zip.slice();
        for (const [at, value] of changes) copy[at] = value;
        try {
          const opened = openZip(copy);
          for (const entry of opened.entries) opened.read(entry);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a zip that is not safe', () => {
  it('is refused for names that leave its folder', () => {
    for (const name of ['../x.txt', 'a/../../x', '/etc/passwd', 'C:\\x.txt', '..\\x', 'a\u0000b', 'x\ny']) {
      expect(refusal(zipSync({ [name]: text('x') })), name).toMatchObject({ code: 'unsafe' });
    }
  });

  it('is refused for two files of one name', () => {
    const zip = zipSync({ 'a.txt': text('a'), 'A.TXT': text('b') });
    expect(refusal(zip).code).toBe('unsafe');
  });

  it('is refused for too many files, too large files and too much in all', () => {
    const zip = small();
    expect(refusal(zip, { ...zipLimits, entries: 1 }).code).toBe('too-large');
    expect(refusal(zip, { ...zipLimits, entrySize: 100 }).code).toBe('too-large');
    expect(refusal(zip, { ...zipLimits, totalSize: 601 }).code).toBe('too-large');
  });

  it('is refused for an entry that unpacks to hundreds of times its size', () => {
    const bomb = zipSync({ 'bomb.txt': [new Uint8Array(20_000_000), { level: 9 }] });
    expect(refusal(bomb)).toMatchObject({ code: 'too-large' });
  });

  it('is stopped when an entry is larger than it says, before it fills the memory', () => {
    const bomb = zipSync({ 'bomb.txt': [new Uint8Array(240_000_000), { level: 1 }] });
    const at = centralEntry(bomb, 'bomb.txt');
    const lying = patched(bomb, at + 24, 0, 0x10, 0, 0);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(lying).message).toContain('larger than the zip says');
    // Some 40 MB of what was read so far may not be collected yet.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120_000_000);
  });

  it('is refused when it is encrypted, zip64 or in parts, with advice', () => {
    const zip = small();
    const at = centralEntry(zip, 'a file.txt');
    expect(refusal(patched(zip, at + 8, 1, 0))).toMatchObject({ code: 'encrypted' });
    const end = zip.length - 22;
    expect(refusal(patched(zip, end + 8, 0xff, 0xff, 0xff, 0xff)).message).toContain('zip64');
    expect(refusal(patched(zip, end + 4, 1, 0)).message).toContain('several');
    expect(refusal(patched(zip, at + 10, 12, 0)).message).toContain('method 12');
  });
});
