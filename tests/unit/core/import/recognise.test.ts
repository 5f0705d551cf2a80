import { describe, expect, it } from 'vitest';
import { recogniseBytes, recogniseText } from '../../../../src/core/import/recognise';
import { hcpcsLine } from '../../../fixtures/cms/hcpcs-lines';

const text = (value: string) => new TextEncoder().encode(value);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('what bytes are', () => {
  it('is decided by their content', () => {
    expect(recogniseBytes(bytes())).toEqual({ kind: 'empty' });
    expect(recogniseBytes(text(' \r\n\t'))).toEqual({ kind: 'empty' });
    expect(recogniseBytes(bytes(0x50, 0x4b, 3, 4, 0))).toEqual({ kind: 'zip' });
    expect(recogniseBytes(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({ kind: 'xls' });
    expect(recogniseBytes(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10))).toEqual({
      kind: 'binary',
      what: 'a PNG picture',
      isDocument: true,
    });
    expect(recogniseBytes(text('%PDF-1.7'))).toEqual({
      kind: 'binary',
      what: 'a PDF document',
      isDocument: true,
    });
    expect(recogniseBytes(bytes(0, 1, 2, 3, 0, 0, 0))).toEqual({
      kind: 'binary',
      what: 'a file that is not text',
    });
    expect(recogniseBytes(text('HCPC,LONG'))).toMatchObject({ kind: 'text', text: 'HCPC,LONG' });
  });
});

describe('what a text is', () => {
  it('is a HCPCS release where one line has the shape of a record, whatever stands around it', () => {
    expect(recogniseText(`TITLE\n\n${hcpcsLine({ code: 'J0475' })}\n`)).toBe('hcpcs');
    expect(recogniseText('J0475 00100 3 not a record')).toBe('other');
  });

  it('is a web page where it begins as one', () => {
    expect(recogniseText('\n<!DOCTYPE html>\n<html>')).toBe('html');
    expect(recogniseText('<html lang="en">')).toBe('html');
  });

  it("is one of the explanations and printed reports in CMS's zips", () => {
    expect(recogniseText('   PROCESSING NOTES\n ____\n 0001--THIS')).toBe('processing-notes');
    expect(
      recogniseText('  NAME   LENGTH   BEG  END    CONTENTS\n---\n*** HCPCS Contractor Record - 2019'),
    ).toBe('record-layout');
    expect(recogniseText(' HCPCS/MOD      TYPE OF CHANGE    SHORT DESCRIPTION')).toBe('transaction-report');
    expect(recogniseText('HCPCS/Modifier CodeType of Change\n')).toBe('transaction-report');
    expect(recogniseText('     NOC CODES - HCPCS 2019')).toBe('noc-report');
    expect(recogniseText('  2019 ALPHA-NUMERIC HCPCS CORRECTIONS')).toBe('corrections-report');
  });
});
