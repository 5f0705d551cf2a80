import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readFixedWidth,
  readFixedWidthText,
} from '../../../../../src/core/systems/hcpcs/readers/fixed-width';
import { hcpcsFile, hcpcsLine } from '../../../../fixtures/cms/hcpcs-lines';
import type { Fields } from '../../../../fixtures/cms/hcpcs-lines';

const baclofen: Fields = {
  code: 'J0475',
  long: 'Injection, baclofen, 10 mg',
  short: 'Baclofen 10 mg injection',
  pricing: ['51'],
  multiplePricing: 'A',
  mcm: ['2049'],
  coverage: 'D',
  asc: 'YY',
  ascDate: '20080101',
  betos: 'O1E',
  tos: '1P',
  anesthesia: '  0',
  added: '19940101',
  effective: '19970101',
};

const read = (...lines: (Fields | string)[]) => readFixedWidth(hcpcsFile(lines));

describe('the HCPCS contractor file', () => {
  it('gives every fact of a code', () => {
    const { records, issues } = read(baclofen);
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        system: 'hcpcs',
        code: 'J0475',
        kind: 'procedure',
        long: 'Injection, baclofen, 10 mg',
        short: 'Baclofen 10 mg injection',
        valid: { from: '1994-01-01', to: null },
        facts: {
          pricing: ['51'],
          multiplePricing: 'A',
          ncd: [],
          mcm: ['2049'],
          statute: '',
          labCertification: [],
          xref: [],
          coverage: 'D',
          ascGroup: 'YY',
          ascEffective: '2008-01-01',
          mog: '',
          mogPolicy: '',
          mogEffective: null,
          processingNote: '',
          betos: 'O1E',
          tos: '1P',
          anesthesiaUnits: '0',
          added: '1994-01-01',
          effective: '1997-01-01',
          ended: null,
          action: 'N',
        },
      },
    ]);
  });

  it('keeps repeated fields in their order, without the empty slots', () => {
    const fields = {
      ...baclofen,
      pricing: ['31', '32'],
      ncd: ['60-9', '60-18'],
      labCertification: ['220', '310', '900'],
    };
    const [record] = read(fields).records;
    expect(record?.facts).toMatchObject({
      pricing: ['31', '32'],
      ncd: ['60-9', '60-18'],
      labCertification: ['220', '310', '900'],
    });
  });

  it('keeps cross-references slot by slot: two of them are the first and last code of a range', () => {
    const [record] = read({ code: 'E0970', xref: ['K0037', 'K0042'], long: 'Footplates' }).records;
    expect(record?.facts?.xref).toEqual(['K0037', 'K0042']);
  });

  it('keeps modifiers apart from codes that share their characters', () => {
    const { records } = read(
      { code: 'A1', long: 'Dressing for one wound' },
      { code: 'A1001', long: 'A supply' },
    );
    expect(records.map(({ code, kind }) => [code, kind])).toEqual([
      ['A1', 'modifier'],
      ['A1001', 'procedure'],
    ]);
  });

  it('joins continuation lines with one blank and collapses repeated blanks', () => {
    const { records, issues } = read(
      { code: 'G0501', long: 'Resource-intensive services for patients' },
      { code: 'G0501', sequence: 200, id: '4', long: ' for whom the use  of specialized' },
      { code: 'G0501', sequence: 300, id: '4', long: 'technology is necessary' },
      { code: 'QK', long: 'Medical direction of two,' },
      { code: 'QK', sequence: 200, id: '8', long: 'three or four procedures' },
    );
    expect(issues).toEqual([]);
    expect(records.map(({ long }) => long)).toEqual([
      'Resource-intensive services for patients for whom the use of specialized technology is necessary',
      'Medical direction of two, three or four procedures',
    ]);
  });

  it('reads continuations of 91 bytes and first lines without trailing filler alike', () => {
    const text = [
      hcpcsLine(baclofen).slice(0, 293),
      hcpcsLine({ code: 'J0475', sequence: 200, id: '4', long: 'x'.repeat(80) }).slice(0, 91),
    ].join('\n');
    const { records, issues } = readFixedWidthText(text);
    expect(issues).toEqual([]);
    expect(records[0]?.long).toBe(`Injection, baclofen, 10 mg ${'x'.repeat(80)}`);
    expect(records[0]?.facts?.action).toBe('N');
  });

  it('takes LF, CRLF and a bare CR as line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = hcpcsFile([baclofen, { code: 'J0476', long: 'Injection, baclofen, 50 mcg' }], end);
      expect(readFixedWidth(bytes).records.map(({ code }) => code)).toEqual(['J0475', 'J0476']);
    }
  });

  it('passes over titles, disclaimers, blank lines and a closing Ctrl-Z', () => {
    const { records, issues } = read(
      '***Disclaimers\t\t\t',
      '',
      '*Inclusion\u00A0 of a procedure',
      baclofen,
      '',
      '\u001A',
    );
    expect(records).toHaveLength(1);
    expect(issues).toEqual([]);
  });

  it('reads an apostrophe in Windows-1252 and in UTF-8, whether columns count bytes or characters', () => {
    const long = 'Riboflavin 5’-phosphate, ophthalmic solution, up to 3 ml';
    const characters = hcpcsLine({ ...baclofen, long });
    // Columns that count bytes: two of the three bytes take the place of two blanks.
    const byBytes = characters.replace(/ml {26}/, `ml${' '.repeat(24)}`);
    for (const line of [characters, byBytes]) {
      const { records, issues } = readFixedWidth(new TextEncoder().encode(line));
      expect(issues).toEqual([]);
      expect(records[0]).toMatchObject({
        long,
        short: 'Baclofen 10 mg injection',
        facts: { added: '1994-01-01' },
      });
    }
    const cp1252 = Uint8Array.from(characters, (char) => (char === '’' ? 0x92 : char.charCodeAt(0)));
    expect(readFixedWidth(cp1252)).toMatchObject({ encoding: 'windows-1252', records: [{ long }] });
  });
});

describe('what is wrong with a line is told with its number', () => {
  const messages = (...lines: (Fields | string)[]) =>
    read(...lines).issues.map(({ line, message }) => `${line}: ${message}`);

  it('a continuation without its first line', () => {
    const found = messages(baclofen, { code: 'G0503', sequence: 200, id: '4', long: 'lost words' });
    expect(found).toEqual(['2: G0503: continuation without its first line; "lost words" left out.']);
  });

  it('a continuation of the other kind, or out of order', () => {
    expect(messages(baclofen, { code: 'J0475', sequence: 200, id: '8', long: 'x' })).toHaveLength(1);
    const { records, issues } = read(
      baclofen,
      { code: 'J0475', sequence: 300, id: '4', long: 'third' },
      { code: 'J0475', sequence: 200, id: '4', long: 'second' },
    );
    expect(issues).toEqual([{ line: 3, message: 'J0475: continuation out of order; "second" left out.' }]);
    expect(records[0]?.long).toBe('Injection, baclofen, 10 mg third');
  });

  it('a code that is there twice: the first counts, with its own continuations', () => {
    const { records, issues } = read(
      baclofen,
      { code: 'J0476', long: 'Another' },
      { ...baclofen, long: 'Something else' },
      { code: 'J0475', sequence: 200, id: '4', long: 'of it' },
    );
    expect(records.map(({ long }) => long)).toEqual(['Injection, baclofen, 10 mg', 'Another']);
    expect(issues).toEqual([
      { line: 3, message: 'J0475 is here again (first on line 1); this one left out.' },
    ]);
  });

  it('a date that the calendar does not have, which is then empty', () => {
    const { records, issues } = read({ ...baclofen, effective: '00000000', ended: '20190231' });
    expect(records[0]?.facts).toMatchObject({ effective: null, ended: null });
    expect(issues.map(({ line, message }) => [line, /"(\d+)"/.exec(message)?.[1]])).toEqual([
      [1, '00000000'],
      [1, '20190231'],
    ]);
  });

  it('a line among the records that is none', () => {
    expect(messages(baclofen, 'J0476XX1003 something')).toEqual([
      '2: Not a HCPCS record: "J0476XX1003 something"; line left out.',
    ]);
  });

  it('a damaged record before the first good one', () => {
    expect(messages(hcpcsLine({ code: 'J0001', long: 'Lost' }).toLowerCase(), baclofen)).toHaveLength(1);
  });

  it('a record id that does not fit the code', () => {
    expect(messages(baclofen, hcpcsLine({ code: 'A1', id: '3' }))).toEqual([
      '2: Record id 3 does not fit "A1"; line left out.',
    ]);
  });

  it('a first line that is cut off before its dates', () => {
    const { issues } = readFixedWidthText(hcpcsLine(baclofen).slice(0, 200));
    expect(issues[0]).toEqual({
      line: 1,
      message: 'J0475: the line ends at position 200; facts after that are missing.',
    });
  });
});

describe('a release of which a part is missing', () => {
  const letters = 'AEGJLQSV';
  /** So many codes of each letter, each with a second line. */
  const lines = (some: string, isContinued = true): Fields[] =>
    [...some].flatMap((letter) =>
      Array.from({ length: 40 }, (_, nth) => `${letter}${1000 + nth}`).flatMap((code): Fields[] => [
        { code, long: 'A thing that' },
        ...(isContinued ? [{ code, sequence: 200, id: '4', long: 'goes on' } as Fields] : []),
      ]),
    );

  it('is refused where it ends before the last letters', () => {
    expect(read(...lines(letters)).records).toHaveLength(320);
    expect(() => read(...lines('AEGJLQ'))).toThrow(
      /cut off: it has 240 codes, and none that begins with S, V/,
    );
  });

  it('is refused where no text goes on, and where lines stand anywhere', () => {
    expect(() => read(...lines(letters, false))).toThrow(/lost the lines/);
    const whole = lines(letters);
    expect(() =>
      read(...whole.filter((_, at) => at % 2 === 0), ...whole.filter((_, at) => at % 2 === 1)),
    ).toThrow(/out of order/);
  });

  it('is an excerpt where it has a few codes, and is read', () => {
    expect(read(...lines('AE')).records).toHaveLength(80);
  });
});

describe('codes of others', () => {
  it('CPT and dental codes are left out with their continuations, and counted', () => {
    const { records, issues, dropped } = read(
      { code: '99213', long: 'Not ours' },
      { code: '99213', sequence: 200, id: '4', long: 'at all' },
      { code: '0042T', long: 'Not ours' },
      { code: 'D0120', long: 'Not ours either' },
      { code: '25', long: 'Not ours' },
      baclofen,
    );
    expect(records.map(({ code }) => code)).toEqual(['J0475']);
    expect(dropped).toEqual({ cpt: 3, cdt: 1 });
    expect(issues).toEqual([
      { line: null, message: '3 CPT codes (AMA copyright) and 1 dental D code (ADA copyright) left out.' },
    ]);
  });
});

describe('any text at all', () => {
  const word = fc.stringMatching(/^[A-Za-z][a-z ,;()%-]{0,60}$/);

  it('is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => void readFixedWidthText(text)),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void readFixedWidth(bytes)));
  });

  it('comes back as it was written, however its lines are wrapped', () => {
    const code = fc.stringMatching(/^[A-CE-V]\d{4}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { maxLength: 20 }),
        fc.array(word, { minLength: 1, maxLength: 5 }),
        (codes, parts) => {
          const lines = codes.flatMap((one) =>
            parts.map((long, at): Fields => ({
              code: one,
              sequence: (at + 1) * 100,
              id: at === 0 ? '3' : '4',
              long,
            })),
          );
          const { records, issues } = read(...lines);
          expect(issues).toEqual([]);
          expect(records.map((record) => record.code)).toEqual(codes);
          for (const { long } of records) expect(long).toBe(parts.join(' ').replace(/\s+/g, ' ').trim());
        },
      ),
    );
  });

  it('loses no line silently: every damaged line is a record or an issue', () => {
    fc.assert(
      fc.property(fc.nat(319), fc.stringMatching(/^[!-~]$/), (at, char) => {
        const line = hcpcsLine(baclofen);
        const damaged = line.slice(0, at) + char + line.slice(at + 1);
        const { records, issues } = read({ code: 'A4206', long: 'Syringe' }, damaged);
        expect(records.length + issues.length + (char === 'D' && at === 0 ? 1 : 0)).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
