import { describe, expect, it } from 'vitest';
import { electronUses, type Use } from './electron-use';

/** Members that only some systems have, and why the app may use them as it does. */
const platformNotes: Record<string, string> = {
  'App event activate': 'the dock of a Mac; elsewhere a second start does the same',
  'App event new-window-for-tab': 'the button for tabs of a Mac; elsewhere Ctrl+Shift+O opens a window',
  'App event open-file':
    'how a Mac hands files over; elsewhere they come with the command line and the second start',
  'App event open-url': 'how a Mac hands links over; elsewhere they come with the second start',
  'App.setAppUserModelId': 'the taskbar of Windows; elsewhere it is never called',
  'App.hide': 'the only way in which a Mac hands the focus on; elsewhere it is never called',
  'BaseWindowConstructorOptions.skipTaskbar':
    'on Linux the quick look-up stands in the taskbar while it is up; the admin guide says so',
};

const print = ({ name, signature, doc, tags }: Use): string =>
  [
    `## ${name}`,
    '',
    signature,
    ...(doc ? ['', doc] : []),
    ...tags.filter((tag) => tag.name !== 'param').map((tag) => `@${tag.name} ${tag.text}`.trimEnd()),
    '',
  ].join('\n');

/** Electron's promises, as far as the app builds on them; another version of Electron shows here what it promises else. */
describe('what the app uses of Electron', { timeout: 120_000 }, () => {
  const uses = electronUses();
  const tagged = (name: string) => uses.filter(({ tags }) => tags.some((tag) => tag.name === name));

  it('is declared and described as when it was written', async () => {
    expect(uses.length).toBeGreaterThan(60);
    await expect(uses.map(print).join('\n')).toMatchFileSnapshot('../../fixtures/electron/used.txt');
  });

  it('is nothing that goes away', () => {
    expect(tagged('deprecated').map(({ name }) => name)).toEqual([]);
  });

  it('is on every system, or has a note that says why it need not be', () => {
    expect(tagged('platform').map(({ name }) => name)).toEqual(Object.keys(platformNotes).sort());
  });

  it('is no experiment', () => {
    expect(tagged('experimental').map(({ name }) => name)).toEqual([]);
  });
});
