import { describe, expect, it } from 'vitest';
import { Menu } from '../../../host/electron/menu';
import { menuTemplate } from '../../../src/main/menu';

describe('the menu', () => {
  it.each(['win32', 'linux'] as const)(
    'is not there on %s: letting go of Alt would bring it up',
    (platform) => {
      expect(menuTemplate(platform)).toBeNull();
    },
  );

  it('has on a Mac what that system expects, editing above all', () => {
    const template = menuTemplate('darwin') ?? [];
    expect(template.map(({ role }) => role)).toEqual([
      'appMenu',
      'fileMenu',
      'editMenu',
      'viewMenu',
      'windowMenu',
    ]);
    expect(() => Menu.buildFromTemplate(template)).not.toThrow();
  });
});
