import { beforeAll, describe, expect, it, vi } from 'vitest';

/** The window as it is on a Mac: modules read the system once, when they are loaded. */
let actions: typeof import('../../../../src/renderer/app/action-list');
let keys: typeof import('../../../../src/renderer/shell/actions');
let words: typeof import('../../../../src/renderer/ui/system-keys');
beforeAll(async () => {
  vi.stubGlobal('navigator', { platform: 'MacIntel' });
  vi.resetModules();
  actions = await import('../../../../src/renderer/app/action-list');
  keys = await import('../../../../src/renderer/shell/actions');
  words = await import('../../../../src/renderer/ui/system-keys');
});

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : key,
    metaKey: true,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  }) as KeyboardEvent;
const meant = (event: KeyboardEvent) =>
  actions.actionList.filter(({ matches }) => matches(event)).map(({ id }) => id);

describe('on a Mac', () => {
  it.each(['h', 'm', 'q'])('Command+%s is the system’s: it hides, minimizes, ends', (key) => {
    expect(meant(press(key))).toEqual([]);
  });

  it('what these do elsewhere takes Shift', () => {
    expect(meant(press('h', { shiftKey: true }))).toEqual(['changes']);
    expect(meant(press('m', { shiftKey: true }))).toEqual(['move-to']);
  });

  it.each(['e', 'd', 'h', 'b', 'a'])('Control+%s moves and deletes in a text, and is no command', (key) => {
    expect(meant(press(key, { metaKey: false, ctrlKey: true }))).toEqual([]);
  });

  it('Command is what Control is elsewhere', () => {
    expect(meant(press('e'))).toEqual(['compare-add']);
    expect(meant(press('o', { shiftKey: true }))).toEqual(['window']);
  });

  it('Option with a digit writes a sign; Command with it opens a pinned favorite', () => {
    expect(meant(press('1', { metaKey: false, altKey: true }))).toEqual([]);
    expect(meant(press('1'))).toEqual(['pinned']);
    expect(keys.isTyping(press('¡', { metaKey: false }))).toBe(true);
  });

  it.each([
    ['Ctrl+E', '⌘E'],
    ['Ctrl+⇧O', '⇧⌘O'],
    ['Ctrl+⏎', '⌘⏎'],
    ['Ctrl+Shift+Enter', '⇧⌘⏎'],
    ['Ctrl+H', '⇧⌘H'],
    ['Alt+1 … 9', '⌘1 … 9'],
    ['Alt+↑↓', '⌥↑↓'],
    [
      'Find a code first, then press Ctrl+E to compare it.',
      'Find a code first, then press ⌘E to compare it.',
    ],
    ['F1 or ?', 'F1 or ?'],
  ])('%s is written %s', (text, expected) => {
    expect(words.keyWords(text)).toBe(expected);
  });
});

it('elsewhere keys are written as they are', async () => {
  vi.stubGlobal('navigator', { platform: 'Win32' });
  vi.resetModules();
  const { keyWords } = await import('../../../../src/renderer/ui/system-keys');
  expect(keyWords('Ctrl+E')).toBe('Ctrl+E');
});
