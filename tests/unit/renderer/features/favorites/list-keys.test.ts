import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../../../src/renderer/features/favorites/list-keys';
import type { Selection } from '../../../../../src/renderer/features/favorites/useSelection';
import { favorite } from '../../../../fixtures/db/make';

/** Where Alt and an arrow move the chosen rows to, and how many rows were looked at for it. */
function moved(by: -1 | 1, count: number, from: number, to: number) {
  const looked = { rows: 0 };
  const all = Array.from({ length: count }, (_, at) => favorite(`J${at}`));
  const rows = new Proxy(all, {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) looked.rows++;
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  const place = placeBeside(rows, { chosen: all.slice(from, to) } as unknown as Selection, by);
  return { place, looked: looked.rows };
}

describe('Alt and an arrow', () => {
  it('move the chosen rows one place up or down, and no further than the ends', () => {
    expect(moved(-1, 5, 2, 4).place).toBe(1);
    expect(moved(1, 5, 1, 3).place).toBe(4);
    expect(moved(-1, 5, 0, 2).place).toBe(0);
    expect(moved(1, 5, 3, 5).place).toBe(5);
  });

  it('go through the list once at most, however many rows are chosen', () => {
    for (const by of [-1, 1] as const) {
      expect(moved(by, 200, 0, 200).looked).toBeLessThanOrEqual(200);
    }
  });
});
