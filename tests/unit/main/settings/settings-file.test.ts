import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsFormat, usualSettings } from '../../../../src/core/settings/settings';
import { SettingsFile } from '../../../../src/main/settings/settings-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, 'settings.json');
const open = (isSafeMode = false) => new SettingsFile(folder, isSafeMode);
const dark = { ...usualSettings, theme: 'dark' as const, keys: { star: 'Mod+G', window: null } };
const brokenFiles = async () => (await readdir(folder)).filter((name) => name.includes('broken'));

describe('the settings', () => {
  it('are the usual ones where there is no file', async () => {
    expect(await open().read()).toEqual({ settings: usualSettings, problem: null, isSafeMode: false });
  });

  it('are read back as they were saved', async () => {
    expect(await open().save(dark)).toEqual({ ok: true });
    expect((await open().read()).settings).toEqual(dark);
  });

  it('come one after the other, however fast they are saved', async () => {
    const file = open();
    await Promise.all([
      file.save(dark),
      file.save({ ...dark, textSize: 130 }),
      file.save({ ...dark, textSize: 150 }),
    ]);
    expect((await open().read()).settings.textSize).toBe(150);
    expect(await readdir(folder)).toEqual(['settings.backup.json', 'settings.json']);
  });

  it('count from the moment they are changed, before the disk has them', async () => {
    const file = open();
    await file.read();
    const saving = file.save({ ...usualSettings, offline: true });
    expect((await file.read()).settings.offline).toBe(true);
    await saving;
  });

  it('that could not be saved are told with the folder and what to do', async () => {
    const outcome = await new SettingsFile(join(folder, 'not-there'), false).save(dark);
    expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('not-there') as string });
  });
});

describe('a file of a former format', () => {
  const fixtureOf = (format: number) =>
    readFile(join(import.meta.dirname, `../../../fixtures/settings-format-${format}.json`), 'utf8');

  it.each([
    [1, { quickKey: null, tray: false, sourcesFolder: null, offline: false }],
    [2, { offline: false }],
  ])('%d is read: nothing that was set is lost, and what it did not know is off', async (format, unknown) => {
    const text = await fixtureOf(format);
    await writeFile(path(), text);
    const { settings, problem } = await open().read();
    expect(problem).toBeNull();
    expect(settings).toEqual({ ...(JSON.parse(text) as object), ...unknown, format: settingsFormat });
    expect(await brokenFiles()).toEqual([]);
  });

  it('is written in the new one at the next change, with what was set before as the backup', async () => {
    await writeFile(path(), await fixtureOf(1));
    await open().save(dark);
    expect((await open().read()).settings).toEqual(dark);
    await writeFile(path(), 'nonsense');
    expect((await open().read()).settings).toMatchObject({ textSize: 115, quickKey: null });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['cut off', '{"format": 1, "theme"', 'not whole'],
    ['empty', '', 'not whole'],
    ['another thing', '[1, 2]', 'not settings'],
    ['a theme that there is not', JSON.stringify({ ...usualSettings, theme: 'pink' }), 'theme'],
    [
      'a key that there is not',
      JSON.stringify({ ...usualSettings, keys: { star: 'nonsense' } }),
      'keys.star',
    ],
    [
      'a key for the quick look-up that takes letters from all programs',
      JSON.stringify({ ...usualSettings, quickKey: 'A' }),
      'quickKey',
    ],
    ['more than there is', JSON.stringify({ ...usualSettings, patient: 'x' }), 'not settings'],
    ['written by a newer app', JSON.stringify({ ...usualSettings, format: 99 }), 'newer CodeDesk'],
  ])('%s: it is kept aside and told, and the backup is in use', async (_name, text, reason) => {
    await open().save(dark);
    await open().save({ ...dark, textSize: 130 });
    await writeFile(path(), text);
    const state = await open().read();
    expect(state.settings).toEqual(dark);
    expect(state.problem).toContain(reason);
    const [aside = ''] = await brokenFiles();
    expect(state.problem).toContain(aside);
    expect(await readFile(join(folder, aside), 'utf8')).toBe(text);
  });

  it('without a backup: the usual settings are in use', async () => {
    await writeFile(path(), 'nonsense');
    const state = await open().read();
    expect(state.settings).toEqual(usualSettings);
    expect(state.problem).toContain('usual settings');
  });

  it('leaves the settings before it in use at every start after it, and is told once', async () => {
    await open().save(dark);
    await open().save({ ...dark, textSize: 130 });
    await writeFile(path(), 'nonsense');
    await open().read();
    expect(await open().read()).toEqual({ settings: dark, problem: null, isSafeMode: false });
  });

  it('leaves the settings before it in use where the app was killed before new ones were written', async () => {
    await open().save(dark);
    await open().save({ ...dark, textSize: 130 });
    await rm(path());
    const state = await open().read();
    expect(state.settings).toEqual(dark);
    expect(state.problem).toContain('The settings before them are in use.');
    expect((await open().read()).problem).toBeNull();
  });

  it('is not written over, even where it broke while the app was open', async () => {
    const file = open();
    await file.read();
    await writeFile(path(), 'nonsense');
    await file.save(dark);
    expect(await brokenFiles()).toHaveLength(1);
    expect((await open().read()).settings).toEqual(dark);
  });

  // Root reads whatever it wants.
  it.skipIf(process.getuid?.() === 0)('because the system does not let it is told too', async () => {
    await writeFile(path(), JSON.stringify(dark));
    await chmod(path(), 0);
    expect((await open().read()).problem).not.toBeNull();
  });
});

describe('safe mode', () => {
  it('uses the usual settings, says so, and leaves the file as it is', async () => {
    await open().save(dark);
    const state = await open(true).read();
    expect(state).toMatchObject({ settings: usualSettings, isSafeMode: true });
    expect(state.problem).toContain('Safe mode');
    expect((await open().read()).settings).toEqual(dark);
  });

  it('uses a change until the app is closed, and saves nothing', async () => {
    await open().save(dark);
    const before = await readFile(path(), 'utf8');
    const file = open(true);
    expect(await file.save({ ...usualSettings, textSize: 150 })).toEqual({ ok: true });
    expect(await file.read()).toMatchObject({ settings: { textSize: 150 }, isSafeMode: true });
    expect(await readFile(path(), 'utf8')).toBe(before);
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  it('leaves a file that cannot be read where it is', async () => {
    await writeFile(path(), 'nonsense');
    await open(true).save(dark);
    expect(await readFile(path(), 'utf8')).toBe('nonsense');
    expect(await brokenFiles()).toEqual([]);
  });
});
