import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '../../../../src/core/guides/guide';
import type { Lookup } from '../../../../src/core/lookup/lookup';
import { createLookup } from '../../../../src/core/lookup/read-lookup';
import { packIndex, unpackIndex, type SavedIndex } from '../../../../src/core/search/saved-index';
import { readVocabulary } from '../../../../src/core/search/vocabulary';
import { codeSystems } from '../../../../src/core/systems/registry';
import { readResourceFolder, readSystemTexts } from '../../../../src/disk/resources';

const resources = join(import.meta.dirname, '../../../../resources');
const guides: Guide[] = [];

/** What ships, as it is looked up with nothing else held. */
async function shipped() {
  const { vocabulary } = readVocabulary(await readResourceFolder(resources, 'vocabulary'));
  const parts = await Promise.all(
    codeSystems.flatMap((system) =>
      system.bundled
        ? [
            readSystemTexts(resources, system.bundled).then((texts) => {
              const release = system.readBundled!(texts).release;
              return { system, sources: { base: release, starter: release, others: [] } };
            }),
          ]
        : [],
    ),
  );
  return (saved: ReadonlyMap<string, SavedIndex>): Lookup => {
    const lookup = createLookup({
      systems: parts.map((part) => ({ ...part, saved: saved.get(part.system.id) ?? null })),
      linked: [],
      guides,
      vocabulary,
    });
    lookup.buildWords();
    return lookup;
  };
}

const queries = [
  'J0475',
  'wheelchair cushion',
  'wheelchair cush',
  'knee brase',
  'baclofen 40 mg',
  'keytruda',
  'foam dressing 4x4',
  'compression stockings 20-30',
  'diabetic shoes',
  'cgm sensor',
  'rental',
  'telehealth at home',
  'htn',
  'dm2 with neuropathy',
  'torn meniscus left',
  'wrist fracture follow up',
  'hypertenshun',
  'E11.4',
  'asdf',
];

describe('a word index that was saved', () => {
  let open: Awaited<ReturnType<typeof shipped>>;
  let built: Lookup;
  let saved: Map<string, SavedIndex>;
  beforeAll(async () => {
    open = await shipped();
    built = open(new Map());
    saved = new Map(
      built.toSave().map(({ system, index }) => [system, unpackIndex(packIndex(index).buffer)!]),
    );
  });

  const answers = (lookup: Lookup) =>
    queries.map((query) => lookup.search({ query, on: '2026-11-30', limit: 50, filter: {} }));

  it('is there for each system that ships', () => {
    expect([...saved.keys()]).toEqual(codeSystems.filter(({ bundled }) => bundled).map(({ id }) => id));
  });

  it('gives every answer that the index gave of which it was saved', () => {
    const read = open(saved);
    expect(answers(read)).toEqual(answers(built));
    expect(read.toSave()).toEqual([]);
  });

  it('gives answers that are the same once they were written down and read, which is how the worker hands them over', () => {
    const given = answers(built);
    expect(JSON.parse(JSON.stringify(given))).toStrictEqual(given);
  });

  const damaged: [system: string, damage: string, (whole: SavedIndex) => SavedIndex][] = [
    ['pos', 'lacks a list', ({ terms: _terms, ...lacking }) => lacking],
    ['pos', 'is of another number of codes', (whole) => ({ ...whole, offsets: Uint32Array.of(0, 1) })],
    ['icd10cm', 'lacks a list', ({ lows: _lows, ...lacking }) => lacking],
    ['icd10cm', 'is of another number of codes', (whole) => ({ ...whole, 'title units': Uint32Array.of(0) })],
  ];
  it.each(damaged)('of %s is built anew where it %s', (system, _, damage) => {
    const lookup = open(new Map([...saved, [system, damage(saved.get(system)!)]]));
    expect(lookup.toSave().map((one) => one.system)).toEqual([system]);
  });
});
