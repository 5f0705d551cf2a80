import { describe, expect, it } from 'vitest';
import { allActions } from '../../../../src/core/actions/actions';
import { isChord } from '../../../../src/core/actions/chord';
import {
  allKeysOf,
  clashes,
  keyMap,
  keyRefusal,
  keysOf,
  usualKeys,
  withKeys,
} from '../../../../src/core/actions/key-map';

const press = (key: string, more = {}) => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: true,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe.each([
  ['Windows and Linux', false],
  ['a Mac', true],
])('the usual keys on %s', (_name, isMac) => {
  const map = keyMap({}, isMac);

  it('are keys that there are, each for one action', () => {
    for (const action of allActions) {
      for (const chord of usualKeys(action, isMac)) expect(isChord(chord), chord).toBe(true);
    }
    expect(clashes(map)).toEqual([]);
  });

  it('leave the system what is the system’s', () => {
    for (const action of allActions.filter(({ isFixed }) => !isFixed)) {
      for (const chord of usualKeys(action, isMac)) {
        // Signs that are text only where one can be typed.
        if (!['?', '[', ']'].includes(chord)) expect(keyRefusal(chord, isMac), chord).toBeNull();
      }
    }
  });

  it('are named in every text that names a key', () => {
    for (const { none = '' } of allActions) expect(withKeys(none, map)).not.toMatch(/[{}]/);
  });
});

describe('what the system does itself', () => {
  it.each(['Mod+H', 'Mod+M', 'Mod+Q'])('%s is not taken from a Mac', (chord) => {
    expect(keyRefusal(chord, true)).not.toBeNull();
    expect(allActions.some((action) => usualKeys(action, true).includes(chord))).toBe(false);
  });

  it.each(['Mod+C', 'Mod+V', 'Mod+W', 'F5', 'Escape', 'Alt+1', 'Tab', 'E', 'Shift+E', '?', 'Home'])(
    '%s cannot be chosen',
    (chord) => {
      expect(keyRefusal(chord, false)).toMatch(/\.$/);
    },
  );

  it.each(['Mod+Shift+E', 'Alt+E', 'F8', 'Mod+Delete'])('%s can be chosen', (chord) => {
    expect(keyRefusal(chord, false)).toBeNull();
  });
});

describe('keys that the coder chose', () => {
  it('take the place of the usual ones, and the old key does nothing', () => {
    const map = keyMap({ 'compare-add': 'Mod+G' }, false);
    expect(map.actionAt(press('g'))).toBe('compare-add');
    expect(map.actionAt(press('e'))).toBeNull();
    expect(keysOf(map, 'compare-add')).toBe('Ctrl+G');
    expect(withKeys('then press {compare-add}', map)).toBe('then press Ctrl+G');
  });

  it('can be none: then the action is named by what it does', () => {
    const map = keyMap({ star: null }, false);
    expect(map.actionAt(press('d'))).toBeNull();
    expect(keysOf(map, 'star')).toBe('');
    expect(withKeys('press {star}', map)).toBe('press “Star the code, or remove its star”');
  });

  it('that clash are told, and the first of the list has the key', () => {
    const map = keyMap({ window: 'Mod+E' }, false);
    expect(clashes(map)).toEqual([{ chord: 'Mod+E', ids: ['compare-add', 'window'] }]);
    expect(map.actionAt(press('e'))).toBe('compare-add');
  });

  it('are left out where they make no sense: no such action, no such key, one that is fixed', () => {
    const map = keyMap({ 'format-disk': 'Mod+G', star: 'nonsense', back: 'Mod+G', constructor: 'F8' }, false);
    expect(map.actionAt(press('g'))).toBeNull();
    expect(keysOf(map, 'star')).toBe('Ctrl+D');
    expect(keysOf(map, 'back')).toBe('Esc');
  });
});

it('a family of keys is shown as one', () => {
  const pinned = allActions.find(({ id }) => id === 'pinned');
  expect(pinned && allKeysOf(keyMap({}, false), pinned)).toBe('Alt+1 … 9');
  expect(pinned && allKeysOf(keyMap({}, true), pinned)).toBe('⌘1 … 9');
});
