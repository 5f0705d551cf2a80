import { describe, expect, it } from 'vitest';
import { Menu } from '../../../host/electron/menu';

const build = (template: object[]) => () => Menu.buildFromTemplate(template);

describe('the host’s menu', () => {
  it('takes Electron’s roles, in submenus too', () => {
    expect(build([{ role: 'editMenu' }, { label: 'x', submenu: [{ role: 'quit' }] }])).not.toThrow();
  });

  it.each([
    ['a role that there is not', [{ role: 'minimise' }]],
    ['one deep inside', [{ label: 'x', submenu: [{ role: 'editmenu' }] }]],
    ['an item with nothing on it', [{}]],
  ])('refuses %s', (_name, template) => {
    expect(build(template)).toThrow();
  });
});
