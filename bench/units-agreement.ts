import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Big from 'big.js';
import type { CodeRecord } from '../src/core/code/record';
import { readSources } from '../src/core/import/read-sources';
import { holdsCodes } from '../src/core/import/source';
import { mergeSources } from '../src/core/lookup/merge-sources';
import { toRelease } from '../src/core/releases/to-release';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { checkCatalog } from '../src/core/systems/hcpcs/catalog/check';
import { parseExplained, sortFindings } from '../src/core/systems/hcpcs/catalog/explained';
import { countFor } from '../src/core/units';
import { readResourceFolder } from '../src/disk/resources';

/*
 * The catalog's units against CMS's own: the dosage column of the payment limits, the units that a package of the crosswalk
 * holds, and what the workbook's descriptors answer to the same doses. Files that are not beside the checkout are left out.
 */

const cms = join(import.meta.dirname, '../../shared/cms');
const resources = join(import.meta.dirname, '../resources');
const quarters = [
  { name: 'October 2025', day: '2025-10-15', stem: 'asp-2025-10' },
  { name: 'January 2026', day: '2026-01-15', stem: 'asp/asp-2026-01' },
];

const workbook = join(cms, 'HCPC2025_OCT_ANWEB.xlsx');

/** Of each way of saying a dose one or two: counts, pieces, packs, containers, times, amounts. */
const doses = [
  ...['1', '2', '4', '60', '1 pair', '2 pieces', '1 pack of 2', '2 packs', '1 set', '60 tablets', '2 sprays'],
  ...['2 units', '1 dose', '1 vial', '1 month', '1 hour', '1 pint', '10 yards', '10 mg', '100 units', '1 mL'],
];

/** The same doses of every code, answered by the catalog alone and by the workbook with the catalog behind it. */
async function printSweep(): Promise<void> {
  if (!existsSync(workbook)) {
    console.log('units: starter against the workbook skipped, it is not in ../shared/cms');
    return;
  }
  const { release: starter } = parseCatalog(await readResourceFolder(resources, 'catalog'));
  const { sources } = readSources([{ name: workbook, bytes: new Uint8Array(await readFile(workbook)) }]);
  const [base] = sources
    .filter(holdsCodes)
    .filter((source) => source.records.length > 0)
    .map((source) => toRelease(source));
  if (!base) return;
  const own = new Map(starter.records.map((record) => [`${record.kind} ${record.code}`, record]));
  const told = (record: CodeRecord, dose: string): string => {
    const result = countFor({ record, dose });
    return 'refused' in result ? 'no number' : result.units;
  };
  let compared = 0;
  const [contradicted, halfAnswered]: [string[], string[]] = [[], []];
  for (const { record } of mergeSources({ base, others: [], starter })) {
    const ours = own.get(`${record.kind} ${record.code}`);
    if (!ours || record.kind !== 'procedure') continue;
    for (const dose of doses) {
      compared++;
      const [first, second] = [told(ours, dose), told(record, dose)];
      if (first === second) continue;
      const list = first === 'no number' || second === 'no number' ? halfAnswered : contradicted;
      list.push(`${record.code} "${dose}" ${first}/${second}`);
    }
  }
  console.log(
    `units: starter against the workbook: of ${compared} doses ${contradicted.length} contradict, ` +
      `${halfAnswered.length} have a number from one of the two only`,
  );
  for (const line of [...contradicted, ...halfAnswered]) console.log(`  ${line}`);
}

/** Prints the agreement, quarter by quarter, and dose by dose. */
export async function printAgreement(): Promise<void> {
  await printSweep();
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

if (process.argv[1] === import.meta.filename) await printAgreement();
