import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeRecord } from '../../../../src/core/code/record';
import { isHcpcs, type HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';
import { readSources } from '../../../../src/core/import/read-sources';
import { mainSource } from '../../../fixtures/main-source';
import { createSimilar, type Similar } from '../../../../src/core/similar';
import { haveOfficial, officialFile } from '../systems/hcpcs/official';
import { readGroups, recallOf } from './golden';
import { readKnowledge } from './knowledge';

describe('the starter catalog alone', () => {
  it('lists what a coder expects in the first eight, at least 88 % of it', async () => {
    const { catalog, guides } = await readKnowledge();
    const { similar } = createSimilar({ records: catalog, guides });
    const recall = recallOf(readGroups(), catalog, (code) => similar(code).map((one) => one.code));
    expect(recall.codes).toBeGreaterThan(1000);
    expect(recall.perCode).toBeGreaterThan(0.88);
  }, 60_000);
});

describe.skipIf(!haveOfficial)('the official 2019 release', () => {
  let records: HcpcsRecord[] = [];
  let similar: Similar['similar'] = () => [];

  beforeAll(async () => {
    const { sources } = readSources([officialFile('2019-Alpha-Numeric-HCPCS-File.zip')]);
    const { records: read }: { records: readonly CodeRecord[] } = mainSource(sources);
    records = read.filter(isHcpcs);
    const { catalog, guides } = await readKnowledge();
    similar = createSimilar({ records, starter: catalog, guides }).similar;
  }, 60_000);

  it('lists what a coder expects in the first eight, at least 92 % of it, measured on the half that was not fitted to', () => {
    const groups = readGroups().filter(({ half }) => half === 'report');
    const recall = recallOf(groups, records, (code) => similar(code).map((one) => one.code));
    expect(recall.codes).toBeGreaterThan(1000);
    expect(recall.perCode).toBeGreaterThan(0.92);
    expect(recall.pairs).toBeGreaterThan(0.91);
  }, 60_000);

  it.each([
    ['J0475', 'J0476', 'trial'],
    ['J0881', 'J0882', 'esrd'],
    ['J0885', 'Q4081', 'esrd'],
    ['J9035', 'C9257', 'unit'],
    ['J1745', 'Q5103', 'brand'],
    ['E2601', 'E2602', 'item'],
    ['C9027', 'J9271', 'successor'],
    ['J7500', 'J7501', 'unit'],
  ])('%s: %s comes first, as %s', (code, other, kind) => {
    expect(similar(code)[0]).toMatchObject({ code: other, kind });
  });

  it('gives every code in use something, with a reason', () => {
    for (const { code, kind } of records) {
      const list = similar(code);
      expect(list.length, code).toBe(8);
      if (kind === 'modifier') expect(list.every((one) => one.code.length === 2)).toBe(true);
      expect(
        list.every(({ reason }) => reason.length > 0 && reason.length < 400),
        code,
      ).toBe(true);
    }
  }, 60_000);
});
