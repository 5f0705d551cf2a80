import { describe, expect, test } from 'vitest';
import type { CodeRecord, StarterFacts } from '../../../../src/core/code/record';
import { successorsOf } from '../../../../src/core/lookup/successors';
import { hcpcsSuccessors } from '../../../../src/core/systems/hcpcs/successors';
import { noFacts } from '../../../../src/core/systems/hcpcs/record';

function record(code: string, more: Partial<CodeRecord> = {}): CodeRecord {
  return { system: 'hcpcs', kind: 'procedure', code, long: code, short: '', ...more };
}

const ended = { from: null, to: '2018-12-31' };
const noted = (note: string): StarterFacts => ({
  name: '',
  form: '',
  brands: [],
  note,
  family: '',
  category: '',
});
const held = new Map(
  [
    record('J0002'),
    record('J0003'),
    record('J0004', { valid: { from: null, to: '2020-12-31' } }),
    record('J0005', { valid: { from: '2030-01-01', to: null } }),
  ].map((one) => [one.code, one]),
);

function successors(one: CodeRecord, note = '', on = '2026-01-01'): string[] {
  return successorsOf(one, hcpcsSuccessors(one, noted(note)), on, (code) => held.get(code)).map(
    ({ code }) => code,
  );
}

describe('What took the place of an ended code', () => {
  const gone = record('J0001', { valid: ended });

  test.each([
    ['Now J0002, by 10 mg: ten times as many units.', ['J0002']],
    ['Now J0002, J0003 or J0009.', ['J0002', 'J0003']],
    ['Then J0004, now J0002.', ['J0002']],
    ['No longer sold. Now J0003.', ['J0003']],
    ['Not equivalent to J0002.', []],
    ['At home: J0002.', []],
    ['Now J0004.', []],
    ['Now J0005.', []],
    ['', []],
  ])('%j names %j', (note, codes) => {
    expect(successors(gone, note)).toEqual(codes);
  });

  test('is what CMS refers to, before our own note', () => {
    const referring = record('J0001', { valid: ended, facts: { ...noFacts, xref: ['J0003'] } });
    expect(successors(referring, 'Now J0002.')).toEqual(['J0003']);
  });

  test('is nothing while the code is still in use', () => {
    expect(successors(gone, 'Now J0002.', '2018-12-31')).toEqual([]);
  });
});
