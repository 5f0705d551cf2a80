import { describe, expect, it } from 'vitest';
import { wholeList } from '../../../../src/core/check/view';
import { createCheckDesk } from '../../../../src/renderer/shell/engine/check-desk';
import { heldWith, question } from '../../../fixtures/check/desk';

const held = heldWith('J1100');
const long = Array.from({ length: 20_000 }, () => 'J1100 4 units 01/15/2026').join('\n');
const ignore = () => undefined;

describe('the list in work', () => {
  it('is read and checked, text or file, and then asked for rows', async () => {
    const desk = createCheckDesk();
    for (const source of ['J1100\nJ0000', new TextEncoder().encode('J1100\nJ0000')]) {
      expect(await desk.start(question(source), held, ignore)).toMatchObject({ lines: 2 });
      expect(desk.open().rows(wholeList, 1, 5)).toMatchObject([{ code: 'J0000' }]);
    }
  });

  it('is worked on in slices, told how far they have come', async () => {
    const told: number[] = [];
    await createCheckDesk().start(question(long), held, ({ done, total }) => told.push(done / total));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('ends where another is asked for, and that one is checked', async () => {
    const desk = createCheckDesk();
    const first = desk.start(question(long), held, ignore);
    const second = desk.start(question('J1100'), held, ignore);
    await expect(first).rejects.toThrow('stopped');
    expect(await second).toMatchObject({ lines: 1 });
    expect(desk.open().rows(wholeList, 0, 5)).toHaveLength(1);
  });

  it('is forgotten when that is asked for, and after one that was refused', async () => {
    const desk = createCheckDesk();
    await desk.start(question('J1100'), held, ignore);
    expect(await desk.start(null, held, ignore)).toBeNull();
    expect(() => desk.open()).toThrow('No list');
    await desk.start(question('J1100'), held, ignore);
    await expect(desk.start(question('dear sir'), held, ignore)).rejects.toThrow('No code');
    expect(() => desk.open()).toThrow('No list');
  });
});

describe('an 837P file', () => {
  it('leaves no person in anything that is answered', async () => {
    const text = [
      'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*1200*^*00501*000000001*0*P*:~',
      'GS*HC*SENDER*RECEIVER*20260115*1200*1*X*005010X222A1~ST*837*0001*005010X222A1~',
      'NM1*IL*1*PLANTEDNAME*QUENTINA****MI*MEMBER777~N3*12 HIDDEN LANE~DMG*D8*19501231*F~',
      'CLM*ACCOUNT4711*250***11:B:1*Y*A*Y*Y~REF*EA*RECORD0815~HI*ABK:C8590~LX*1~',
      'SV1*HC:J1100*63*UN*4.5***1~DTP*472*D8*20260115~NTE*ADD*QUENTINA CAME LATE~',
      'SE*20*0001~GE*1*1~IEA*1*000000001~',
    ].join('');
    const desk = createCheckDesk();
    const overview = await desk.start(question(new TextEncoder().encode(text)), held, ignore);
    const session = desk.open();
    const rows = session.rows(wholeList, 0, 10);
    expect(rows).toMatchObject([{ code: 'J1100', units: '4.5' }]);
    expect(JSON.stringify([overview, rows, session.text(',')])).not.toMatch(
      /PLANTEDNAME|QUENTINA|MEMBER777|HIDDEN|19501231|ACCOUNT4711|RECORD0815/,
    );
  });
});
