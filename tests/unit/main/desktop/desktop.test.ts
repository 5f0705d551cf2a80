import { describe, expect, it, vi } from 'vitest';
import { trayRecents } from '../../../../src/bridge/desktop-schemas';
import { Desktop } from '../../../../src/main/desktop/desktop';

const on = { state: 'on' as const, words: null };

function make({ noQuickLookup = false, isThere = false } = {}) {
  const quick = {
    set: vi.fn(),
    state: on,
    leave: vi.fn(),
    giveWay: vi.fn(),
    isOf: vi.fn(() => true),
    end: vi.fn(),
  };
  const tray = { set: vi.fn(), setRecents: vi.fn(), state: on, isThere };
  return { quick, tray, desktop: new Desktop(quick, tray, { noQuickLookup }) };
}

describe('what stands outside the windows', () => {
  it('is as the settings want it', () => {
    const { desktop, quick, tray } = make();
    desktop.apply({ quickKey: 'Mod+Shift+Space', tray: true });
    expect(quick.set).toHaveBeenCalledWith('Mod+Shift+Space');
    expect(tray.set).toHaveBeenCalledWith(true);
  });

  it('takes no key where the policy forbids the quick look-up, and says so', () => {
    const { desktop, quick } = make({ noQuickLookup: true });
    const { quick: told } = desktop.apply({ quickKey: 'Mod+Shift+Space', tray: false });
    expect(quick.set).toHaveBeenCalledWith(null);
    expect(told).toMatchObject({
      state: 'forbidden',
      words: expect.stringContaining('policy file') as string,
    });
  });

  it('keeps the app alive with the icon only: nobody could end what nobody sees', () => {
    const without = make();
    without.desktop.lastWindowClosed();
    expect(without.desktop.staysOpen).toBe(false);
    expect(without.quick.end).toHaveBeenCalledOnce();
    const withIcon = make({ isThere: true });
    withIcon.desktop.lastWindowClosed();
    expect(withIcon.desktop.staysOpen).toBe(true);
    expect(withIcon.quick.end).not.toHaveBeenCalled();
  });

  it('keeps no codes while there is no icon to show them', () => {
    const { desktop, tray } = make();
    desktop.setRecents([]);
    expect(tray.setRecents).not.toHaveBeenCalled();
  });

  it('is hidden by the page of the quick look-up only', () => {
    const { desktop, quick } = make();
    quick.isOf.mockReturnValueOnce(false);
    desktop.hideQuick({} as never);
    expect(quick.leave).not.toHaveBeenCalled();
    desktop.hideQuick({} as never);
    expect(quick.leave).toHaveBeenCalledOnce();
  });
});

describe('the codes for the tray, as they cross to main', () => {
  const recent = (system: string, code = 'J0475') => ({
    ref: { system, kind: 'procedure', code },
    text: 'x',
  });

  it.each(['hcpcs', 'icd10cm', 'icd10pcs'])('are taken from %s', (system) => {
    expect(trayRecents.safeParse([recent(system)]).success).toBe(true);
  });

  it.each(['private', 'customer', 'unknown-system'])('are refused from %s', (system) => {
    expect(trayRecents.safeParse([recent(system)]).success).toBe(false);
  });

  it('are eight at most', () => {
    expect(trayRecents.safeParse(Array.from({ length: 8 }, () => recent('hcpcs'))).success).toBe(true);
    expect(trayRecents.safeParse(Array.from({ length: 9 }, () => recent('hcpcs'))).success).toBe(false);
  });
});
