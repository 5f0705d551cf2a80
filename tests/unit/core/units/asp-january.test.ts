import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../../src/core/import/read-sources';
import { parseCatalog } from '../../../../src/core/systems/hcpcs/catalog/catalog';
import { checkCatalog } from '../../../../src/core/systems/hcpcs/catalog/check';
import { parseExplained, sortFindings } from '../../../../src/core/systems/hcpcs/catalog/explained';
import { packageMismatches } from '../../../../src/core/units';
import type { PackageLine } from '../../../../src/core/units/packages';
import { readResourceFolder } from '../../../../src/disk/resources';

/* CMS's files of January 2026 as those of October 2025; skipped where they are missing (../shared/cms/asp). */
const asp = join(import.meta.dirname, '../../../../../shared/cms/asp');
const limits = join(asp, 'asp-2026-01-payment-limits.csv');
const crosswalk = join(asp, 'asp-2026-01-ndc-hcpcs-crosswalk.csv');
const resources = join(import.meta.dirname, '../../../../resources');

describe.skipIf(![limits, crosswalk].every((path) => existsSync(path)))(
  'Units of January 2026 (needs ../shared/cms/asp)',
  () => {
    test('no dosage of a payment limit differs from the catalog’s unit without an explanation', async () => {
      const { release } = parseCatalog(await readResourceFolder(resources, 'catalog'));
      const files = [{ name: limits, bytes: new Uint8Array(await readFile(limits)) }];
      const { findings, compared } = checkCatalog(release.records, readSources(files).sources, '2026-01-15');
      const text = await readFile(join(resources, 'catalog', 'explained.txt'), 'utf8');
      const { open } = sortFindings(findings, parseExplained(text).explanations);
      expect(compared.dosages).toBeGreaterThan(800);
      expect(open.filter(({ field }) => field === 'dosage')).toEqual([]);
    });

    test('7,098 packages, of which 6,905 have the units that their items give; 144 others are rounded up, 49 differ', () => {
      const rows: string[][] = parse(readFileSync(crosswalk, 'latin1'), {
        relax_column_count: true,
        relax_quotes: true,
      });
      const number = (cell = ''): string | null =>
        /^[\d.,]+$/.test(cell.trim()) ? cell.trim().replaceAll(',', '') : null;
      const lines: PackageLine[] = rows
        .filter(([code = '']) => /^[A-V]\d{4}$/.test(code))
        .map((row) => ({
          code: row[0] ?? '',
          id: { text: row[3] ?? '' },
          packageQuantity: number(row[7]),
          unitsPerItem: number(row[8]),
          unitsPerPackage: number(row[9]),
        }));
      expect(lines).toHaveLength(7_098);
      const mismatches = packageMismatches(lines);
      expect(mismatches.filter(({ kind }) => kind === 'rounded up')).toHaveLength(144);
      expect(mismatches.filter(({ kind }) => kind === 'differs')).toHaveLength(49);
    });
  },
);
