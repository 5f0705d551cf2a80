import { describe, expect, it } from 'vitest';
import { accelerator, isChord } from '../../../../src/core/actions/chord';
import { allActions } from '../../../../src/core/actions/actions';
import { usualKeys } from '../../../../src/core/actions/key-map';
import { offeredQuickKey, quickKeyRefusal } from '../../../../src/core/settings/quick-key';

describe('the key of the quick look-up', () => {
  it('that is offered can be taken, and is no key of a window’s own', () => {
    expect(isChord(offeredQuickKey)).toBe(true);
    expect(quickKeyRefusal(offeredQuickKey)).toBeNull();
    expect(accelerator(offeredQuickKey)).toBe('CommandOrControl+Shift+Space');
    for (const isMac of [false, true]) {
      expect(allActions.flatMap((action) => usualKeys(action, isMac))).not.toContain(offeredQuickKey);
    }
  });

  it.each(['Mod+Shift+Y', 'Mod+Shift+7', 'Mod+Shift+F9'])('can be %s', (chord) => {
    expect(quickKeyRefusal(chord)).toBeNull();
  });

  it.each([
    ['A', 'a letter would write nothing any more'],
    ['Shift+A', 'nor a capital'],
    ['Mod+C', 'nobody could copy'],
    ['Enter', 'nor end a line'],
    ['F5', 'nor load a page anew'],
    ['Alt+Space', 'it opens the menu of a window on Windows'],
    ['Mod+Shift+ArrowLeft', 'it selects a word'],
    ['Mod+Shift+Escape', 'it opens the task manager on Windows'],
    ['Mod+Shift+Delete', 'it is no letter, digit, Space or F key'],
  ])('cannot be %s: %s', (chord) => {
    expect(quickKeyRefusal(chord)).toContain('would be taken from all other programs');
  });
});
