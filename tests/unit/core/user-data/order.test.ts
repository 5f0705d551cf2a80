import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstOrder, freshOrders, orderBetween, ordersBetween } from '../../../../src/core/user-data/order';

describe('places in a list', () => {
  it('there is one after the last and one before the first, as often as wanted', () => {
    let last = firstOrder;
    let first = firstOrder;
    for (let turn = 0; turn < 20_000; turn++) {
      const next = orderBetween(last, null);
      const before = orderBetween(null, first);
      expect(next !== null && next > last && next.length === 6).toBe(true);
      expect(before !== null && before < first).toBe(true);
      last = next ?? last;
      first = before ?? first;
    }
  });

  it('there is always one between two neighbours, wherever rows are moved', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 300 }), (moves) => {
        const places = freshOrders(3);
        for (const move of moves) {
          const at = move % (places.length + 1);
          const key = orderBetween(places[at - 1] ?? null, places[at] ?? null);
          expect(key).not.toBeNull();
          places.splice(at, 0, key ?? '');
        }
        expect(places).toEqual([...places].sort());
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 200 },
    );
  });

  it('a row that is moved between the same two again and again makes keys longer, but slowly', () => {
    const [low = '', high = ''] = freshOrders(2);
    let key = high;
    for (let turn = 0; turn < 200; turn++) key = orderBetween(low, key) ?? '';
    expect(key > low && key.length < 60).toBe(true);
  });

  it('says so where there is none', () => {
    expect(orderBetween('V', 'V')).toBeNull();
    expect(orderBetween('W', 'V')).toBeNull();
    expect(orderBetween('zzzzzz', null)).toBeNull();
    expect(orderBetween(null, '000000')).toBeNull();
    expect(ordersBetween('V', 'V', 2)).toBeNull();
  });

  it('takes any text that an import may bring without going wrong', () => {
    const text = fc.stringMatching(/^[0-9A-Za-z]{1,12}$/);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const key = orderBetween(low, high);
        if (key !== null) expect(low < key && key < high).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
