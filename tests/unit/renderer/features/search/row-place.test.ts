import { expect, it } from 'vitest';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import type { Row } from '../../../../../src/core/lookup/messages';
import { placeOf, unitText } from '../../../../../src/renderer/features/search/row-place';

const row = (unit: string | null, more: Partial<Row> = {}) =>
  ({ ...hcpcsRef('J9310'), text: 'Injection, rituximab, 100 mg', unit, status: 'active', ...more }) as Row;
const ended = { status: 'ended', ended: '2018-12-31' } as const;
const line = (width: number) => ({
  width,
  widthOf: (text: string) => text.length * 7,
  scale: 1,
  isNarrow: width < 420,
});
const widths = [320, 375, 420, 533, 800];

it('a short unit stands on one line, however narrow the row and whatever else is said', () => {
  for (const unit of ['100 mg', '1 mg', 'per service', 'each']) {
    for (const width of widths) {
      for (const more of [{}, ended]) {
        expect(placeOf(row(unit, more), line(width), false, null).unit, `${unit} ${width}`).toBeNull();
      }
    }
  }
});

it('the status stands below the unit only where both and the text are too wide for a line', () => {
  expect(placeOf(row('100 mg', ended), line(800), false, null)).toMatchObject({
    isStacked: false,
    leastLines: 1,
  });
  expect(placeOf(row('100 mg', ended), line(375), false, null)).toMatchObject({
    isStacked: true,
    leastLines: 2,
  });
  expect(placeOf(row('100 mg'), line(375), false, null).isStacked).toBe(false);
  expect(placeOf(row(null, ended), line(375), false, null).isStacked).toBe(false);
});

it('an amount is never parted from its measure', () => {
  expect(unitText('up to 20 million units')).toBe('up to 20\u00a0million units');
  expect(unitText('each')).toBe('each');
});
