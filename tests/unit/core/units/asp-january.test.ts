import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../../src/core/import/read-sources';
import { parseCatalog } from '../../../../src/core/systems/hcpcs/catalog/catalog';
import { checkCatalog } from '../../../../src/core/systems/hcpcs/catalog/check';
import { parseExplained, sortFindings } from '../../../../src/core/systems/hcpcs/catalog/explained';
import { readResourceFolder } from '../../../../src/disk/resources';

/* CMS's files of January 2026 as those of October 2025; skipped where they are missing (../shared/cms/asp). */
const asp = join(import.meta.dirname, '../../../../../shared/cms/asp');
const limits = join(asp, 'asp-2026-01-payment-limits.csv');
const resources = join(import.meta.dirname, '../../../../resources');

describe.skipIf(!existsSync(limits))('Units of January 2026 (needs ../shared/cms/asp)', () => {
  test('no dosage of a payment limit differs from the catalog’s unit without an explanation', async () => {
    const { release } = parseCatalog(await readResourceFolder(resources, 'catalog'));
    const files = [{ name: limits, bytes: new Uint8Array(await readFile(limits)) }];
    const { findings, compared } = checkCatalog(release.records, readSources(files).sources, '2026-01-15');
    const text = await readFile(join(resources, 'catalog', 'explained.txt'), 'utf8');
    const { open } = sortFindings(findings, parseExplained(text).explanations);
    expect(compared.dosages).toBeGreaterThan(800);
    expect(open.filter(({ field }) => field === 'dosage')).toEqual([]);
  });
});
