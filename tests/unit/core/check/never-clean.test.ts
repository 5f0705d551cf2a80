import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../src/core/check/finding';
import { checkText } from '../../../fixtures/check/run';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const columns = 'Code,Mods,DOS,Thru,Units,Charge,POS,Ptr,Dx,NDC,NDC Qty,NDC UOM,Dose'.split(',');
const right = 'J9312,JZ,01/15/2026,01/15/2026,70,6300.00,11,A,C85.90,50242005306,70,ML,700 mg'.split(',');
const listOf = (cells: readonly string[]) => `Claim,${columns.join(',')}\n1,${cells.join(',')}`;
const verdictFor = (cells: readonly string[]) => {
  const [verdict] = checkText(listOf(cells), world).verdicts;
  if (!verdict) throw new Error('a line');
  return verdict;
};

describe('a line of which a cell could not be read', () => {
  it('is clean where all of it can be', () => {
    expect(verdictFor(right)).toMatchObject({ findings: [], unchecked: [] });
  });

  it.each(columns.map((name, at) => [name, at] as const))(
    'is not called clean, and what could not be read is said: %s',
    (_, at) => {
      const cells = right.map((cell, place) => (place === at ? 'some other words' : cell));
      const verdict = verdictFor(cells);
      expect(verdictOf(verdict)).not.toBe('clean');
      expect(JSON.stringify(verdict)).not.toContain('some other words');
    },
  );
});

describe('a line for which something is not held', () => {
  it.each([
    ['the tables', { tableOn: () => null }],
    ['the list of places', { hasSystem: (system: string) => system !== 'pos' }],
    ['a whole release of the day', { isWhole: () => false, find: () => null }],
  ])('%s is not called clean', (_, lacks) => {
    const { verdicts } = checkText(listOf(right), { ...world, ...lacks });
    expect(verdicts.map(verdictOf)).not.toContain('clean');
  });
});
