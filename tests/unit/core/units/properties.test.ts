import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf, computeUnits, doseInWords, parseDose, splitUnits } from '../../../../src/core/units';
import type { UnitsResult } from '../../../../src/core/units';
import { chooseVials } from '../../../../src/core/units/choose-vials';

/* Amounts as labels and orders have them: up to four decimals. */
const amount = fc
  .tuple(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => new Big(digits).div(new Big(10).pow(places)).toFixed());
const unitAmount = fc.constantFrom(
  '0.01',
  '0.1',
  '0.25',
  '0.5',
  '1',
  '2.5',
  '3.75',
  '5',
  '6',
  '10',
  '50',
  '250',
  '1000',
);
/** Sizes to choose from, each once: a size that is repeated was opened. */
const vialSizes = fc.uniqueArray(
  fc.constantFrom('5', '10', '25', '40', '50', '80', '100', '150', '200', '440', '500'),
  { minLength: 1, maxLength: 4 },
);

function units(each: string, dose: string, vials: string[] = []): UnitsResult {
  const result = computeUnits({
    unit: { amount: each, measure: 'mg', text: `${each} mg` },
    dose: `${dose} mg`,
    vials: vials.map((size) => `${size} mg`),
    container: 'single-dose',
  });
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

/** More units than any claim has are refused (limits.test.ts). */
const fits = (each: string, dose: string): boolean => new Big(dose).div(each).lte(100_000);

describe('Whatever the dose and the unit', () => {
  test('the units cover the dose, and one less would not', () => {
    fc.assert(
      fc.property(unitAmount, amount, (each, dose) => {
        fc.pre(fits(each, dose));
        const billed = new Big(units(each, dose).units);
        expect(billed.times(each).gte(dose)).toBe(true);
        expect(billed.minus(1).times(each).lt(dose)).toBe(true);
      }),
    );
  });

  test('a larger dose never has fewer units', () => {
    fc.assert(
      fc.property(unitAmount, amount, amount, (each, one, other) => {
        fc.pre(fits(each, one) && fits(each, other));
        const [less, more] = new Big(one).lte(other) ? [one, other] : [other, one];
        expect(new Big(units(each, less).units).lte(units(each, more).units)).toBe(true);
      }),
    );
  });

  test('the measure it is written in does not matter', () => {
    fc.assert(
      fc.property(unitAmount, amount, (each, dose) => {
        fc.pre(fits(each, dose));
        const unit = { amount: each, measure: 'mg', text: `${each} mg` };
        const grams = computeUnits({ unit, dose: `${new Big(dose).div(1000).toFixed()} g` });
        const micrograms = computeUnits({ unit, dose: `${new Big(dose).times(1000).toFixed()} mcg` });
        expect(grams).toMatchObject({ units: units(each, dose).units });
        expect(micrograms).toMatchObject({ units: units(each, dose).units });
      }),
    );
  });

  test('given and discarded units together are never more than was opened, unless the given part alone rounds up beyond it', () => {
    fc.assert(
      fc.property(unitAmount, amount, vialSizes, (each, dose, sizes) => {
        // More containers than any dose takes are asked about.
        fc.pre(new Big(dose).lte(2000) && fits(each, dose));
        const result = units(each, dose, sizes);
        const opened = result.vials.reduce(
          (sum, { label, count }) =>
            sum.plus(new Big(Number.parseFloat(label.replaceAll(',', ''))).times(count)),
          new Big(0),
        );
        const discarded = new Big(result.discardedUnits ?? '0');
        expect(opened.gte(dose)).toBe(true);
        if (discarded.gt(0)) expect(new Big(result.units).plus(discarded).times(each).lte(opened)).toBe(true);
        expect(result.modifiers).toEqual([discarded.gt(0) ? 'JW' : 'JZ']);
      }),
    );
  });

  test('units turned back into an amount give the same units', () => {
    fc.assert(
      fc.property(unitAmount, fc.integer({ min: 1, max: 100_000 }), (each, count) => {
        const back = amountOf({ amount: each, measure: 'mg', text: '' }, String(count));
        expect(units(each, back.amount).units).toBe(String(count));
      }),
    );
  });

  test('splitting over claim lines keeps the sum, and no line is too long for item 24G', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50_000 }), (count) => {
        const lines = splitUnits(String(count));
        expect(lines.reduce((sum, line) => sum + Number(line), 0)).toBe(count);
        expect(lines.every((line) => line.length <= 3 && Number(line) > 0)).toBe(true);
      }),
    );
  });

  test('a dose that is printed and read again is the same dose', () => {
    const measure = fc.constantFrom(
      'mg',
      'g',
      'mcg',
      'unit',
      'IU',
      'mL',
      'mCi',
      'mEq',
      'sq cm',
      'mile',
      'minute',
      'vial',
      'each',
      'study dose',
      'cell',
    );
    const amounts = fc.array(fc.record({ amount, measure }), { minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(amounts, (given) => {
        const dose = { amounts: given, strength: null, vials: [], steps: [] };
        expect(parseDose(doseInWords(dose))).toEqual(dose);
      }),
    );
    fc.assert(
      fc.property(amount, amount, amount, (one, other, third) => {
        const strength = {
          substance: { amount: other, measure: 'mg' },
          in: { amount: third, measure: 'mL' },
        };
        const dose = { amounts: [{ amount: one, measure: 'mL' }], strength, vials: [], steps: [] };
        expect(parseDose(doseInWords(dose))).toEqual(dose);
        const pair = {
          ...dose,
          amounts: [
            { amount: one, measure: 'mg' },
            { amount: other, measure: 'mg' },
          ],
          strength: null,
        };
        expect(parseDose(doseInWords(pair))).toEqual(pair);
      }),
    );
  });

  test('a paste of something else is refused, however long it is', () => {
    const unit = { amount: '10', measure: 'mg', text: '10 mg' };
    for (const text of ['4'.repeat(100_000), '4 mg '.repeat(20_000), 'x '.repeat(50_000)]) {
      expect(computeUnits({ unit, dose: text })).toHaveProperty('refused');
      expect(computeUnits({ unit, dose: '45 mg', strength: text })).toHaveProperty('refused');
      expect(computeUnits({ unit, dose: '45 mg', vials: [text] })).toHaveProperty('refused');
    }
  });

  test('any text at all as dose, strength or vial gives units or a refusal', () => {
    const word = fc.constantFrom(
      '45',
      'mg',
      'of',
      '/',
      'mL',
      'x',
      '2',
      'vials',
      'and',
      '1,000',
      '.',
      'per',
      'kg',
      '(',
      ')',
      'units',
      '1 h',
      '-',
      '@',
      '0',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (dose, strength, vials) => {
        const result = computeUnits({
          unit: { amount: '10', measure: 'mg', text: '10 mg' },
          dose,
          strength,
          vials,
        });
        if ('refused' in result) expect(result.refused).not.toBe('');
        else expect(result.units).toMatch(/^\d+$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('The choice of vials', () => {
  /** Every combination up to the needed count, the slow way. */
  function slow(needed: number, sizes: number[]): { waste: number; count: number } {
    let best = { waste: Infinity, count: Infinity };
    const most = Math.ceil(needed / Math.min(...sizes));
    const walk = (index: number, total: number, count: number): void => {
      if (total >= needed) {
        const waste = total - needed;
        if (waste < best.waste || (waste === best.waste && count < best.count)) best = { waste, count };
        return;
      }
      if (index === sizes.length || count > most) return;
      walk(index, total + sizes[index]!, count + 1);
      walk(index + 1, total, count);
    };
    walk(0, 0, 0);
    return best;
  }

  test('is the least waste, then the fewest vials, as trying everything finds it', () => {
    const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), sizes, (needed, list) => {
        const choice = chooseVials(
          new Big(needed),
          list.map((size) => new Big(size)),
        )!;
        const found = slow(needed, list);
        expect(Number(choice.total.toFixed()) - needed).toBe(found.waste);
        expect(choice.counts.reduce((sum, count) => sum + count, 0)).toBe(found.count);
      }),
    );
  });

  test('stays quick and right for very large doses', () => {
    const sizes = ['1', '2.5', '5', '10', '20', '30'].map((size) => new Big(size));
    const choice = chooseVials(new Big('1000001.5'), sizes)!;
    expect(choice.total.toFixed()).toBe('1000001.5');
    expect(choice.counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(33_345);
  });

  test('is not made where the sizes have no step in common that is of use', () => {
    expect(chooseVials(new Big('1000000'), [new Big('999.983'), new Big('1000.003')])).toBeNull();
  });
});
