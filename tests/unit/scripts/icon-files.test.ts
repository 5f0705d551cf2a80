import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const build = resolve(import.meta.dirname, '../../../build');
const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** What a system reads of the icons that are committed. */
describe('the icons', () => {
  it('for Windows hold images up to 256 dots, each where the directory says', () => {
    const file = readFileSync(resolve(build, 'icon.ico'));
    const count = file.readUInt16LE(4);
    const sizes = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      const place = file.readUInt32LE(at + 12);
      const png = file.subarray(place, place + file.readUInt32LE(at + 8));
      expect(png.subarray(0, 4)).toEqual(pngMark);
      expect(png.readUInt32BE(16)).toBe(file.readUInt8(at) || 256);
      return png.readUInt32BE(16);
    });
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 48, 256]));
  });

  it('for macOS hold every size, and the file is as long as it says', () => {
    const file = readFileSync(resolve(build, 'icon.icns'));
    expect(file.toString('ascii', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const names: string[] = [];
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      names.push(file.toString('ascii', at, at + 4));
      expect(file.subarray(at + 8, at + 12)).toEqual(pngMark);
    }
    expect(names).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10']));
  });
});
