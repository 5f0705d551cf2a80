import { describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../host/electron/menu';
import { allActions } from '../../../src/core/actions/actions';
import { keyMap } from '../../../src/core/actions/key-map';
import { menuTemplate } from '../../../src/main/menu';

type Item = { label?: string; role?: string; accelerator?: string; submenu?: Item[]; click?: () => void };

const ofMac = (choices = {}, perform = vi.fn()) =>
  (menuTemplate('darwin', keyMap(choices, true), perform) ?? []) as Item[];
const itemsOf = (template: Item[]): Item[] => template.flatMap(({ submenu = [] }) => submenu);

describe('the menu', () => {
  it.each(['win32', 'linux'] as const)(
    'is not there on %s: letting go of Alt would bring it up',
    (platform) => {
      expect(menuTemplate(platform, keyMap({}, false), vi.fn())).toBeNull();
    },
  );

  it('has on a Mac what that system expects, editing above all', () => {
    const template = ofMac();
    expect(template.map(({ label, role }) => role ?? label)).toEqual([
      'CodeDesk',
      'File',
      'editMenu',
      'Code',
      'Go',
      'viewMenu',
      'windowMenu',
      'help',
    ]);
    expect(() => Menu.buildFromTemplate(template as object[])).not.toThrow();
  });

  it('has the actions by the names that they have everywhere, and does them', () => {
    const perform = vi.fn();
    const items = itemsOf(ofMac({}, perform));
    const inMenus = allActions.filter(({ menu }) => menu);
    expect(inMenus.length).toBeGreaterThan(10);
    for (const { id, label } of inMenus) {
      items.find((item) => item.label === label)?.click?.();
      expect(perform).toHaveBeenLastCalledWith(id);
    }
  });

  it('shows the keys as the coder has set them, and never takes Enter from a text', () => {
    const label = 'Put the code beside others to compare';
    const keyOf = (choices: object) =>
      itemsOf(ofMac(choices)).find((item) => item.label === label)?.accelerator;
    expect(keyOf({})).toBe('CommandOrControl+E');
    expect(keyOf({ 'compare-add': 'Mod+Shift+G' })).toBe('CommandOrControl+Shift+G');
    expect(keyOf({ 'compare-add': null })).toBeUndefined();
    expect(itemsOf(ofMac()).map(({ accelerator = '+' }) => accelerator)).not.toContain('Enter');
  });
});
