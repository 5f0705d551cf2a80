import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Big from 'big.js';
import { readSources } from '../src/core/import/read-sources';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { checkCatalog } from '../src/core/systems/hcpcs/catalog/check';
import { parseExplained, sortFindings } from '../src/core/systems/hcpcs/catalog/explained';
import { readResourceFolder } from '../src/disk/resources';

/*
 * The catalog's units against CMS's own: the dosage column of the payment limits, and the units that a package of the
 * crosswalk holds. Quarters whose files are not beside the checkout are left out.
 */

const cms = join(import.meta.dirname, '../../shared/cms');
const resources = join(import.meta.dirname, '../resources');
const quarters = [
  { name: 'October 2025', day: '2025-10-15', stem: 'asp-2025-10' },
  { name: 'January 2026', day: '2026-01-15', stem: 'asp/asp-2026-01' },
];

/** Prints the agreement, quarter by quarter. */
export async function printAgreement(): Promise<void> {
  const { release } = parseCatalog(await readResourceFolder(resources, 'catalog'));
  const { explanations } = parseExplained(await readFile(join(resources, 'catalog/explained.txt'), 'utf8'));
  for (const { name, day, stem } of quarters) {
    const paths = ['payment-limits', 'ndc-hcpcs-crosswalk'].map((file) => join(cms, `${stem}-${file}.csv`));
    if (!paths.every((path) => existsSync(path))) {
      console.log(`units: agreement of ${name} skipped, its files are not in ../shared/cms`);
      continue;
    }
    const files = await Promise.all(
      paths.map(async (path) => ({ name: path, bytes: new Uint8Array(await readFile(path)) })),
    );
    const { sources } = readSources(files);
    const { findings, compared } = checkCatalog(release.records, sources, day);
    const { open, explained } = sortFindings(findings, explanations);
    const differing = (some: typeof open) => some.filter(({ field }) => field === 'dosage').length;
    const products = sources.flatMap((source) => (source.kind === 'asp-crosswalk' ? source.products : []));
    const packages = countPackages(products);
    console.log(
      `units: ${name}: of ${compared.dosages} dosages ${differing(open)} differ from the catalog's unit, ` +
        `${differing(explained)} are explained; of ${packages.all} packages ${packages.same} have the ` +
        `units of their items, ${packages.roundedUp} are rounded up, ${packages.differ} differ`,
    );
  }
}

type Package = {
  packageQuantity: string | null;
  unitsPerItem: string | null;
  unitsPerPackage: string | null;
};

/** How many packages state the units that their items give; of the others, some are rounded up and some are errors of the file. */
function countPackages(packages: readonly Package[]) {
  const counts = { all: 0, same: 0, roundedUp: 0, differ: 0 };
  for (const { packageQuantity, unitsPerItem, unitsPerPackage } of packages) {
    if (packageQuantity === null || unitsPerItem === null || unitsPerPackage === null) continue;
    const computed = new Big(packageQuantity).times(unitsPerItem);
    counts.all++;
    if (computed.eq(unitsPerPackage)) counts.same++;
    else if (computed.round(0, Big.roundUp).eq(unitsPerPackage)) counts.roundedUp++;
    else counts.differ++;
  }
  return counts;
}
