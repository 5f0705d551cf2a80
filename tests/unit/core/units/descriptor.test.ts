import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../../src/core/code/record';
import { parseUnit } from '../../../../src/core/units';

const table = readFileSync(join(import.meta.dirname, 'descriptors.table.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ').map((cell) => cell.trim()))
  .map(([expected = '', descriptor = '']) => ({ expected, descriptor }));

/** A unit as the table writes it. */
function written(unit: Unit): string {
  return `${unit.upTo ? 'up to ' : unit.per ? 'per ' : ''}${unit.amount} ${unit.measure}`;
}

describe('What one billing unit is, read from a long descriptor', () => {
  test.each(table)('$descriptor → $expected', ({ expected, descriptor }) => {
    const parsed = parseUnit(descriptor);
    const refused = /^refused: (.*)$/.exec(expected);
    if (refused) {
      expect('refused' in parsed ? parsed.refused : written(parsed.unit)).toContain(refused[1]);
      return;
    }
    const [, unit = '', words] = /^(.*?)(?: \[(.*)\])?$/.exec(expected) ?? [];
    expect('unit' in parsed ? written(parsed.unit) : parsed.refused).toBe(unit);
    if (words !== undefined) expect('unit' in parsed && parsed.unit.text).toBe(words);
  });

  test('the words shown are always the descriptor’s own', () => {
    for (const { descriptor } of table) {
      const parsed = parseUnit(descriptor);
      if ('unit' in parsed) expect(descriptor.replace(/\s+/g, ' ')).toContain(parsed.unit.text);
    }
  });

  test('stray blanks, no-break blanks and capitals change nothing', () => {
    for (const { descriptor } of table) {
      const plain = parseUnit(descriptor);
      const shouted = parseUnit(`  ${descriptor.toUpperCase().replaceAll(' ', '\u00A0 ')} `);
      if ('unit' in plain) {
        expect(shouted).toHaveProperty('unit', { ...plain.unit, text: expect.any(String) as string });
      } else expect(shouted).toHaveProperty('refused');
    }
  });

  test('any text at all gives a unit with an exact amount, or a reason', () => {
    const word = fc.constantFrom(
      ...[
        'up to',
        'per',
        'each',
        '10 mg',
        '0.5 g',
        '(',
        ')',
        '/',
        'and',
        ',',
        ';',
        '=',
        '1 unit',
        'study dose',
        '1,000',
        'million',
      ],
      ...[
        'cells',
        '15 minutes',
        'less than',
        'or equal to',
        '10^9',
        'x',
        'mg/ml',
        'sq. in.',
        'i.u.',
        'Injection',
        '%',
        '\u0092',
        '-',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (descriptor) => {
        const parsed = parseUnit(descriptor);
        if ('refused' in parsed) return parsed.refused.length > 0;
        return (
          /^\d+(?:\.\d*[1-9])?$/.test(parsed.unit.amount) &&
          parsed.unit.measure !== '' &&
          parsed.unit.text !== ''
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('a descriptor longer than any of CMS is refused, not read for minutes', () => {
    for (const piece of ['Injection, sample, 10 mg (', 'per ', '1 ', '10 mg and ']) {
      expect(parseUnit(piece.repeat(6000))).toEqual({
        refused: 'The descriptor is longer than any of CMS; no unit is read from it.',
      });
    }
    expect(parseUnit(`${'Injection, sample, '.repeat(300)}10 mg`)).toHaveProperty('unit.amount', '10');
  });
});
