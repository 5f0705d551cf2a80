import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { counted } from '../src/core/files/text';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { checkCatalog } from '../src/core/systems/hcpcs/catalog/check';
import type { Coverage } from '../src/core/systems/hcpcs/catalog/check';
import type { CatalogFinding } from '../src/core/systems/hcpcs/catalog/finding';
import { parseExplained, sortFindings } from '../src/core/systems/hcpcs/catalog/explained';
import { readSources } from '../src/core/import/read-sources';
import { readResourceFolder } from '../src/disk/resources';
import { InputFileError, readInputs } from '../src/disk/sources';
import { resourcesRoot } from './shipped';
import { done, no, processIo } from './io';
import type { Io } from './io';

/*
 * npm run check:catalog            refuses what is malformed in resources/catalog
 * npm run check:catalog -- FILE…   also compares code by code with CMS files (releases, descriptors, ASP)
 */

async function readExplained(): Promise<string> {
  try {
    return await readFile(join(resourcesRoot, 'catalog', 'explained.txt'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

async function tellFindings(findings: readonly CatalogFinding[], io: Io): Promise<void> {
  const sorted = [...findings].sort((a, b) => a.field.localeCompare(b.field) || (a.code < b.code ? -1 : 1));
  for (const { code, field, message } of sorted) await io.out(`${code}  ${field.padEnd(7)} ${message}`);
}

async function tellCoverage({ priced, known, missing }: Coverage, io: Io): Promise<void> {
  const percent = priced === 0 ? 100 : Math.floor((known * 1000) / priced) / 10;
  await io.out(`Of ${counted(priced, 'code')} with a payment limit the catalog has ${known} (${percent} %).`);
  if (missing.length > 0) await io.out(`Missing: ${missing.join(' ')}`);
}

async function compare(
  paths: readonly string[],
  records: Parameters<typeof checkCatalog>[0],
  io: Io,
): Promise<boolean> {
  const { sources } = readSources(await readInputs(paths));
  for (const { kind, file, issues } of sources) {
    if (kind === 'unreadable' || kind === 'unknown') {
      io.err(`${file}: ${issues[0]?.message ?? 'not recognised.'}`);
    }
  }
  const { findings, coverage, compared } = checkCatalog(records, sources, io.today());
  const { explanations, problems } = parseExplained(await readExplained());
  for (const { line, message } of problems) await io.out(`explained.txt, line ${line}: ${message}`);
  const { explained, open, unused } = sortFindings(findings, explanations);
  await tellFindings(open, io);
  for (const { code, field, line } of unused) {
    io.err(`explained.txt, line ${line}: ${code} ${field} needs no explanation with these files.`);
  }
  await io.out(
    `Compared ${counted(compared.descriptors, 'unit')} with descriptors, ${compared.dosages} with ASP's dosage, ` +
      `${counted(compared.brands, 'brand')} with the crosswalk: ${open.length} to look into, ${explained.length} explained.`,
  );
  if (coverage) await tellCoverage(coverage, io);
  return open.length + problems.length === 0;
}

async function main(paths: readonly string[], io: Io): Promise<number> {
  const { release, problems } = parseCatalog(await readResourceFolder(resourcesRoot, 'catalog'));
  const { records } = release;
  for (const { file, line, message } of problems) await io.out(`${file}, line ${line}: ${message}`);
  const procedures = records.filter(({ kind }) => kind === 'procedure');
  const brands = new Set(
    records.flatMap(({ starter }) => (starter?.brands ?? []).map((brand) => brand.toLowerCase())),
  );
  await io.out(
    `${counted(procedures.length, 'code')}, ${counted(brands.size, 'brand')}, ` +
      `${counted(records.length - procedures.length, 'modifier')}; ${counted(problems.length, 'mistake')}.`,
  );
  const agrees = paths.length === 0 || (await compare(paths, records, io));
  return problems.length === 0 && agrees ? done : no;
}

const io = processIo();
try {
  process.exitCode = await main(process.argv.slice(2), io);
} catch (error) {
  if (!(error instanceof InputFileError)) throw error;
  io.err(error.message);
  process.exitCode = no;
}
