import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles, unpackFiles } from '../../../src/bridge/packed-files';

const packed = (files: readonly { url: string; bytes: Uint8Array }[]): ArrayBuffer =>
  packFiles(files).slice().buffer;

describe('files in one', () => {
  it('come out by their addresses as they went in, whatever is in them', () => {
    const file = fc.record({ url: fc.string({ unit: 'binary' }), bytes: fc.uint8Array() });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ url }) => url }), (files) => {
        const found = unpackFiles(packed(files));
        expect([...found].map(([url, bytes]) => ({ url, bytes }))).toEqual(files);
      }),
    );
  });

  it('are none where nothing was put in', () => {
    expect(unpackFiles(packed([])).size).toBe(0);
  });

  it('are refused where they are cut off, or something else', () => {
    const whole = packFiles([{ url: '/data/guides.json', bytes: new Uint8Array(8) }]);
    expect(() => unpackFiles(whole.slice(0, -1).buffer)).toThrow(RangeError);
    expect(() => unpackFiles(new ArrayBuffer(2))).toThrow(RangeError);
    expect(() => unpackFiles(Uint8Array.from([0, 0, 0, 2, 60, 62]).buffer)).toThrow(SyntaxError);
  });
});
