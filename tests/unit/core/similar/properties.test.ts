import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceOf } from '../../../../src/core/similar/aspects';
import { createSimilar } from '../../../../src/core/similar';
import { record } from './records';

const word = fc.constantFrom(
  'injection',
  'cushion',
  'wheelchair',
  'baclofen',
  '10',
  'mg',
  'each',
  'without',
  '(large)',
  ',',
  ';',
  '22 inches',
  'noc',
  '½',
  '',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const release = fc
  .uniqueArray(
    fc.record({
      letter: fc.constantFrom('A', 'E', 'J', 'Q'),
      number: fc.integer({ min: 0, max: 9999 }),
      long: text,
      ended: fc.boolean(),
    }),
    {
      selector: ({ letter, number }) => `${letter}${number}`,
      minLength: 1,
      maxLength: 40,
    },
  )
  .chain((items) => {
    const codes = items.map(({ letter, number }) => letter + String(number).padStart(4, '0'));
    const xref = fc.array(fc.constantFrom(...codes, '99213'), { maxLength: 2 });
    return fc
      .tuple(...items.map(() => xref))
      .map((xrefs) =>
        items.map(({ long, ended }, at) =>
          record(codes[at] ?? '', long, { ended: ended ? '2018-12-31' : null, xref: xrefs[at] ?? [] }),
        ),
      );
  });

it('whatever a release holds, each code is listed once, never itself, with a reason and a score in order', () => {
  fc.assert(
    fc.property(release, fc.integer({ min: 1, max: 12 }), (records, limit) => {
      const { similar } = createSimilar({ records });
      const known = new Set(records.map(({ code }) => code));
      for (const { code } of records) {
        const list = similar(code, { limit });
        const codes = list.map((one) => one.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.length).toBeLessThanOrEqual(limit);
        expect(codes).not.toContain(code);
        for (const one of list) {
          expect(known.has(one.code)).toBe(true);
          expect(one.reason).not.toBe('');
          expect(one.kind).toBe(one.reasons[0]?.kind);
          expect(one.score).toBeGreaterThanOrEqual(0);
          expect(one.score).toBeLessThanOrEqual(1);
        }
        const scores = list.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    }),
    { numRuns: 150 },
  );
});

it('an ended code is listed only where one of the two replaced the other', () => {
  fc.assert(
    fc.property(release, (records) => {
      const { similar } = createSimilar({ records });
      const ended = new Set(records.filter(({ facts }) => facts?.ended).map(({ code }) => code));
      for (const { code } of records) {
        for (const one of similar(code)) {
          if (ended.has(one.code)) expect(one.reasons.map(({ kind }) => kind)).toContain('predecessor');
        }
      }
    }),
    { numRuns: 150 },
  );
});

it('the order of the records does not matter', () => {
  fc.assert(
    fc.property(release, (records) => {
      const forward = createSimilar({ records });
      const backward = createSimilar({ records: [...records].reverse() });
      for (const { code } of records) expect(backward.similar(code)).toEqual(forward.similar(code));
    }),
    { numRuns: 80 },
  );
});

it('a text differs from itself in nothing', () => {
  fc.assert(
    fc.property(fc.string(), (some) => {
      expect(differenceOf(some, some)).toEqual({ aspect: null, words: '' });
    }),
  );
});
