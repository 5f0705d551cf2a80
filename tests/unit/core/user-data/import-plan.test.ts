import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../src/core/user-data/import-plan';
import { applyChanges, type UserData } from '../../../../src/core/user-data/user-data';
import { favorite, fullData, moment, userData } from '../../../fixtures/db/make';

const later = '2026-11-25T00:00:00.000Z';
const folder = (id: string, name: string, parentId: string | null = null) => ({
  id,
  name,
  parentId,
  order: 'V',
  changedAt: moment,
});
const sorted = (data: UserData) => [...data.favorites].sort((a, b) => (a.key < b.key ? -1 : 1));

describe('an import', () => {
  it('of what is here already changes nothing, in both ways', () => {
    for (const mode of ['merge', 'replace'] as const) {
      const plan = planImport(fullData, structuredClone(fullData), mode);
      expect(plan.isEmpty).toBe(true);
      expect(plan.effects.favorites).toEqual({ added: 0, changed: 0, removed: 0, same: 1 });
    }
  });

  it('that replaces leaves what the file has and nothing else', () => {
    const current = userData({ favorites: [favorite('A'), favorite('B')] });
    const incoming = userData({ favorites: [favorite('B', { note: 'x' }), favorite('C')] });
    const plan = planImport(current, incoming, 'replace');
    expect(plan.effects.favorites).toEqual({ added: 1, changed: 1, removed: 1, same: 0 });
    expect(plan.examples).toEqual({
      added: ['hcpcs:procedure:C'],
      changed: ['hcpcs:procedure:B'],
      removed: ['hcpcs:procedure:A'],
    });
    expect(sorted(applyChanges(current, plan.changes))).toEqual(sorted(incoming));
  });

  it('that merges removes nothing, takes the newer row, and keeps both notes', () => {
    const current = userData({
      favorites: [favorite('A', { note: 'mine', labels: ['x'], usualDose: '40 mg' }), favorite('B')],
    });
    const incoming = userData({
      favorites: [favorite('A', { note: 'theirs', labels: ['y'], changedAt: later }), favorite('C')],
    });
    const merged = applyChanges(current, planImport(current, incoming, 'merge').changes);
    expect(sorted(merged).map(({ code }) => code)).toEqual(['A', 'B', 'C']);
    expect(sorted(merged)[0]).toMatchObject({
      note: 'theirs\n\nmine',
      labels: ['y', 'x'],
      usualDose: '40 mg',
      changedAt: later,
    });
  });

  it('that merges takes folders of one name in one place for one', () => {
    const current = userData({ folders: [folder('a', 'Infusion'), folder('b', 'Pumps', 'a')] });
    const incoming = userData({
      folders: [folder('2', 'pumps', '1'), folder('1', 'infusion'), folder('3', 'Other', '1')],
      favorites: [favorite('J1', { folderId: '2' }), favorite('J2', { folderId: '3' })],
    });
    const merged = applyChanges(current, planImport(current, incoming, 'merge').changes);
    expect(merged.folders.map(({ id }) => id)).toEqual(['a', 'b', '3']);
    expect(merged.folders[2]).toMatchObject({ parentId: 'a' });
    expect(merged.favorites.map(({ folderId }) => folderId)).toEqual(['b', '3']);
  });

  it('that has a code twice merges both with what is here, and counts it once', () => {
    const current = userData({ favorites: [favorite('A', { note: 'mine', changedAt: later })] });
    const incoming = userData({
      favorites: [
        favorite('A', { note: 'first' }),
        favorite('A', { note: 'second', labels: ['x'] }),
        favorite('B', { note: 'one' }),
        favorite('B', { note: 'two', changedAt: later }),
      ],
    });
    const plan = planImport(current, incoming, 'merge');
    expect(plan.effects.favorites).toEqual({ added: 1, changed: 1, removed: 0, same: 0 });
    expect(plan.examples).toMatchObject({ added: ['hcpcs:procedure:B'], changed: ['hcpcs:procedure:A'] });
    expect(sorted(applyChanges(current, plan.changes))).toMatchObject([
      { note: 'mine\n\nfirst\n\nsecond', labels: ['x'], changedAt: later },
      { note: 'two\n\none', changedAt: later },
    ]);
    const [row] = current.favorites;
    const same = planImport(current, userData({ favorites: row ? [row, row] : [] }), 'merge');
    expect(same).toMatchObject({ isEmpty: true, effects: { favorites: { changed: 0, same: 1 } } });
  });

  it('that has two folders of one name keeps the name given last', () => {
    const current = userData({ folders: [folder('a', 'Infusion')] });
    const incoming = userData({
      folders: [{ ...folder('1', 'INFUSION'), changedAt: later }, folder('2', 'infusion')],
    });
    const merged = applyChanges(current, planImport(current, incoming, 'merge').changes);
    expect(merged.folders).toMatchObject([{ id: 'a', name: 'INFUSION' }]);
  });

  it('that merges says what of two rows does not fit into one', () => {
    const many = (name: string) => Array.from({ length: 15 }, (_, at) => `${name}${at}`);
    const own = fullData.privateCodes.map((row) => ({ ...row, note: 'a'.repeat(40_000) }));
    const current = userData({ favorites: [favorite('A', { labels: many('a') })], privateCodes: own });
    const incoming = userData({
      favorites: [favorite('A', { labels: many('b') }), favorite('B', { labels: many('c') })],
      privateCodes: own.map((row) => ({ ...row, note: 'b'.repeat(40_000) })),
    });
    expect(planImport(current, incoming, 'merge').cuts).toEqual({ labels: 10, names: 0, notes: 1 });
    expect(planImport(current, incoming, 'replace').cuts).toEqual({ labels: 0, names: 0, notes: 0 });
  });

  it('merged twice is the same as merged once', () => {
    const text = fc.constantFrom('', 'one', 'two', 'one\n\ntwo');
    const some = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 4 });
    const data = fc
      .tuple(some, text, fc.constantFrom(moment, later))
      .map(([codes, note, changedAt]) =>
        userData({ favorites: codes.map((code) => favorite(code, { note, changedAt })) }),
      );
    fc.assert(
      fc.property(data, data, (current, incoming) => {
        const once = applyChanges(current, planImport(current, incoming, 'merge').changes);
        expect(planImport(once, incoming, 'merge').isEmpty).toBe(true);
        for (const { code, note } of [...current.favorites, ...incoming.favorites]) {
          expect(once.favorites.find((row) => row.code === code)?.note).toContain(note.trim());
        }
      }),
      { numRuns: 300 },
    );
  });
});
