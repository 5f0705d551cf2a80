import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderRefusal, sourcesFolder } from '../../../../src/main/policy/sources-folder';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'codedesk-folder-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

const usual = () => join(base, 'sources');
const other = async () => {
  const path = join(base, 'other');
  await mkdir(path);
  return path;
};

describe('the folder of the releases', () => {
  it('is the usual one where nobody says otherwise', async () => {
    expect(await sourcesFolder(usual(), null, null)).toEqual({
      path: usual(),
      chosenBy: 'usual',
      notices: [],
    });
  });

  it('is the policy’s before the settings’', async () => {
    const path = await other();
    expect(await sourcesFolder(usual(), path, join(base, 'mine'))).toMatchObject({
      path,
      chosenBy: 'policy',
    });
    expect(await sourcesFolder(usual(), null, path)).toMatchObject({ path, chosenBy: 'settings' });
  });

  it('is never moved: what lies in the usual one is told and left', async () => {
    await mkdir(join(usual(), '2019-release-0123'), { recursive: true });
    await mkdir(join(usual(), '.incoming-0123'));
    const path = await other();
    const { notices } = await sourcesFolder(usual(), null, path);
    expect(notices).toEqual([expect.stringMatching(/1 more is in .*sources and not in use/)]);
    expect(await readdir(usual())).toContain('2019-release-0123');
    expect(await readdir(path)).toEqual([]);
  });

  it('that cannot be used gives way to the usual one for this run, and that is told', async () => {
    const gone = join(base, 'unplugged');
    const found = await sourcesFolder(usual(), gone, null);
    expect(found).toMatchObject({ path: usual(), chosenBy: 'usual' });
    expect(found.notices[0]).toMatch(/There is no folder .*unplugged.*as the policy file says/);
  });
});

describe('a folder named in the settings', () => {
  it('is taken where it can be read and written to', async () => {
    expect(await folderRefusal(await other())).toBeNull();
  });

  it.each([
    ['codes', 'not a full path'],
    ['', 'not a full path'],
  ])('“%s” is refused: %s', async (path, reason) => {
    expect(await folderRefusal(path)).toContain(reason);
  });

  it('is refused where it is a file, or not there', async () => {
    const file = join(base, 'file');
    await writeFile(file, '');
    expect(await folderRefusal(file)).toContain('is a file');
    expect(await folderRefusal(join(base, 'none'))).toContain('There is no folder');
    expect(await folderRefusal(join(file, 'below'))).not.toBeNull();
  });
});
