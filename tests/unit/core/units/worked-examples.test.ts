import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computeUnits, explain, parseUnit } from '../../../../src/core/units';
import type { Refused, UnitsRequest, UnitsResult } from '../../../../src/core/units';

const table = readFileSync(join(import.meta.dirname, 'worked-examples.table.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([tail = '', dose = '', containers = '', expected = '']) => ({ tail, dose, containers, expected }));

function unitFrom(tail: string): UnitsRequest['unit'] {
  const parsed = parseUnit(`Injection, sample, ${tail}`);
  if ('refused' in parsed) throw new Error(parsed.refused);
  return parsed.unit;
}

/** The third column as part of a request. */
function containersFrom(text: string): Omit<UnitsRequest, 'unit' | 'dose'> {
  const [, kind, rest = ''] = /^(opened|vials|strength|multi-dose) (.*)$/.exec(text) ?? [];
  if (kind === 'strength') return { strength: rest };
  const vials = rest === '' ? [] : rest.split(', ');
  if (kind === 'opened') return { vials, vialsAre: 'opened' };
  if (kind === 'multi-dose') return { vials, container: 'multi-dose' };
  return { vials };
}

/** A result as the table writes it. */
function written(result: UnitsResult | Refused, withVials: boolean): string {
  if ('refused' in result) return `refused ${result.refused}`;
  const jw =
    result.discardedUnits !== null && result.discardedUnits !== '0' ? ` + JW ${result.discardedUnits}` : '';
  const jz = result.modifiers.includes('JZ') ? ' JZ' : '';
  const vials = result.vials.map(({ label, count }) => `${count} x ${label}`).join(', ');
  return `${result.units}${jw}${jz}${withVials ? ` [${vials}]` : ''}`;
}

describe('Dose in, billing units out', () => {
  test.each(table)(
    'unit $tail, given $dose, $containers → $expected',
    ({ tail, dose, containers, expected }) => {
      const result = computeUnits({ unit: unitFrom(tail), dose, ...containersFrom(containers) });
      if (expected.startsWith('refused')) {
        expect(written(result, false)).toContain(expected.slice('refused '.length));
        expect(written(result, false)).toMatch(/^refused/);
      } else expect(written(result, expected.includes('['))).toBe(expected);
      if (!('refused' in result)) expect(result.modifiers.includes('JW')).toBe(expected.includes('JW'));
    },
  );
});

describe('The explanation', () => {
  const explained = (request: Omit<UnitsRequest, 'unit'> & { tail: string }): string => {
    const result = computeUnits({ ...request, unit: unitFrom(request.tail) });
    return 'refused' in result ? result.refused : explain(result.steps);
  };

  test('shows the arithmetic in words', () => {
    expect(explained({ tail: '10 mg', dose: '45 mg' })).toBe('45 mg ÷ 10 mg = 4.5, rounded up to 5 units.');
    expect(explained({ tail: '6 mg', dose: '10 mg' })).toBe('10 mg ÷ 6 mg ≈ 1.667, rounded up to 2 units.');
    expect(explained({ tail: '10 mg', dose: '0.5 g' })).toBe('0.5 g = 500 mg. 500 mg ÷ 10 mg = 50 units.');
    expect(explained({ tail: '100 mg', dose: '70 mg' })).toBe(
      '70 mg is less than one unit of 100 mg: 1 unit.',
    );
    expect(explained({ tail: 'per statute mile', dose: '12.34 miles' })).toBe(
      '12.34 miles, rounded up to the next tenth of a mile: 12.4 units.',
    );
  });

  test('never shows a quotient rounded so far that it looks whole', () => {
    expect(explained({ tail: '1 mg', dose: '4.00001 mg' })).toBe(
      '4.00001 mg ÷ 1 mg = 4.00001, rounded up to 5 units.',
    );
    expect(explained({ tail: '3 mg', dose: '9.0000001 mg' })).toContain(
      '≈ 3.000000033, rounded up to 4 units',
    );
  });

  test('says how waste and modifiers came about', () => {
    expect(explained({ tail: '10 mg', dose: '77 mg', vials: ['100 mg'] })).toBe(
      '77 mg ÷ 10 mg = 7.7, rounded up to 8 units. Opened: 1 × 100 mg = 100 mg. ' +
        '100 mg opened is 10 units, less 8 billed as given: 2 units discarded (23 mg not given). ' +
        'One line with 8 units, a second line with JW and 2 units. ' +
        'Taken as single-dose containers; if they are multi-dose, say so: those have neither JW nor JZ.',
    );
  });

  test('names the rule of every step', () => {
    const result = computeUnits({ unit: unitFrom('100 mg'), dose: '70 mg', vials: ['100 mg'] });
    expect('steps' in result && result.steps.map(({ rule }) => rule)).toEqual([
      'at least one unit',
      'vials',
      'waste below one unit',
      'JZ',
      'multi-dose',
    ]);
  });

  test('keeps the drug’s own units apart from billing units', () => {
    expect(explained({ tail: '100 units', dose: '250 IU' })).toBe(
      '250 IU counted as 250 units. 250 units ÷ 100 units = 2.5, rounded up to 3 billing units.',
    );
  });
});

describe('JW and JZ', () => {
  const given = (more: Omit<UnitsRequest, 'unit' | 'dose'>, dose = '30 mg'): UnitsResult => {
    const result = computeUnits({ unit: unitFrom('10 mg'), dose, vials: ['100 mg'], ...more });
    if ('refused' in result) throw new Error(result.refused);
    return result;
  };

  test('exist from their dates of service on', () => {
    expect(given({ on: '2016-12-31' }).modifiers).toEqual([]);
    expect(given({ on: '2017-01-01' }).modifiers).toEqual(['JW']);
    expect(given({ on: '2022-12-31' }, '100 mg').modifiers).toEqual([]);
    expect(given({ on: '2023-01-01' }, '100 mg').modifiers).toEqual(['JZ']);
  });
  test('are not claimed where the opened containers are not known', () => {
    const result = given({ vials: [] });
    expect(result.modifiers).toEqual([]);
    expect(result.discardedUnits).toBeNull();
  });
  test('do not apply to multi-dose containers', () => {
    expect(given({ container: 'multi-dose' })).toMatchObject({ modifiers: [], discardedUnits: '0' });
  });
  test('what goes to a later patient is not discarded here', () => {
    expect(given({ restGoesOn: true })).toMatchObject({ units: '3', discardedUnits: '0', modifiers: ['JZ'] });
  });
  test('the last patient of a shared vial has the waste of what was left', () => {
    expect(given({ usedBefore: '50 mg' })).toMatchObject({
      units: '3',
      discardedUnits: '2',
      modifiers: ['JW'],
    });
  });
});

describe('Timed services by other presets', () => {
  test.each([
    ['started', '46 min', '4'],
    ['completed', '59 min', '3'],
    ['past half', '59 min', '4'],
  ] as const)('%s: %s are %s units of 15 minutes', (time, dose, units) => {
    expect(computeUnits({ unit: unitFrom('each 15 minutes'), dose, time })).toMatchObject({ units });
  });
});
