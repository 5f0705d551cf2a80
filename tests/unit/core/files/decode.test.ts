import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/files/decode';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('text of a file', () => {
  it('is UTF-8 where the bytes are valid UTF-8', () => {
    expect(decodeText(new TextEncoder().encode('5’-phosphate'))).toEqual({
      text: '5’-phosphate',
      encoding: 'utf-8',
    });
  });

  it('loses its byte order mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A');
  });

  it('is Windows-1252 where one byte is no UTF-8, so that 0x92 is an apostrophe and 0x99 a trade mark', () => {
    expect(decodeText(bytes(0x35, 0x92, 0x20, 0x99, 0xa0, 0x80))).toEqual({
      text: '5’ ™\u00A0€',
      encoding: 'windows-1252',
    });
  });

  it('is UTF-16 where its mark says so, either way round', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0, 0x19, 0x20))).toEqual({ text: 'A’', encoding: 'utf-16le' });
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x41, 0x20, 0x19))).toEqual({ text: 'A’', encoding: 'utf-16be' });
  });

  it('keeps every character of a long Windows-1252 text', () => {
    const long = new Uint8Array(100_000).fill(0xe9);
    expect(decodeText(long).text).toBe('é'.repeat(100_000));
  });

  it('is empty for no bytes', () => {
    expect(decodeText(bytes()).text).toBe('');
  });
});
