import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NotSaved,
  packIndex,
  readerOf,
  smallNumbers,
  unpackIndex,
  type SavedIndex,
} from '../../../../src/core/search/saved-index';

const list = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float32Array({ noNaN: true }),
  fc.array(fc.string({ unit: 'grapheme' })),
);
const savedIndex: fc.Arbitrary<SavedIndex> = fc.dictionary(fc.stringMatching(/^[a-z ]{1,12}$/), list, {
  noNullPrototype: true,
});

describe('a saved word index', () => {
  it('is read from its file as it was written, whatever its lists hold', () => {
    fc.assert(
      fc.property(savedIndex, (saved) => {
        expect(unpackIndex(packIndex(saved).buffer)).toEqual(saved);
      }),
    );
  });

  it('is not read from a file that was cut off', () => {
    const saved = {
      terms: ['pump', 'refill'],
      sequence: Uint32Array.of(0, 1, 1),
      idf: Float32Array.of(0.5, 2),
    };
    const file = packIndex(saved);
    for (let length = 0; length < file.length; length++) {
      expect(unpackIndex(file.slice(0, length).buffer), `${length} bytes`).toBeNull();
    }
  });

  it('is not read from a file of another kind or version', () => {
    const file = packIndex({ terms: ['pump'] });
    const other = file.slice();
    other[20] = '1'.charCodeAt(0);
    expect(unpackIndex(other.buffer)).toBeNull();
    expect(unpackIndex(new TextEncoder().encode('{"terms":[]}\n').buffer)).toBeNull();
    expect(unpackIndex(new ArrayBuffer(0))).toBeNull();
  });

  it('never breaks whoever reads a damaged file', () => {
    const file = packIndex({ terms: ['pump', 'refill'], sequence: Uint32Array.of(0, 1, 1) });
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, byte) => {
        const damaged = file.slice();
        damaged[at] = byte;
        expect(() => unpackIndex(damaged.buffer)).not.toThrow();
      }),
    );
  });

  it('keeps numbers in half of the room where all are small enough', () => {
    const numbers = Uint32Array.of(0, 7, 65_535);
    expect(smallNumbers(numbers, 65_535)).toEqual(Uint16Array.of(0, 7, 65_535));
    expect(smallNumbers(numbers, 65_536)).toBe(numbers);
    const { small } = readerOf({ half: Uint16Array.of(1), whole: numbers, bytes: Uint8Array.of(1) });
    expect([small('half'), small('whole')]).toEqual([Uint16Array.of(1), numbers]);
    expect(() => small('bytes')).toThrow(NotSaved);
  });

  it('says which list is missing, or is of another kind', () => {
    const { texts, whole } = readerOf({ terms: ['pump'] });
    expect(texts('terms')).toEqual(['pump']);
    expect(() => whole('terms')).toThrow(NotSaved);
    expect(() => whole('sequence')).toThrow('no list sequence');
  });
});
