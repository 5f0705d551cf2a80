import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../src/core/import/read-sources';
import type { Lookup } from '../src/core/lookup/lookup';
import { createLookup } from '../src/core/lookup/read-lookup';
import type { Row } from '../src/core/lookup/messages';
import type { Release } from '../src/core/releases/release';
import { toRelease } from '../src/core/releases/to-release';
import { parseCatalog } from '../src/core/systems/hcpcs/catalog/catalog';
import { hcpcs } from '../src/core/systems/hcpcs/system';
import { readStarter } from '../src/core/systems/icd10cm/starter';
import { icd10cm } from '../src/core/systems/icd10cm/system';
import { readResourceFolder, readSystemTexts } from '../src/disk/resources';
import { readInputs } from '../src/disk/sources';
import { mainSource } from '../tests/fixtures/main-source';
import { readGolden } from '../tests/fixtures/golden/queries';
import { layQueries } from './icd-search/data';
import { isRight } from './icd-search/measure';
import { loadVocabulary } from './search-data';

/**
 * Diagnoses beside HCPCS in one list, over October 2025 and the order file of FY2026: of queries for a diagnosis how many have the right
 * one as the first diagnosis, and how many a diagnosis before any HCPCS code; of queries written for HCPCS how many are led by a diagnosis.
 *
 *   npx tsx bench/beside.ts [--misses]
 */

const root = join(import.meta.dirname, '..');
const resources = join(root, 'resources');
const on = '2025-11-01';
const files = {
  hcpcs: join(root, '../shared/cms/HCPC2025_OCT_ANWEB.xlsx'),
  diagnoses: join(root, '../shared/icd/icd10cm-fy2026-order.zip'),
};

async function releaseOf(file: string): Promise<Release> {
  const { sources } = readSources(await readInputs([file]));
  return toRelease(mainSource(sources));
}

async function lookupOfBoth(): Promise<Lookup> {
  const { release: catalog } = parseCatalog(await readResourceFolder(resources, 'catalog'));
  const texts = await readSystemTexts(resources, { folder: 'icd10cm', subfolder: 'vocabulary' });
  const { release: starter } = readStarter(texts);
  const lookup = createLookup({
    systems: [
      { system: hcpcs, sources: { base: await releaseOf(files.hcpcs), others: [], starter: catalog } },
      { system: icd10cm, sources: { base: await releaseOf(files.diagnoses), others: [], starter } },
    ],
    linked: [],
    guides: [],
    vocabulary: await loadVocabulary(),
  });
  lookup.buildWords();
  return lookup;
}

const isDiagnosis = ({ system }: Row): boolean => system === icd10cm.id;

export async function run(misses = false): Promise<void> {
  if (!Object.values(files).every((file) => existsSync(file))) {
    console.log('skipped: the releases of HCPCS and ICD-10-CM are not beside the project');
    return;
  }
  const lookup = await lookupOfBoth();
  const ask = (query: string): Row[] => lookup.search({ query, on, filter: {}, limit: 20 }).rows;
  for (const [table, questions] of layQueries(join(root, 'tests/golden/icd10cm'))) {
    let right = 0;
    let leading = 0;
    for (const { query, right: codes } of questions) {
      const rows = ask(query);
      const first = rows.find(isDiagnosis);
      const isFirstRight = first !== undefined && isRight(first.code, codes);
      const isLeading = rows[0] !== undefined && isDiagnosis(rows[0]);
      if (isFirstRight) right++;
      if (isLeading) leading++;
      if (misses && !(isFirstRight && isLeading)) {
        console.log(
          `  ${query}: ${rows
            .slice(0, 4)
            .map(({ code }) => code)
            .join(' ')}`,
        );
      }
    }
    const share = (count: number): string => `${((100 * count) / questions.length).toFixed(1)} %`;
    console.log(
      `${table.padEnd(18)}first diagnosis right ${share(right)}, before any HCPCS ${share(leading)}, of ${questions.length}`,
    );
  }
  const golden = readGolden();
  const led = golden.filter(({ query }) => ask(query).slice(0, 1).some(isDiagnosis)).length;
  console.log(`queries for HCPCS led by a diagnosis: ${led} of ${golden.length}`);
}

if (process.argv[1] === import.meta.filename) await run(process.argv.includes('--misses'));
