import type { MenuItemConstructorOptions, Tray } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { TrayIcon, trayTemplate } from '../../../../src/main/desktop/tray';

const recent = (code: string, text: string) => ({ ref: { system: 'hcpcs', kind: 'procedure', code }, text });
const acts = () => ({ raise: vi.fn(), lookUp: null, openCode: vi.fn(), quit: vi.fn() });
const labels = (items: MenuItemConstructorOptions[]) => items.map(({ label, type }) => label ?? type);

describe('the menu of the tray', () => {
  it('opens, lists what was used last, and quits', () => {
    const did = acts();
    const items = trayTemplate([recent('J0475', 'Baclofen for a pump')], did);
    expect(labels(items)).toEqual([
      'Open CodeDesk',
      'separator',
      'J0475  Baclofen for a pump',
      'separator',
      'Quit CodeDesk',
    ]);
    (items[2]!.click as () => void)();
    expect(did.openCode).toHaveBeenCalledWith({ system: 'hcpcs', kind: 'procedure', code: 'J0475' });
  });

  it('names the quick look-up where there is one', () => {
    expect(labels(trayTemplate([], { ...acts(), lookUp: vi.fn() }))).toContain('Quick look-up');
  });

  it('cuts long texts, and shows an & as one', () => {
    const [, , line] = labels(trayTemplate([recent('A0001', `Supplies & parts, ${'x'.repeat(80)}`)], acts()));
    expect(line).toMatch(/^A0001 {2}Supplies && parts, x+…$/);
    expect(line?.length).toBeLessThanOrEqual(7 + 48 + 1);
  });
});

class FakeTray {
  menus: unknown[] = [];
  isGone = false;
  setToolTip = vi.fn();
  setContextMenu = (menu: unknown) => void this.menus.push(menu);
  destroy = () => void (this.isGone = true);
}

describe('the icon', () => {
  const make = (create: () => unknown = () => new FakeTray()) => {
    const trays: FakeTray[] = [];
    const icon = new TrayIcon({
      create: () => {
        const tray = create() as FakeTray;
        trays.push(tray);
        return tray as unknown as Tray;
      },
      build: (template) => labels(template) as never,
      acts,
    });
    return { icon, trays };
  };

  it('is there only while it is chosen', () => {
    const { icon, trays } = make();
    icon.set(false);
    expect(trays).toEqual([]);
    icon.set(true);
    icon.set(true);
    expect(trays).toHaveLength(1);
    expect(icon).toMatchObject({ isThere: true, state: { state: 'on', words: null } });
    icon.set(false);
    expect(trays[0]?.isGone).toBe(true);
    expect(icon.isThere).toBe(false);
  });

  it('has a new menu whenever another code was used', () => {
    const { icon, trays } = make();
    icon.set(true);
    icon.setRecents([recent('J0475', 'Baclofen')]);
    expect(trays[0]?.menus.at(-1)).toContain('J0475  Baclofen');
  });

  it('says why where the system has no place for it', () => {
    const { icon } = make(() => {
      throw new Error('a browser has no icon in the tray');
    });
    icon.set(true);
    expect(icon.state).toEqual({
      state: 'refused',
      words: 'The icon could not be shown: a browser has no icon in the tray.',
    });
    expect(icon.isThere).toBe(false);
  });
});
