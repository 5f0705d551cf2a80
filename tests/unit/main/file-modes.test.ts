import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualSettings } from '../../../src/core/settings/settings';
import { snapshotText } from '../../../src/core/user-data/snapshot';
import { Log } from '../../../src/main/log';
import { SettingsFile } from '../../../src/main/settings/settings-file';
import { SnapshotStore } from '../../../src/main/snapshots/store';
import { SourceStore, type ReleaseDraft } from '../../../src/main/store/source-store';
import { databaseId, favorite, fullData, moment } from '../../fixtures/db/make';

let folder: string;
let mask: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-modes-'));
  // A computer on which everybody may read everything that does not say otherwise.
  mask = process.umask(0);
});
afterEach(async () => {
  process.umask(mask);
  await rm(folder, { recursive: true, force: true });
});

/** Who may read and write each file below the folder, in octal digits. */
async function modes(below = folder): Promise<Record<string, string>> {
  const items = await readdir(below, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile());
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ name, parentPath }): Promise<[string, string]> => {
        const { mode } = await stat(join(parentPath, name));
        return [name, (mode & 0o777).toString(8)];
      }),
    ),
  );
}

const draft: ReleaseDraft = {
  system: 'hcpcs',
  kind: 'cms-release',
  title: 'HCPCS 2026',
  from: '2026-01-01',
  counts: { procedures: 1, modifiers: 0, ended: 0 },
  source: { file: 'a.zip', member: null, sha256: '0'.repeat(64) },
  importedAt: moment,
  doubt: null,
  json: Buffer.from('{}'),
  issues: [],
};

describe.skipIf(process.platform === 'win32')('what CodeDesk writes', () => {
  it('of the coder’s own data, settings and log is readable by its owner only', async () => {
    const snapshots = new SnapshotStore(join(folder, 'snapshots'));
    await snapshots.saveSnapshot(
      snapshotText({ writtenAt: moment, databaseId, revision: 1, data: fullData }),
    );
    await snapshots.appendJournal({
      databaseId,
      revision: 2,
      changedAt: moment,
      changes: { favorites: { put: [favorite('J2')] } },
    });
    const settings = new SettingsFile(folder, false);
    await settings.save(usualSettings);
    await settings.save({ ...usualSettings, tray: true });
    const log = new Log(folder);
    log.write({ what: 'started', facts: {} });
    await log.settled();
    const found = await modes();
    expect(Object.keys(found).length).toBeGreaterThan(4);
    expect(Object.entries(found).filter(([, mode]) => mode !== '600')).toEqual([]);
  });

  it('of releases is its owner’s in the usual folder, and a house’s in a folder of the house', async () => {
    await new SourceStore(join(folder, 'own')).add(draft);
    await new SourceStore(join(folder, 'shared'), true).add(draft);
    expect(new Set(Object.values(await modes(join(folder, 'own'))))).toEqual(new Set(['600']));
    expect(new Set(Object.values(await modes(join(folder, 'shared'))))).toEqual(new Set(['666']));
  });
});
