import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../../../src/core/check/rule';
import { checkText, found } from '../../../fixtures/check/run';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();

/** The same with a customer's own list of one made-up code. */
const withList: CheckContext = {
  ...world,
  find: (ref) =>
    ref.system === 'customer' && ref.code === '98765'
      ? {
          record: { ...ref, long: 'Painting of a fence', short: '' },
          release: 'Example Clinic, codes.txt',
          statusOn: () => 'unknown',
          doubtOn: () => null,
          successorsOn: () => [],
        }
      : world.find(ref),
};
const verdictOf = (text: string, context: CheckContext) => checkText(text, context).verdicts[0];

describe('a line with a licensed code', () => {
  it('is known where the customer’s own list has the code; its dates are not', () => {
    const verdict = verdictOf('98765 01/15/2026 1 unit', withList);
    expect(verdict).toMatchObject({ system: 'customer', findings: [] });
    expect(JSON.stringify(verdict?.unchecked)).toContain('Example Clinic, codes.txt does not tell');
    expect(JSON.stringify(verdict)).not.toContain('fence');
  });

  it('is held against the pairs of NCCI that were kept for the list', () => {
    const edit = {
      column1: 'G0101',
      column2: '98765',
      from: '2020-01-01',
      to: null,
      modifier: '0',
      rationale: '',
    } as const;
    const withPairs: CheckContext = {
      ...withList,
      tableOn: (table, on) =>
        table === 'NCCI PTP table' ? { title: 'PTP edits', isCurrent: true } : withList.tableOn(table, on),
      pairs: (a, b) => (a === edit.column1 && b === edit.column2 ? [edit] : []),
    };
    const text = 'G0101 01/15/2026 1 unit claim 1\n98765 01/15/2026 1 unit claim 1';
    const said = JSON.stringify(checkText(text, withPairs).verdicts);
    expect(said).toContain('98765 is not paid beside G0101');
    expect(JSON.stringify(checkText(text, { ...withPairs, find: world.find }).verdicts)).not.toContain(
      'is not paid beside',
    );
  });

  it.each(['98764 01/15/2026 1 unit', '99213 01/15/2026 1 unit'])(
    'that no list has is not judged (%s)',
    (text) => {
      for (const context of [world, withList]) {
        expect(found(checkText(text, context))).toEqual([]);
        expect(JSON.stringify(verdictOf(text, context)?.unchecked)).toContain('CPT codes (licensed');
        expect(verdictOf(text, context)?.system).toBeNull();
      }
    },
  );
});
