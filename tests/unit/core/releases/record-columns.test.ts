import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from '../../../../src/core/releases/record-columns';

const text = fc.oneof(fc.string(), fc.constantFrom('', '=', 'one\ntwo', 'Cholera', 'Cholera, unspecified'));
const value = fc.oneof(text, fc.boolean(), fc.constant(null), fc.double({ noNaN: true }), fc.array(text));
const part = fc.record({ from: text, to: value, ncd: fc.array(text) }, { requiredKeys: [] });
const object = fc.record(
  { code: text, long: text, short: text, billable: fc.boolean(), valid: part, facts: value },
  { requiredKeys: ['code', 'long'] },
);

/** As a file holds it. */
const stored = <Value>(written: Value): Value => JSON.parse(JSON.stringify(written)) as Value;

describe('objects in columns', () => {
  it('come out as they went in, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 40 }), (objects) => {
        expect(fromColumns(stored(toColumns(objects)))).toEqual(stored(objects));
      }),
    );
  });

  it('keep a field that only some have apart from one that is empty', () => {
    const objects = [{ code: 'A' }, { code: 'B', parent: null }, { code: 'C', parent: '' }];
    expect(fromColumns(stored(toColumns(objects)))).toStrictEqual(objects);
  });

  it('say a text once that two fields have alike, and are not misled by one that looks like the mark', () => {
    const alike = ['Cholera', 'Typhoid fever', 'Other'].map((long) => ({ long, short: long }));
    expect(JSON.stringify(toColumns(alike)).match(/Typhoid/g)).toHaveLength(1);
    const misleading = [...alike, { long: 'Equal', short: '=' }];
    expect(fromColumns(stored(toColumns(misleading)))).toStrictEqual(misleading);
  });

  it('keep one value in memory for all that have it alike', () => {
    const objects = Array.from({ length: 20 }, (_, nth) => ({
      code: `C${nth}`,
      valid: { from: '2020-01-01' },
    }));
    const [first, second] = fromColumns(stored(toColumns(objects)));
    expect(first?.['valid']).toBe(second?.['valid']);
  });

  it('get what stands beside the columns, each', () => {
    expect(fromColumns(toColumns([{ code: 'A' }]), { system: 'hcpcs' })).toStrictEqual([
      { code: 'A', system: 'hcpcs' },
    ]);
  });
});
