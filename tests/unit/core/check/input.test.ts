import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkList } from '../../../../src/core/check/check-list';
import { exportRows, neutralized } from '../../../../src/core/check/export';
import { applyFix, verdictOf } from '../../../../src/core/check/finding';
import { readListBytes, readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { SourceError } from '../../../../src/core/files/errors';
import { checkText } from '../../../fixtures/check/run';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const read = (text: string) => runToEnd(readListText(text));
const bytes = (text: string) => new TextEncoder().encode(text);

const isa = `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*1200*^*00501*000000001*0*P*:~`;
const claim837 = (more = '') =>
  [
    isa,
    'GS*HC*SENDER*RECEIVER*20260115*1200*1*X*005010X222A1~',
    'ST*837*0001*005010X222A1~',
    'BHT*0019*00*1*20260115*1200*CH~',
    'NM1*85*1*ZEBEDEE*PROVIDERNAME****XX*1999999984~',
    'HL*2*1*22*0~',
    'NM1*IL*1*PLANTEDNAME*QUENTINA****MI*MEMBER777~',
    'N3*12 HIDDEN LANE~',
    'DMG*D8*19501231*F~',
    'CLM*ACCOUNT4711*250***11:B:1*Y*A*Y*Y~',
    'REF*EA*RECORD0815~',
    'HI*ABK:C8590*ABF:I10~',
    'NTE*ADD*QUENTINA CAME LATE~',
    'LX*1~',
    'SV1*HC:J9312:JZ*6300*UN*70***1:2~',
    'DTP*472*D8*20260115~',
    'NTE*ADD*PLANTEDNAME AGAIN~',
    'LIN**N4*50242005306~',
    'CTP****70*ML~',
    more,
    'SE*20*0001~',
    'GE*1*1~',
    'IEA*1*000000001~',
  ].join('\n');

const planted =
  /PLANTEDNAME|QUENTINA|ZEBEDEE|PROVIDERNAME|MEMBER777|HIDDEN|ACCOUNT4711|RECORD0815|19501231|1950|SMITH|123-45-6789/i;

describe('an 837P file', () => {
  it('gives its service lines with the diagnoses of their claim', () => {
    const { format, lines } = read(claim837());
    expect(format).toBe('837P');
    expect(lines).toMatchObject([
      {
        claim: 1,
        code: 'J9312',
        modifiers: ['JZ'],
        from: '2026-01-15',
        to: '2026-01-15',
        units: '70',
        charge: '6300',
        place: '11',
        pointers: ['A', 'B'],
        diagnoses: ['C8590', 'I10'],
        ndc: '50242005306',
        ndcQuantity: '70',
        ndcMeasure: 'ML',
      },
    ]);
  });

  it('has units of one where it writes them with zeros: it groups no thousands', () => {
    expect(read(claim837().replace('UN*70*', 'UN*1.000*')).lines[0]).toMatchObject({ units: '1' });
    expect(read(claim837().replace('UN*70*', 'UN*12.50*')).lines[0]).toMatchObject({ units: '12.5' });
  });

  it('keeps nothing of a person in lines, verdicts or exports', () => {
    const list = read(
      claim837(
        'SV1*HC:PLANTEDNAME:JZ:::::QUENTINA*PLANTEDNAME*UN*QUENTINA***PLANTEDNAME~\nDTP*472*D8*PLANTEDNAME~',
      ),
    );
    const result = runToEnd(checkList(list.lines, world));
    expect(list.lines).toHaveLength(2);
    expect(JSON.stringify([list, result])).not.toMatch(planted);
    expect(exportRows(list.lines, result.verdicts, list.columns)).not.toMatch(planted);
  });

  it('cut off at any place is refused in words: half of a claim is not checked as if it were whole', () => {
    const whole = claim837();
    expect(read(whole).lines).toHaveLength(1);
    for (let end = 1; end < whole.length; end++) {
      expect(() => read(whole.slice(0, end))).toThrow(SourceError);
    }
  });

  it.each([
    ['cut off in a line', claim837().slice(0, 500)],
    ['cut off before its end', claim837().replace(/GE\*[^]*$/, '')],
    ['cut off in its first segment', 'ISA*00*    '],
    ['a hospital’s claim', claim837().replaceAll('X222A1', 'X223A2')],
    ['an answer of a payer', claim837().replace('ST*837', 'ST*835')],
  ])('%s is refused in words', (_, text) => {
    expect(() => read(text)).toThrow(SourceError);
  });
});

describe('a table', () => {
  const table = [
    'Patient Name,SSN,Account,Claim ID,CPT/HCPCS,Mod 1,Mod 2,DOS,Units,Charges,POS,Dx Ptr,Dx 1,Dx 2,Notes',
    'PLANTEDNAME QUENTINA,123-45-6789,ACCOUNT4711,ACCOUNT4711,E0260,RR,KH,1/5/26,1,"$1,120.00",12,AB,Z74.01,I10,called SMITH',
    'SMITH,123-45-6789,1,ACCOUNT4712,SMITH,SMITH,,SMITH,SMITH,SMITH,SMITH,SMITH,SMITH,SMITH,SMITH',
  ].join('\n');

  it('is read by its headers, several columns of modifiers and diagnoses in their order', () => {
    expect(read(table).lines[0]).toMatchObject({
      line: 2,
      claim: 1,
      code: 'E0260',
      modifiers: ['RR', 'KH'],
      from: '2026-01-05',
      units: '1',
      charge: '$1,120.00',
      place: '12',
      pointers: ['A', 'B'],
      diagnoses: ['Z74.01', 'I10'],
    });
  });

  it('keeps nothing of a person, not even where a name stands in the column of the codes', () => {
    const list = read(table);
    const result = runToEnd(checkList(list.lines, world));
    expect(list.lines).toHaveLength(2);
    expect(JSON.stringify([list, result])).not.toMatch(planted);
    expect(exportRows(list.lines, result.verdicts, list.columns)).not.toMatch(planted);
  });

  it('without headers is read by what stands in its columns', () => {
    const list = read('J9312\tJZ\t01/15/2026\t70\t6300.00\nE0260\tRR\t01/16/2026\t1\t120.00');
    expect(list.columns).toEqual(['code', 'modifiers', 'from', 'units', 'charge']);
  });

  it('is written back in the order of its columns with the verdicts behind them', () => {
    const list = read('Units,Code,Mod,DOS\n0,J9312,JZ,01/15/2026');
    const { verdicts } = runToEnd(checkList(list.lines, world));
    expect(exportRows(list.lines, verdicts, list.columns).split('\r\n')).toEqual([
      'Units,Code,Modifiers,From,Verdict,Findings,Not checked',
      expect.stringMatching(/^0,J9312,JZ,2026-01-15,error,error: Units of zero\./) as string,
    ]);
  });
});

describe('pasted text', () => {
  it('is a column of codes, or claim lines in words', () => {
    expect(read('J9312\nE0260\nM54.50').lines.map(({ code }) => code)).toEqual(['J9312', 'E0260', 'M54.50']);
    expect(read('J1100 x4, J0696 x2').lines.map(({ code, units }) => [code, units])).toEqual([
      ['J1100', '4'],
      ['J0696', '2'],
    ]);
  });

  it.each([
    ['J9312 JZ 70', ['JZ'], '70'],
    ['Rituxan 700 mg J9312 JZ 70', ['JZ'], '70'],
    ['J3301 40 mg', [], null],
    ['J3301 10 mg', [], null],
    ['J9312 59', ['59'], null],
    ['J9312 59 12 units', ['59'], '12'],
    ['G0101 25 1', ['25'], '1'],
    ['J9312-JZ-59 70', ['JZ', '59'], '70'],
    ['A0425 SH 12.4', ['SH'], '12.4'],
  ])(
    '%s has the modifiers %j and %s units: a number that measures something is neither',
    (text, modifiers, units) => {
      expect(read(text).lines[0]).toMatchObject({ modifiers, units });
    },
  );

  it.each([
    ['ptr AB', ['A', 'B']],
    ['ptr A,B,C,D,E', ['A', 'B', 'C', 'D', 'E']],
    ['ptr: A, B', ['A', 'B']],
    ['ptr A B', ['A', 'B']],
    ['pointers 1,2', ['A', 'B']],
    ['ptr 1', ['A']],
  ])('points to all diagnoses that %s names, and to none that is no pointer', (words, pointers) => {
    const [line] = read(`J1100 4 units 01/15/2026 ${words} dx E11.9, I10`).lines;
    expect(line).toMatchObject({ pointers, diagnoses: ['E11.9', 'I10'], unreadable: [] });
  });

  it('says that what stands behind "dx" is no diagnosis, rather than that the line has none', () => {
    const [verdict] = checkText('J1100 4 units 01/15/2026 ptr A dx ZZZ.9', world).verdicts;
    expect(verdict?.findings.map(({ rule }) => rule)).toContain('diagnosis-code');
    expect(read('J1100 4 units 01/15/2026 ptr A dx ZZZ.9').lines[0]).toMatchObject({
      diagnoses: [],
      unreadable: ['diagnoses'],
    });
  });

  it('has what is wrong with a diagnosis said once, where it is there twice', () => {
    const [verdict] = checkText('J1100 4 units 01/15/2026 ptr A dx M54.5, M54.5', world).verdicts;
    expect(verdict?.findings.filter(({ rule }) => rule === 'diagnosis-code')).toHaveLength(1);
    expect(verdict?.findings.map(({ rule }) => rule)).toContain('diagnosis-list');
  });

  it('keeps no word that is none of a claim line', () => {
    const result = read('QUENTINA PLANTEDNAME J9312 JZ 70 units 01/15/2026 POS 11 dx C85.90\nSMITH');
    expect(JSON.stringify(result)).not.toMatch(planted);
  });

  it('whatever it is, it is read or refused in words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        try {
          checkText(text, world);
        } catch (error) {
          expect(error).toBeInstanceOf(SourceError);
        }
      }),
    );
  });
});

describe('hostile input', () => {
  it.each([
    ['nothing', ''],
    ['bytes that text never has', 'J9312\u0000\u0001'],
    ['words only', 'dear sir or madam'],
  ])('%s is refused in words', (_, text) => {
    expect(() => read(text)).toThrow(SourceError);
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7')],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ['a damaged zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
  ])('%s is refused in words', (_, file) => {
    expect(() => runToEnd(readListBytes(file))).toThrow(SourceError);
  });

  it('a huge cell is dropped and the line said to have none', () => {
    const { lines } = read(`Code,Units\n${'J'.repeat(15_000)},1\nJ9312,70`);
    expect(lines).toMatchObject([{ code: '', unreadable: ['code'] }, { code: 'J9312' }]);
  });

  it('macros and formulas in cells are no codes, are not kept, and are said', () => {
    const cells = [
      '=cmd|"/c calc"!A1',
      '@SUM(A1)',
      '+J9312',
      '=HYPERLINK("http://x.example","J9312")',
      '-J1100',
    ];
    const { lines } = read(
      ['Code,Units', ...cells.map((cell) => `"${cell.replaceAll('"', '""')}",1`)].join('\n'),
    );
    expect(lines).toHaveLength(cells.length);
    for (const line of lines) expect(line).toMatchObject({ code: '', unreadable: ['code'] });
    expect(JSON.stringify(lines)).not.toMatch(/cmd|SUM|HYPERLINK|calc/);
  });

  it.each([
    ['a cell of five million characters', `Code,Note\nJ9312,"${'x'.repeat(5_000_000)}"\nE0260,a`, 2],
    ['a quote that is never closed', 'Code,Note\nJ9312,"abc\nE0260,1', 2],
    ['letters that look like others', 'Ј9312\nJ1100', 2],
  ])('%s keeps the codes that are there', (_, text, count) => {
    expect(read(text).lines).toHaveLength(count);
  });

  it('other encodings are read', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...Array.from('J9312\nE0260').flatMap((char) => [char.charCodeAt(0), 0]),
    ]);
    expect(runToEnd(readListBytes(utf16)).lines.map(({ code }) => code)).toEqual(['J9312', 'E0260']);
  });

  it.each(['=1+1', '+cmd', '@SUM(A1)', '-2+3', '\tx'])('the cell %j is no formula any more', (cell) => {
    expect(neutralized(cell)).toBe(`'${cell}`);
  });

  it('a plain number below zero stays one', () => {
    expect(neutralized('-5.00')).toBe('-5.00');
  });
});

describe('fixes and verdicts', () => {
  it('an applied fix takes its finding away', () => {
    const [line] = read('J9312 JZ 4.5 units 01/15/2026').lines;
    if (!line) throw new Error('a line');
    const check = (one: typeof line) => runToEnd(checkList([one], world)).verdicts[0];
    const fix = check(line)?.findings.find(({ rule }) => rule === 'units-whole')?.fix;
    expect(fix).toEqual({ field: 'units', value: '5' });
    const mended = fix && applyFix(line, fix);
    expect(mended && check(mended)?.findings).toEqual([]);
  });

  it('a licensed code is not called clean, and not unknown', () => {
    const { verdicts, summary } = checkText('99213 1 unit 01/15/2026', world);
    expect(verdicts.map(verdictOf)).toEqual(['partly checked']);
    expect(summary).toMatchObject({
      errors: 0,
      clean: 0,
      unchecked: [{ lines: 1 }, ...summary.unchecked.slice(1)],
    });
    expect(verdicts[0]?.unchecked).toContain('CPT codes (licensed, not in CodeDesk)');
  });
});
