import { describe, expect, it } from 'vitest';
import { hcpcsRef } from '../../../../src/core/code/ref';
import {
  goAlong,
  placeName,
  placeNow,
  startTrail,
  visit,
  type Place,
  type Trail,
} from '../../../../src/core/trail/trail';

const start: Place = { screen: 'lookup', query: '', opened: null, isAnew: false, row: null, compared: [] };
const at = (change: Partial<Place>): Place => ({ ...start, ...change });
const after = (...changes: Partial<Place>[]): Trail =>
  changes.reduce((trail, change) => visit(trail, at(change)), startTrail(start));
const names = ({ places }: Trail) => places.map(placeName);
const typed = (text: string): Partial<Place>[] =>
  Array.from(text, (_, end) => ({ query: text.slice(0, end + 1) }));
const takenBack = (text: string): Partial<Place>[] => typed(text).reverse().slice(1);

describe('what was looked at', () => {
  it('is a text as a whole, not its letters', () => {
    expect(names(after(...typed('baclofen')))).toEqual(['Start', '“baclofen”']);
  });

  it('is the next text too, whether pasted over the first or typed after it was taken back', () => {
    expect(names(after(...typed('baclofen'), { query: 'wheelchair' }))).toEqual([
      'Start',
      '“baclofen”',
      '“wheelchair”',
    ]);
    expect(
      names(after(...typed('baclofen'), ...takenBack('baclofen'), { query: '' }, ...typed('wheelchair'))),
    ).toEqual(['Start', '“baclofen”', '“wheelchair”']);
  });

  it('is no empty start that was passed on the way from one screen to the next, and no screen twice for it', () => {
    const trail = after({ screen: 'check' }, {}, { screen: 'settings' }, {}, { screen: 'settings' });
    expect(names(trail)).toEqual(['Start', 'Check', 'Settings']);
    expect(names(visit(trail, start))).toEqual(['Start', 'Check', 'Settings', 'Start']);
  });

  it('is a text that was shortened, where one stays with it', () => {
    const trail = after(
      { query: 'baclofen pump' },
      { query: 'baclofen' },
      { query: 'baclofen', screen: 'data' },
    );
    expect(names(trail)).toEqual(['Start', '“baclofen pump”', '“baclofen”', 'Data']);
  });

  it('is each code that was opened, each screen and each comparison', () => {
    const [a, b, c] = [hcpcsRef('J0475'), hcpcsRef('J2326'), hcpcsRef('E1140')];
    const trail = after(
      { query: 'baclofen' },
      { query: 'baclofen', opened: a },
      { query: 'baclofen', opened: a, screen: 'favorites' },
      { query: 'baclofen', opened: b },
      { query: 'baclofen', screen: 'compare', compared: [a, b] },
      { query: 'baclofen', screen: 'compare', compared: [a, b, c] },
      { query: 'baclofen', screen: 'compare', compared: [c, hcpcsRef('E1130')] },
    );
    expect(names(trail)).toEqual([
      'Start',
      '“baclofen”',
      'J0475',
      'Favorites',
      'J2326',
      'Compare J0475, J2326, E1140',
      'Compare E1140, E1130',
    ]);
  });

  it('is not each row that the highlight passes, but the one it stood on', () => {
    const trail = after(
      { query: 'bac' },
      { query: 'bac', row: 'a' },
      { query: 'bac', row: 'b' },
      { query: 'x' },
    );
    expect(trail.places).toHaveLength(3);
    expect(trail.places[1]?.row).toBe('b');
  });
});

describe('back and forward', () => {
  const trail = after({ query: 'a' }, { query: 'b' }, { screen: 'data', query: 'b' });

  it('go through it, and no further than its ends', () => {
    const back = goAlong(trail, -1);
    expect(back && placeName(placeNow(back))).toBe('“b”');
    expect(goAlong(trail, 1)).toBeNull();
    expect(goAlong(trail, -4)).toBeNull();
    expect(back && goAlong(back, 1)?.at).toBe(trail.at);
  });

  it('end where something else is looked at: the way forward is another one now', () => {
    const back = goAlong(trail, -2);
    expect(back && names(visit(back, at({ query: 'c' })))).toEqual(['Start', '“a”', '“c”']);
  });

  it('know no more than anybody goes back through', () => {
    const long = after(
      ...Array.from({ length: 500 }, (_, count) => ({ query: `${count}`.padStart(3, '0') })),
    );
    expect(long.places.length).toBe(100);
    expect(placeName(placeNow(long))).toBe('“499”');
  });
});
