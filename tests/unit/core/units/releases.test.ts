import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseUnit } from '../../../../src/core/units';

/* Every descriptor of the full releases of 2018 and 2019. Needs ../shared/cms beside the checkout; skipped where it is missing. */
const cms = join(import.meta.dirname, '../../../../../shared/cms');

/** Long texts of the procedure codes in the fixed-width file, continuation lines joined. */
function longTexts(zip: string): string[] {
  const members = unzipSync(readFileSync(zip), { filter: ({ name }) => /ANWEB.*\.txt$/i.test(name) });
  const texts = new Map<string, string>();
  for (const line of strFromU8(Object.values(members)[0]!, true).split(/\r?\n/)) {
    const [code, id] = [line.slice(0, 5), line.charAt(10)];
    if (/^[A-Z]\d{4}$/.test(code) && (id === '3' || id === '4')) {
      texts.set(code, `${texts.get(code) ?? ''} ${line.slice(11, 91).trim()}`);
    }
  }
  return [...texts.values()];
}

describe.each([
  ['2018', 6205],
  ['2019', 6440],
])('The release of %s (needs ../shared/cms)', (year, codes) => {
  const zip = join(cms, `${year}-Alpha-Numeric-HCPCS-File.zip`);
  test.skipIf(!existsSync(zip))(
    'every descriptor gives a unit or a reason; drugs with an amount give the amount',
    () => {
      const texts = longTexts(zip);
      expect(texts).toHaveLength(codes);
      const refusedDrugs = texts.filter((text) => {
        const parsed = parseUnit(text);
        return 'refused' in parsed && /^\s*injection.*\d (mg|mcg|ml|units?|i\.?u)/i.test(text);
      });
      const allowed = [
        'torsemide, 10 mg/ml',
        'pegylated interferon alfa-2a, 180 mcg per ml',
        'fosnetupitant 235 mg',
        'greater than 100 mg',
      ];
      expect(refusedDrugs.filter((text) => !allowed.some((words) => text.includes(words)))).toEqual([]);
    },
  );
});
