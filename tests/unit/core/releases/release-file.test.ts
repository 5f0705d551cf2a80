import { describe, expect, it } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import type { Release } from '../../../../src/core/releases/release';
import { releaseOf, toReleaseFile } from '../../../../src/core/releases/release-file';

const record = (code: string, rest: Partial<CodeRecord> = {}): CodeRecord => ({
  system: 'hcpcs',
  kind: 'procedure',
  code,
  long: `Descriptor of ${code}`,
  short: '',
  ...rest,
});

const release: Release = {
  system: 'hcpcs',
  kind: 'cms-release',
  title: 'October 2025',
  from: '2025-10-01',
  records: [
    record('A0001', { valid: { from: '2020-01-01', to: null }, facts: { coverage: 'C', ncd: [] } }),
    record('A0002', { valid: null, facts: { coverage: 'D', ncd: ['1.2'] } }),
    record('A0003', { short: 'Descriptor of A0003', unit: { amount: '10', measure: 'mg', text: '10 mg' } }),
  ],
  phrases: [{ phrases: ['wheels'], words: 'wheelchair', codes: ['A0001'] }],
};

const stored = (file: unknown): unknown => JSON.parse(JSON.stringify(file));

describe('a release file', () => {
  it('gives back the release that was stored', () => {
    expect(releaseOf(stored(toReleaseFile(release)))).toEqual(release);
  });

  it('gives back a release without phrases, and one without records', () => {
    const { phrases: _phrases, ...plain } = release;
    expect(releaseOf(stored(toReleaseFile(plain)))).toStrictEqual(plain);
    const empty = { ...plain, records: [] };
    expect(releaseOf(stored(toReleaseFile(empty)))).toStrictEqual(empty);
  });

  it('of very many codes is read when its records are asked for, and is the same then', () => {
    const records = Array.from({ length: 50_000 }, (_, nth) => record(`A${nth}`, { valid: null }));
    const many: Release = { ...release, records };
    const read = releaseOf(stored(toReleaseFile(many)));
    expect(read.records).toBe(read.records);
    expect(read.records).toEqual(records);
    expect({ ...read }).toEqual(many);
    expect(toReleaseFile(read)).toEqual(toReleaseFile(many));
  });

  it('of a version before, with a line for each record, is read as well', () => {
    const records = release.records.map(({ system: _system, ...rest }) => rest);
    expect(releaseOf(stored({ format: 1, release: { ...release, records } }))).toEqual(release);
  });

  it('of a version to come is refused with what to do', () => {
    expect(() => releaseOf({ format: 3, release })).toThrow('Import its CMS file again');
  });
});
