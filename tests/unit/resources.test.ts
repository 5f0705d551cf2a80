import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkGuides, type GuideCheck } from '../../src/core/guides/check';
import { checkConsistency, type Consistency } from '../../src/core/guides/consistency';
import { parseCatalog, type Catalog } from '../../src/core/systems/hcpcs/catalog/catalog';
import { checkCatalog } from '../../src/core/systems/hcpcs/catalog/check';
import { parseExplained, sortFindings } from '../../src/core/systems/hcpcs/catalog/explained';
import { readSources } from '../../src/core/import/read-sources';
import { readVocabulary } from '../../src/core/search/vocabulary';
import { readPlaces } from '../../src/core/systems/place-of-service/places';
import { readResourceFolder } from '../../src/disk/resources';

const root = join(import.meta.dirname, '../../resources');
const cms = [
  'hcpcs-2025-10-descriptors.csv',
  'asp-2025-10-payment-limits.csv',
  'asp-2025-10-ndc-hcpcs-crosswalk.csv',
].map((name) => join(import.meta.dirname, '../../../shared/cms', name));

let catalog: Catalog;
let guides: GuideCheck;
let consistency: Consistency;
let vocabularyIssues: unknown[];
let places: ReturnType<typeof readPlaces>;

beforeAll(async () => {
  const [catalogTexts = [], guideTexts = [], vocabularyTexts = [], placeTexts = []] = await Promise.all(
    ['catalog', 'guides', 'vocabulary', 'place-of-service'].map((name) => readResourceFolder(root, name)),
  );
  catalog = parseCatalog(catalogTexts);
  places = readPlaces(placeTexts);
  const codes = catalog.release.records.filter(({ kind }) => kind === 'procedure').map(({ code }) => code);
  const guideFiles = guideTexts.filter(({ name }) => name !== 'README.md');
  guides = checkGuides(guideFiles, new Set(codes));
  consistency = checkConsistency(guideFiles, catalog.release.records, catalog.release.from ?? '');
  vocabularyIssues = readVocabulary(vocabularyTexts).issues;
});

describe('the starter catalog', () => {
  it('has no mistakes', () => {
    expect(catalog.problems).toEqual([]);
  });

  it('is of use in the first minute', () => {
    const of = (kind: string) => catalog.release.records.filter((record) => record.kind === kind).length;
    const brands = new Set(catalog.release.records.flatMap(({ starter }) => starter?.brands ?? []));
    expect(of('procedure')).toBeGreaterThanOrEqual(1_000);
    expect(of('modifier')).toBeGreaterThanOrEqual(60);
    expect(brands.size).toBeGreaterThanOrEqual(700);
  });

  it('holds no CPT and no CDT code', () => {
    expect(catalog.release.records.filter(({ code }) => /^(\d{5}|D\d{4}|\d{2})$/.test(code))).toEqual([]);
  });

  it.skipIf(!cms.every((path) => existsSync(path)))(
    'disagrees with CMS’s October 2025 files nowhere without an explanation',
    async () => {
      const files = await Promise.all(
        cms.map(async (path) => ({ name: path, bytes: new Uint8Array(await readFile(path)) })),
      );
      const { findings, coverage } = checkCatalog(
        catalog.release.records,
        readSources(files).sources,
        '2025-10-15',
      );
      const { explanations, problems } = parseExplained(
        await readFile(join(root, 'catalog', 'explained.txt'), 'utf8'),
      );
      expect(problems).toEqual([]);
      expect(sortFindings(findings, explanations).open).toEqual([]);
      expect(coverage ? coverage.known / coverage.priced : 0).toBeGreaterThanOrEqual(0.85);
    },
  );
});

describe('the guides', () => {
  it('have no mistakes', () => {
    expect(guides.problems).toEqual([]);
  });

  it('cover the families that are billed most, in plain words', () => {
    expect(guides.guides.length).toBeGreaterThanOrEqual(60);
    expect(guides.codes.length).toBeGreaterThanOrEqual(300);
    expect(guides.hardest?.grade ?? Infinity).toBeLessThanOrEqual(10);
  });
});

describe('guides and catalog', () => {
  it('never contradict each other in codes, modifiers, units, worked examples and last days', () => {
    expect(catalog.release.from).not.toBeNull();
    expect(consistency.problems).toEqual([]);
  });

  it('are compared in many statements, so that a reader that reads nothing is noticed', () => {
    const { code, modifier, unit, example, ending } = consistency.read;
    expect(code).toBeGreaterThanOrEqual(7_500);
    expect(modifier).toBeGreaterThanOrEqual(550);
    expect(unit).toBeGreaterThanOrEqual(400);
    expect(example).toBeGreaterThanOrEqual(600);
    expect(ending).toBeGreaterThanOrEqual(140);
  });
});

describe('the vocabulary', () => {
  it('has no mistakes', () => {
    expect(vocabularyIssues).toEqual([]);
  });
});

describe('the places of service', () => {
  it('have no mistakes, and all that are in force', () => {
    expect(places.problems).toEqual([]);
    const inForce = places.release.records.filter(({ valid }) => !valid?.to);
    expect(inForce.length).toBeGreaterThanOrEqual(50);
  });
});
