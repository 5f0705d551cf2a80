import { beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../../../../src/core/files/zip';
import { readSources } from '../../../../../src/core/import/read-sources';
import type {
  AddendaSource,
  CodeReleaseSource,
  SupplementSource,
} from '../../../../../src/core/import/source';
import { workThrough } from '../../../../../src/core/slices';
import { mergeEditions } from '../../../../../src/core/lookup/merge-editions';
import { statusOn } from '../../../../../src/core/code/validity';
import { diffReleases } from '../../../../../src/core/releases/diff';
import type { Release } from '../../../../../src/core/releases/release';
import { toRelease } from '../../../../../src/core/releases/to-release';
import type { Conversion } from '../../../../../src/core/systems/icd10cm/supplements';
import { haveIcdFiles, icdFile } from './official';

type Edition = { release: Release; source: CodeReleaseSource; addenda: AddendaSource[] };

function readEdition(name: string): Edition {
  const { sources } = readSources([icdFile(name)]);
  const source = sources.find((one) => one.kind === 'code-release');
  if (!source) throw new Error(`${name} holds no codes.`);
  return { release: toRelease(source), source, addenda: sources.filter((one) => one.kind === 'addenda') };
}

/** The order file read once more, by its columns alone. */
function independent(name: string): string[] {
  const { name: file, bytes } = icdFile(name);
  const zip = openZip(bytes);
  const member = zip.entries.find((entry) => /order/i.test(entry.name) && !/addenda|pdf/i.test(entry.name));
  if (!member) throw new Error(`${file} has no order file.`);
  const text = new TextDecoder('latin1').decode(zip.read(member));
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [
        line.substring(6, 13).trim(),
        line[14],
        line.substring(16, 76).replace(/ +$/, ''),
        line.substring(77),
      ].join('|'),
    );
}

const asLine = ({ code, billable, short, long }: Release['records'][number]): string =>
  [code, billable ? '1' : '0', short, long].join('|');

describe.skipIf(!haveIcdFiles)('the editions as their owners publish them', () => {
  const editions = new Map<string, Edition>();
  const names = {
    2017: 'icd10cm-fy2017-order.zip',
    2024: 'icd10cm-fy2024-order.zip',
    2025: 'icd10cm-fy2025-order.zip',
    2026: 'icd10cm-fy2026-order.zip',
  };
  const at = (year: keyof typeof names): Edition => {
    const edition = editions.get(names[year]);
    if (!edition) throw new Error(`${year} was not read.`);
    return edition;
  };

  beforeAll(() => {
    for (const name of Object.values(names)) editions.set(name, readEdition(name));
  }, 120_000);

  it.each([
    ['icd10cm-fy2017-order.zip', 'icd10cm', 'FY2017', '2016-10-01'],
    ['icd10cm-fy2024-order.zip', 'icd10cm', 'FY2024 April', '2024-04-01'],
    ['icd10cm-fy2025-order.zip', 'icd10cm', 'FY2025', '2024-10-01'],
    ['icd10cm-fy2025-april-order.zip', 'icd10cm', 'FY2025 April', '2025-04-01'],
    ['icd10cm-fy2026-order.zip', 'icd10cm', 'FY2026', '2025-10-01'],
    ['icd10pcs-fy2022-order.zip', 'icd10pcs', 'FY2022 April', '2022-04-01'],
    ['icd10pcs-fy2026-order.zip', 'icd10pcs', 'FY2026', '2025-10-01'],
  ])(
    '%s is read code by code as its columns have it',
    (name, system, title, from) => {
      const { release, source } = editions.get(name) ?? readEdition(name);
      expect([release.system, release.title, release.from]).toEqual([system, title, from]);
      expect(source.issues).toEqual([]);
      expect(release.records.map(asLine)).toEqual(independent(name));
    },
    60_000,
  );

  it('the difference to the next edition is what its addenda says, codes turned into headers included', () => {
    for (const [older, newer] of [
      [at(2024), at(2025)],
      [at(2025), at(2026)],
    ] as const) {
      const diff = diffReleases(older.release, newer.release);
      const addenda = newer.addenda.find(({ file }) => /order_addenda/.test(file));
      const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).sort();
      expect(codes(diff.added)).toEqual([...(addenda?.added ?? [])].sort());
      expect(codes(diff.ended)).toEqual([...(addenda?.deleted ?? [])].sort());
      expect(codes(diff.headers)).toEqual([...(addenda?.headers ?? [])].sort());
      expect(codes(diff.billable)).toEqual([...(addenda?.billable ?? [])].sort());
      const reworded = new Set([...codes(diff.reworded), ...codes(diff.short)]);
      for (const code of addenda?.revised ?? []) expect(reworded, code).toContain(code);
    }
    expect(diffReleases(at(2024).release, at(2025).release).headers).toHaveLength(33);
    expect(diffReleases(at(2025).release, at(2026).release).headers).toHaveLength(16);
  }, 120_000);

  it('a code is a header, a code or gone by the edition of its day', () => {
    const releases = Object.keys(names).map((year) => at(Number(year) as keyof typeof names).release);
    const merged = (base: Release) => {
      const records = workThrough(
        mergeEditions({ base, others: releases.filter((one) => one !== base), starter: null }),
      );
      const byCode = new Map(records.map(({ record }) => [record.code, record]));
      return (code: string, day: string) => {
        const record = byCode.get(code);
        return record ? statusOn(record, day) : null;
      };
    };
    const [in2017, in2025, in2026] = [
      merged(at(2017).release),
      merged(at(2025).release),
      merged(at(2026).release),
    ];
    expect([in2025('G35', '2025-09-30'), in2026('G35', '2025-10-01')]).toEqual(['active', 'header']);
    expect([in2025('G35A', '2025-09-30'), in2026('G35A', '2025-10-01')]).toEqual(['not yet', 'active']);
    expect(in2017('G35A', '2020-01-01')).toBe('not yet');
    // A code in 2017, a header in 2024; nobody here has the editions between.
    expect(in2017('M545', '2017-03-01')).toBe('active');
    expect(in2017('M545', '2020-01-01')).toBe('unknown');
  }, 240_000);

  it('the conversion table has a day for every code, and all predecessors of a cell', () => {
    const { sources } = readSources([icdFile('icd-10-cm-conversion-table-FY2026.xlsx')]);
    const table = sources.find((one): one is SupplementSource => one.kind === 'supplement');
    const rows = table?.supplement.data as Conversion[];
    const byCode = new Map(rows.map((row) => [row.code, row]));
    expect(table?.from).toBe('2025-10-01');
    expect(rows.every(({ effective }) => effective !== null)).toBe(true);
    expect(byCode.get('J1282')).toEqual({ code: 'J1282', effective: '2021-01-01', predecessors: ['J1289'] });
    expect(byCode.get('U070')?.predecessors).toHaveLength(8);
    expect(byCode.get('H02151')?.predecessors).toEqual(['H02101-H02106', 'H02109']);
    expect(byCode.get('M048')?.predecessors).toEqual([]);
  });
});
