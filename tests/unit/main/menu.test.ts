import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../src/main/menu';

const rolesOf = (platform: NodeJS.Platform) =>
  menuTemplate(platform).flatMap(({ role, submenu }) => [
    role,
    ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : []),
  ]);

describe('the menu of the window', () => {
  it.each(['win32', 'linux'] as const)('leaves Ctrl+M to the page on %s', (platform) => {
    const roles = rolesOf(platform);
    expect(roles).not.toContain('minimize');
    expect(roles).not.toContain('windowMenu');
  });

  it.each(['win32', 'linux', 'darwin'] as const)(
    'keeps zoom and the ways to edit a text on %s',
    (platform) => {
      expect(rolesOf(platform)).toEqual(expect.arrayContaining(['editMenu', 'viewMenu']));
    },
  );
});
