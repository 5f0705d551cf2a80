import { describe, expect, it } from 'vitest';
import { fileNameWarning } from '../../../../src/core/user-data/file-name-warning';
import {
  parseSnapshotFileName,
  snapshotFileName,
  snapshotsToKeep,
  type SnapshotName,
} from '../../../../src/core/user-data/rotation';

const name = (at: string, changes: Partial<SnapshotName> = {}): SnapshotName => ({
  at,
  databasePrefix: '0b0e7a0c',
  revision: 1,
  rows: 10,
  digest: 'a'.repeat(12),
  ...changes,
});
const hour = 3_600_000;
const start = Date.parse('2026-11-22T10:00:00.000Z');
const iso = (ms: number) => new Date(ms).toISOString();

describe('the name of a snapshot', () => {
  it('is read back as it was written', () => {
    const one = name('2026-11-22T10:05:33.123Z', { revision: 17, rows: 52 });
    expect(snapshotFileName(one)).toBe('2026-11-22T10-05-33-123Z_0b0e7a0c_17_52_aaaaaaaaaaaa.json');
    expect(parseSnapshotFileName(snapshotFileName(one))).toEqual(one);
  });

  it('that something else has touched is no such name', () => {
    const file = snapshotFileName(name('2026-11-22T10:05:33.123Z'));
    for (const other of [
      `.${file}.123456789abc.part`,
      file.replace('.json', '-DESKTOP-4F2.json'),
      `${file}.tmp`,
      file.replace('2026-11-22', '2026-99-99'),
    ]) {
      expect(parseSnapshotFileName(other)).toBeNull();
    }
  });
});

describe('the rotation', () => {
  it('keeps the last ten, seven days and eight weeks, and goes on so for a year', () => {
    let names: SnapshotName[] = [];
    for (let at = 0; at < 365 * 24; at += 2) {
      names = [...snapshotsToKeep([...names, name(iso(start + at * hour), { revision: at })])];
    }
    const newest = names
      .map(({ at }) => at)
      .sort()
      .reverse();
    const ages = newest.map((at) => (Date.parse(newest[0] ?? '') - Date.parse(at)) / (24 * hour));
    expect(newest.length).toBeLessThanOrEqual(10 + 7 + 8);
    expect(ages.filter((age) => age < 1).length).toBeGreaterThanOrEqual(10);
    for (let day = 1; day < 6; day++) expect(ages.some((age) => age >= day && age < day + 1)).toBe(true);
    for (let week = 1; week < 7; week++) {
      expect(ages.some((age) => age >= 7 * week - 6 && age < 7 * week + 7)).toBe(true);
    }
  });

  it('keeps what was there before a loss, however many snapshots follow it', () => {
    const before = name(iso(start), { rows: 500 });
    let names = [before];
    for (let turn = 1; turn < 300; turn++) {
      names = [...snapshotsToKeep([...names, name(iso(start + turn * 60_000), { rows: 3 })])];
    }
    expect(names).toContain(before);
  });

  it('keeps what was there before rows were removed, few as they are', () => {
    let names: SnapshotName[] = [name(iso(start), { rows: 52 })];
    for (let turn = 1; turn < 100; turn++) {
      names = [
        ...snapshotsToKeep([...names, name(iso(start + turn * 60_000), { rows: 50, revision: turn })]),
      ];
    }
    expect(names.map(({ rows }) => rows)).toContain(52);
    expect(names.length).toBeLessThan(15);
  });

  it('keeps the last one of every database on this computer', () => {
    const other = name(iso(start), { databasePrefix: 'ffffffff', rows: 12 });
    let names = [other];
    for (let turn = 1; turn < 300; turn++) {
      names = [...snapshotsToKeep([...names, name(iso(start + turn * 24 * hour))])];
    }
    expect(names).toContain(other);
  });
});

describe('what a file name warns of', () => {
  it.each([
    'codedesk.json.tmp',
    '~$codedesk.json',
    'codedesk.json.crdownload',
    'codedesk.json.part',
    '.codedesk.json.swp.partial',
    '._codedesk.json',
    '.codedesk-favorites-2026-11-22.json.icloud',
  ])('%s is still being written', (file) => {
    expect(fileNameWarning(file)?.kind).toBe('partial');
  });

  it.each([
    'codedesk (conflicted copy).json',
    "codedesk (Ann's conflicted copy 2026-11-22).json",
    'codedesk (conflicted copy 2026-11-22 101010).json',
    'codedesk-DESKTOP-4F2K1.json',
    'codedesk-favorites-2026-11-22-LAPTOP-AB12CD.json',
    'codedesk.sync-conflict-20261122-101010-ABCDEFG.json',
    'codedesk (Case Conflict).json',
    'codedesk_conflict-20260101-101010.json',
    'codedesk-favorites-2026-11-22-DESKTOP-4F2K1AB-2.json',
  ])('%s is one of two versions', (file) => {
    expect(fileNameWarning(file)?.kind).toBe('conflict-copy');
  });

  it.each([
    'codedesk-favorites-2026-11-22.json',
    'favorites (1).json',
    'infusion conflict codes.json',
    'desk.json',
    'codedesk-windows.json',
    'favorites-machine.json',
    'codedesk-pcbackup.json',
    'my-macbook.json',
    'codedesk-pc-backup.json',
  ])('%s is an ordinary name', (file) => expect(fileNameWarning(file)).toBeNull());
});
