import { describe, expect, it } from 'vitest';
import { trayRecents } from '../../../../src/bridge/desktop-schemas';
import type { Recent } from '../../../../src/core/user-data/rows';
import { recentsForTray } from '../../../../src/core/user-data/tray-recents';

const recent = (system: string, code: string, minute: number, text = `text of ${code}`): Recent => ({
  key: `${system}:code:${code}`,
  system,
  kind: 'code',
  code,
  text,
  at: `2026-11-29T10:${String(minute).padStart(2, '0')}:00.000Z`,
});

describe('the codes in the menu of the tray', () => {
  it('are those used last, newest first', () => {
    const found = recentsForTray([recent('hcpcs', 'J0475', 1), recent('icd10cm', 'E11.9', 2)]);
    expect(found.map(({ ref }) => ref.code)).toEqual(['E11.9', 'J0475']);
  });

  it('are never the coder’s own, a customer’s, or of a system that is not known', () => {
    const all = ['private', 'customer', 'later-system', 'hcpcs'].map((system, at) =>
      recent(system, 'X1', at),
    );
    expect(recentsForTray(all).map(({ ref }) => ref.system)).toEqual(['hcpcs']);
  });

  it('are few, and pass what main lets in', () => {
    const all = Array.from({ length: 30 }, (_, at) => recent('hcpcs', `J${1000 + at}`, at, 'x'.repeat(2000)));
    const found = recentsForTray(all);
    expect(found).toHaveLength(8);
    expect(trayRecents.safeParse(found).success).toBe(true);
  });
});
