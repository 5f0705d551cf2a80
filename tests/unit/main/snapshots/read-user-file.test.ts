import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hcpcsRef } from '../../../../src/core/code/ref';
import { editFavorite, newFavorite, starredFrom } from '../../../../src/core/user-data/favorites';
import { newFolder } from '../../../../src/core/user-data/folders';
import { makePrivateCode } from '../../../../src/core/user-data/private-codes';
import { addRecent } from '../../../../src/core/user-data/recents';
import { snapshotFormat, snapshotText } from '../../../../src/core/user-data/snapshot';
import { applyChanges, type UserData } from '../../../../src/core/user-data/user-data';
import { readUserFile, readUserText } from '../../../../src/main/snapshots/read-user-file';
import { databaseId, favorite, fullData, moment, snapshotOf, userData } from '../../../fixtures/db/make';

const fixtures = join(import.meta.dirname, '../../../fixtures/db');
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (data = fullData, revision = 1, id = databaseId) =>
  snapshotText({ writtenAt: moment, databaseId: id, revision, data });

describe('a file of user data', () => {
  it('is read as it was written', () => {
    expect(readUserFile('x.json', bytes(textOf()))).toEqual({
      ok: true,
      snapshot: snapshotOf(fullData),
      isComplete: true,
      nameWarning: null,
    });
  });

  it.each([1])('of format %i is read, whichever was the newest when it was written', (format) => {
    const outcome = readUserFile('x.json', readFileSync(join(fixtures, `snapshot-${format}.json`)));
    expect(outcome).toEqual({
      ok: true,
      snapshot: snapshotOf(fullData, { revision: 17 }),
      isComplete: true,
      nameWarning: null,
    });
  });

  it('of each format has its fixture', () => {
    const written = readdirSync(fixtures).filter((file) => file.startsWith('snapshot-'));
    expect(written).toHaveLength(snapshotFormat);
  });

  it.each([
    ['empty', '', /empty/],
    ['zeros that a sync program left', '\0\0\0\0', /empty/],
    ['no JSON', 'hello', /not JSON/],
    ['cut off', textOf().slice(0, 400), /damaged or cut off/],
    ['another JSON', '{"a":1}', /not an export/],
    ['a list', '[]', /not an export/],
    ['with an old format and no data', '{"what":"codedesk-user-data","format":1,"data":7}', /does not fit/],
    ['with a format that never was', '{"what":"codedesk-user-data","format":-1}', /does not fit/],
    ['from the future', textOf().replace('"format": 1', '"format": 2'), /newer CodeDesk/],
    ['with a field too many', textOf().replace('"note":', '"html":"x","note":'), /does not fit/],
    ['with a prototype', textOf().replace('"favorites"', '"__proto__": {}, "favorites"'), /does not fit/],
    ['with a key of another code', textOf().replace('"code":"J0475"', '"code":"J0476"'), /does not fit/],
    ['with a date that is none', textOf().replaceAll(moment, 'yesterday'), /does not fit/],
    ['nested without end', `{"what":"codedesk-user-data","data":${'['.repeat(200_000)}`, /damaged/],
    [
      'nested and whole',
      `{"what":"codedesk-user-data","format":1,"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      /does not fit/,
    ],
  ])('%s is refused in words', (_name, text, words) => {
    const outcome = readUserFile('x.json', bytes(text));
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.message).toMatch(words);
  });

  it('that is no text is refused', () => {
    const outcome = readUserFile('x.json', new Uint8Array([0xff, 0xfe, 0x41]));
    expect(outcome).toMatchObject({ ok: false });
  });

  const full = JSON.parse(textOf()) as { data: Record<string, unknown[]> };
  const withData = (data: object) => JSON.stringify({ ...full, data: { ...full.data, ...data } });
  const emptyRows = Array.from({ length: 200_000 }, () => ({}));
  it.each([
    ['of empty rows without end', withData({ favorites: emptyRows }), 'data › favorites › 0 › '],
    ['of more rows than there can be', withData({ recents: [...emptyRows, {}] }), 'data › recents'],
    [
      'with a bad row after good ones',
      withData({ folders: [...(full.data['folders'] ?? []), 7] }),
      '› folders › 1',
    ],
    [
      'with endless labels that are none',
      withData({ favorites: [{ ...fullData.favorites[0], labels: emptyRows }] }),
      'data › favorites › 0 › labels',
    ],
  ])('%s is refused in words that say where', (_name, text, where) => {
    const outcome = readUserFile('x.json', bytes(text));
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining(where) as string });
  });

  it('of a code system that this app does not know is kept as it is, and a text that is no slug is no system', () => {
    const row = (system: string, kind: string) => ({
      ...favorite('0002-7510-01', { order: 'V' }),
      key: `${system}:${kind}:0002-7510-01`,
      system,
      kind,
    });
    const longest = 'n'.repeat(32);
    for (const [system, kind] of [
      ['ndc', 'package'],
      [longest, longest],
    ] as const) {
      const favorites = [row(system, kind)] as unknown as UserData['favorites'];
      expect(readUserText(textOf(userData({ favorites })))).toMatchObject({
        ok: true,
        snapshot: { data: { favorites } },
      });
    }
    for (const system of ['NDC', '9a', '', 'a:b', 'n'.repeat(33)]) {
      const favorites = [row(system, 'package')] as unknown as UserData['favorites'];
      expect(readUserText(textOf(userData({ favorites })))).toMatchObject({ ok: false });
    }
  });

  it('tells what its name warns of', () => {
    expect(readUserFile('x.json.tmp', bytes(textOf()))).toMatchObject({ ok: false });
    expect(readUserFile('x (conflicted copy).json', bytes(textOf()))).toMatchObject({
      ok: true,
      nameWarning: expect.stringContaining('second version'),
    });
  });

  it('whatever was done to it, never throws and never gives a row that breaks the rules', () => {
    const source = textOf();
    const cut = fc.nat(source.length).map((at) => source.slice(0, at));
    const swapped = fc
      .tuple(fc.nat(source.length), fc.string({ maxLength: 12 }), fc.nat(20))
      .map(([at, text, over]) => source.slice(0, at) + text + source.slice(at + over));
    const values = fc.jsonValue().chain((value) =>
      fc.constantFrom('favorites', 'folders', 'revision', 'databaseId', 'data', 'writtenAt').map((field) => {
        const file = JSON.parse(source) as Record<string, unknown>;
        const data = file['data'] as Record<string, unknown>;
        if (field in data) data[field] = value;
        else file[field] = value;
        return JSON.stringify(file);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(cut, swapped, values, fc.string()), (text) => {
        const outcome = readUserText(text);
        if (outcome.ok) expect(readUserText(JSON.stringify(outcome.snapshot)).ok).toBe(true);
        else expect(outcome.message.length).toBeGreaterThan(20);
      }),
      { numRuns: 1500 },
    );
  });

  it('takes whatever a coder can enter', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 8, maxLength: 8 }), fc.array(text), (texts, more) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = texts;
        const starred = starredFrom(
          { long: a.repeat(60), short: b },
          { at: moment, source: c, sourceKind: 'cms-release', unit: d },
        );
        const row = editFavorite(
          newFavorite([], hcpcsRef('J0475'), starred),
          { note: e.repeat(800), labels: more, aliases: more, usualDose: f, usualModifiers: more },
          moment,
        );
        const folder = newFolder([], { id: 'a-1', name: g, parentId: null, now: moment });
        const own = makePrivateCode('AB-1', { descriptor: h, unit: a, payer: b, note: c }, moment);
        const data = applyChanges(
          userData({ favorites: [row], folders: [folder], privateCodes: [own] }),
          addRecent([], hcpcsRef('JW', 'modifier'), d, moment),
        );
        expect(readUserText(textOf(data))).toMatchObject({ ok: true });
      }),
      { numRuns: 400 },
    );
  });
});
