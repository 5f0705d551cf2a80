import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../src/core/check/finding';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { createSession } from '../../../../src/core/check/session';
import { wholeList } from '../../../../src/core/check/view';
import { checkText } from '../../../fixtures/check/run';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const read = (text: string) => runToEnd(readListText(text)).lines;

describe('the units of a pasted line', () => {
  it.each([
    ['J9312 JZ 70 units 1000 mg 11/03/2025', '70'],
    ['J0475 JZ 4 units 40 mg', '4'],
    ['J3301 4 units 40 mg/mL', '4'],
    ['J0585 155 units 45 units wasted', '155'],
    ['J0585 45 units wasted 155 units', '155'],
    ['J0585 JW 45 units wasted', '45'],
    ['T1019 30 units 7.5 hours', '30'],
    ['J9312 JZ 70 units 2018/06/01', '70'],
    ['J9312 JZ 1,000', '1000'],
    ['J7192 12,000 units', '12000'],
    ['J9312 JZ Units: 70 DOS: 11/03/2025', '70'],
    ['J9312 POS 11 JZ 70', '70'],
    ['J9312 JZ A 6300.00 70', '70'],
    ['A0425 SH 12.4 miles', '12.4'],
    ['J1644 1000 units/mL 5 units', '5'],
  ])('%s are %s', (text, units) => {
    expect(read(text)[0]).toMatchObject({ units, unreadable: [] });
  });

  it.each([
    'J9312 JZ 70 units 150 units',
    'J9312 JZ units 700 mg',
    'J9312 JZ qty 2 vials',
    'J0585 45 units wasted',
    'J1100 4 mg x2',
    'J0585 155 onabotulinumtoxinA, 1 unit',
  ])('%s may be several: none is taken, and that is said', (text) => {
    expect(read(text)[0]).toMatchObject({ units: null, unreadable: ['units'] });
  });

  it('stand behind or before their codes, and are not given to another one', () => {
    const units = (text: string) => read(text).map((line) => [line.code, line.units]);
    expect(units('J1100 4 units, J0696 2 units')).toEqual([
      ['J1100', '4'],
      ['J0696', '2'],
    ]);
    expect(units('2 x J1100, 3 x J0696')).toEqual([
      ['J1100', '2'],
      ['J0696', '3'],
    ]);
    expect(units('4 units J1100, 2 units J0696')).toEqual([
      ['J1100', null],
      ['J0696', null],
    ]);
  });

  it('that were given and not billed are the dose', () => {
    expect(read('J1644 5000 units given')[0]).toMatchObject({ units: null, dose: '5000 units' });
  });
});

describe('the day of a pasted line', () => {
  it.each([
    '2025/02/03',
    '2025-02-03',
    '2025.02.03',
    'Feb 3 2025',
    'February 3rd, 2025',
    '3-Feb-25',
    '3 Feb 2025',
    '03FEB2025',
    '02032025',
    '20250203',
    '020325',
    '2/3/25',
    '2.3.2025',
    '02 03 2025',
  ])('%s is read', (day) => {
    expect(read(`J1940 ${day} 2 units`)[0]).toMatchObject({
      from: '2025-02-03',
      to: '2025-02-03',
      units: '2',
      unreadable: [],
    });
    expect(read(`J1940 2 units ${day}`)[0]).toMatchObject({ from: '2025-02-03', units: '2' });
  });

  it.each([
    '02/03/2025-02/05/2025',
    '02/03/2025 to 02/05/2025',
    '02/03-02/05/2025',
    '2025-02-03/2025-02-05',
    '20250203-20250205',
    '02/03/2025 02/05/2025',
    'Feb 3 2025 - Feb 5 2025',
  ])('%s is a first and a last one', (days) => {
    expect(read(`J1940 ${days} 2 units`)[0]).toMatchObject({ from: '2025-02-03', to: '2025-02-05' });
  });

  it.each(['13/45/2025', '25/12/2025', '02302025', 'Feb 3', '2/3', '02/2025', '12/28-01/03/2026'])(
    '%s is said to be unreadable, and nothing is held against today',
    (day) => {
      const [verdict] = checkText(`J9310 JZ 7 units ${day}`, world).verdicts;
      expect(verdict?.findings.map(({ rule }) => rule)).toEqual(['date-of-service']);
      expect(verdict?.findings[0]?.message).toMatch(/not a date that can be read: write MM\/DD\/YYYY/);
      expect(verdict?.unchecked).toContain('what depends on the date of service (it cannot be read)');
    },
  );

  it.each([
    ['DOB 01/15/1950 J9312 JZ 70 units 01/16/2026', '2026-01-16'],
    ['20123456 J9312 JZ 70 units 01/16/2026', '2026-01-16'],
    ['J9312 JZ 70 units MRN 110325', null],
    ['J9312 JZ 70 units 01/16/2026 note: seen 02/02/2026', '2026-01-16'],
  ])('of %s is %s: another number or day is none', (text, from) => {
    expect(read(text)[0]).toMatchObject({ from, to: from, unreadable: [] });
  });
});

describe('a code as people type it', () => {
  const codeOf = (text: string) => {
    const [row] = createSessionRows(text);
    return row && [row.code, row.modifiers];
  };
  const createSessionRows = (text: string) => {
    const session = createSession(runToEnd(readListText(text)), world);
    runToEnd(session.run());
    return session.rows(wholeList, 0, 10);
  };

  it.each([
    ['J0475JZ 4 units', 'J0475', 'JZ'],
    ['L1832RT', 'L1832', 'RT'],
    ['E0260RRKH 1 unit', 'E0260', 'RR KH'],
    ['Code,Units\nJ0475JZ,4', 'J0475', 'JZ'],
    ['S52501A', 'S52.501A', ''],
    ['XX999 \nJ0475', 'XX999', ''],
    ['Code,Mod\nXX999,JZ', 'XX999', 'JZ'],
    ['JO475', 'JO475', ''],
    ['M54.99', 'M54.99', ''],
    ['M5499', 'M5499', ''],
  ])('%j is %s with "%s"', (text, code, modifiers) => {
    expect(codeOf(text)).toEqual([code, modifiers]);
  });

  it.each(['JO475', 'J047S', 'JO475 JZ 4 units 01/15/2026', 'Code,Mod,DOS,Units\nJO475,JZ,01/15/2026,4'])(
    '%j has a letter for a digit: the code that was meant is the fix, and nothing calls it a diagnosis',
    (text) => {
      const [verdict] = checkText(text, world).verdicts;
      expect(verdict?.findings.map(({ fix }) => fix)).toEqual([{ field: 'code', value: 'J0475' }]);
      expect(JSON.stringify(verdict)).not.toMatch(/diagnosis/);
    },
  );

  it('is called a diagnosis only where one is known, and otherwise what it looks like', () => {
    const said = (text: string) => JSON.stringify(checkText(text, world).verdicts[0]?.findings);
    expect(said('M54.50 1 unit 01/15/2026')).toContain('M54.50 is a diagnosis');
    expect(said('M54.99 1 unit 01/15/2026')).toContain('M54.99 looks like a diagnosis');
  });

  it.each([
    ['0636', 'revenue code'],
    ['250.00', 'ICD-9-CM'],
    ['J0475-J0480', 'is a range; write each code'],
    ['J0475 to J0480', 'is a range; write each code'],
    ['E11.0 - E11.9', 'is a range; write each code'],
  ])('%s is called what it is: %s', (text, words) => {
    expect(checkText(text, world).verdicts[0]?.findings[0]?.message).toContain(words);
  });

  it('beside others on every line is one of several, each a line', () => {
    expect(read('J0475,J0476\nJ9312,J9035').map(({ code }) => code)).toEqual([
      'J0475',
      'J0476',
      'J9312',
      'J9035',
    ]);
  });

  it('parted by a stroke is two', () => {
    expect(read('J0475/J0476').map(({ code }) => code)).toEqual(['J0475', 'J0476']);
  });
});

describe('a line that cannot be read', () => {
  it('is a row of its own, with an error, and is counted', () => {
    const { verdicts, summary } = checkText('J9312\nrituximab 700 mg\nE0260\nthank you', world);
    expect(summary).toMatchObject({ lines: 4, errors: 2 });
    expect(verdicts.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(verdicts.map(verdictOf)).toEqual(['clean', 'error', 'clean', 'error']);
    expect(JSON.stringify(verdicts)).not.toMatch(/rituximab|thank/);
  });

  it('of a table that has everything but its code is one, too', () => {
    const { verdicts } = checkText('Code,Mod,DOS,Units\nJ9312,JZ,01/15/2026,70\n,JZ,01/15/2026,4', world);
    expect(verdicts.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      [],
      ['code-unreadable'],
    ]);
  });

  it('may be what another line misses: that is said to be unchecked, not missing', () => {
    const [, jw] = checkText('rituximab 700 mg 01/15/2026\nJ9312 JW 3 units 01/15/2026', world).verdicts;
    expect(jw?.findings).toEqual([]);
    expect(jw?.unchecked.join()).toContain('a line of the claim, or its date, cannot be read');
  });

  it.each(['"J0475"', 'J0475*', "'J0475'", 'J0475.', '• J0475', '- J0475', '(J0475)', '1) J0475'])(
    'is none where only marks stand about the code: %s',
    (text) => {
      expect(read(text).map(({ code }) => code)).toEqual(['J0475']);
    },
  );
});

describe('a number that can be read in two ways', () => {
  it.each(['1.000', '4.500', '0,700'])(
    '%s units are asked about, and no rule takes them for one',
    (units) => {
      const [verdict] = checkText(`Code,Mod,DOS,Units\nJ0475,JZ,01/15/2026,"${units}"`, world).verdicts;
      expect(verdict?.findings.map(({ rule }) => rule)).toEqual(['units-number']);
      expect(verdict?.findings[0]?.message).toMatch(/may be .* or /);
    },
  );
});
