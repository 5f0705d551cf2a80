import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../../src/core/code/record';
import { parseUnit, sameUnit } from '../../../../src/core/units';

/*
 * CMS's own dosage column against the unit read from the descriptor. Needs the CMS files beside the checkout
 * (../shared/cms); skipped where they are missing.
 */
const cms = join(import.meta.dirname, '../../../../../shared/cms');
const files = ['asp-2025-10-payment-limits.csv', 'hcpcs-2025-10-descriptors.csv'].map((name) =>
  join(cms, name),
);
const here = files.every((file) => existsSync(file));

function rows(file: string): string[][] {
  return parse(readFileSync(file, 'latin1'), { relax_column_count: true, relax_quotes: true });
}

const words: Record<string, string> = {
  gm: 'g',
  ml: 'mL',
  cc: 'mL',
  meq: 'mEq',
  microcurie: 'mcCi',
  units: 'unit',
  ea: 'each',
  'sq cm': 'sq cm',
  'usp unit': 'unit',
  iu: 'IU',
};
/** Dosages that are words rather than an amount, as CMS writes them, and what they mean. */
const inWords: [RegExp, Omit<Unit, 'text'>][] = [
  [/^per (therapeutic )?dose$/, { amount: '1', measure: 'dose' }],
  [/^per vial$/, { amount: '1', measure: 'vial' }],
  [/^greater than 100 mg$/, { amount: '1', measure: 'treatment dose' }],
  [/^per infusion \(minimum/, { amount: '1', measure: 'infusion' }],
  [/^per factor viii iu$/, { amount: '1', measure: 'IU' }],
  [/^1 i\.?u\.? ?vwf:rco$|^1 i\.u\. vwf:rco$/, { amount: '1', measure: 'IU' }],
  [/^1 million.*pfu$/, { amount: '1000000', measure: 'pfu' }],
];

/** Every amount that CMS's dosage text may mean: `10 MG/3MG` means 10 mg of the first with 3 mg of the second. */
function dosage(text: string): Unit | null {
  const plain = text
    .toLowerCase()
    .replace(/^(up to|per|less than or equal to)\s+(?=[\d.])/, '')
    .trim();
  const said = inWords.find(([shape]) => shape.test(text.toLowerCase().trim()));
  if (said) return { ...said[1], text };
  const cells = /^([\d.]+) million .*cells/.exec(plain);
  if (cells) return { amount: `${cells[1] ?? ''}000000`, measure: 'cell', text };
  const match = /^([\d,.]+)\s*(mg|mcg|ml|cc|gm|g|iu|units?|usp unit|sq cm|meq|ea|microcurie|days)\b/.exec(
    plain,
  );
  if (!match) return null;
  const [, number = '', word = ''] = match;
  const measure = words[word] ?? (word === 'days' ? 'day' : word);
  return { amount: String(Number(number.replaceAll(',', ''))), measure, text };
}

describe.skipIf(!here)('Agreement with CMS’s dosage column (needs ../shared/cms)', () => {
  const descriptors = new Map(here ? rows(files[1]!).map(([code = '', long = '']) => [code, long]) : []);
  const limits = here
    ? rows(files[0]!).filter(([code = '', , text]) => /^[A-V]\d{4}$/.test(code) && text)
    : [];

  test('978 codes: at least 99 % equal in amount and measure, the rest refused, none wrong', () => {
    const wrong: string[] = [];
    const refused: string[] = [];
    for (const [code = '', , text = ''] of limits) {
      const parsed = parseUnit(descriptors.get(code) ?? '');
      if ('refused' in parsed) {
        refused.push(code);
        continue;
      }
      const theirs = dosage(text);
      if (!theirs || !sameUnit(parsed.unit, theirs)) {
        wrong.push(`${code}: CMS ${text}, read ${parsed.unit.amount} ${parsed.unit.measure}`);
      }
    }
    expect(limits).toHaveLength(978);
    expect(wrong).toEqual([]);
    expect(refused).toEqual(['J0578', 'J1454', 'J1560', 'J8655']);
  });

  test('every descriptor of October 2025 gives a unit or a reason', () => {
    expect(descriptors.size).toBeGreaterThan(8800);
    for (const long of descriptors.values()) expect(() => parseUnit(long)).not.toThrow();
  });
});
