import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../../../src/core/check/check-list';
import type { ClaimLine } from '../../../../src/core/check/claim-line';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import { createSession } from '../../../../src/core/check/session';
import { wholeList } from '../../../../src/core/check/view';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();
const codes = ['J9312', 'G0022', 'G0019', 'A0425', 'A0427', 'G0101', 'G0463', 'E0260', 'J0000', '99213'];
const days = ['2026-01-05', '2026-01-06', '2026-02-02'];
const modifiers = [[], ['JZ'], ['JW'], ['RR', 'KH'], ['59']];

const someLine = fc.record({
  code: fc.constantFrom(...codes),
  from: fc.constantFrom(...days),
  modifiers: fc.constantFrom(...modifiers),
  units: fc.constantFrom('1', '4.5', '200'),
  claim: fc.constantFrom(null, 1, 2),
});
type Some = typeof someLine extends fc.Arbitrary<infer Value> ? Value : never;

const [blank] = runToEnd(readListText('J9312 JZ 1 unit 01/05/2026')).lines;
if (!blank) throw new Error('a line');
const lineOf = (some: Some, at: number): ClaimLine => ({ ...blank, ...some, to: some.from, line: at + 1 });

/** The same lines, checked anew. */
const anew = (lines: readonly ClaimLine[]) => {
  const check = createCheck(lines, world);
  runToEnd(check.run());
  return check.verdicts();
};

describe('a line that is changed', () => {
  it('leaves the list as if it had been checked anew, whatever changes: code, day, claim, modifiers, units', () => {
    fc.assert(
      fc.property(
        fc.array(someLine, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(11), someLine), { maxLength: 6 }),
        (first, changes) => {
          const lines = first.map(lineOf);
          const check = createCheck(lines, world);
          runToEnd(check.run());
          const shown = [...check.verdicts()];
          for (const [place, some] of changes) {
            const at = place % lines.length;
            lines[at] = lineOf(some, at);
            for (const reached of check.change(new Map([[at, lines[at]]]))) {
              const verdict = check.verdictAt(reached);
              if (verdict) shown[reached] = verdict;
            }
          }
          expect(check.verdicts()).toEqual(anew(lines));
          // What is not told to have been reached is as it was.
          expect(shown).toEqual(check.verdicts());
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['without claims', (at: number) => `J9312,,0${1 + (at % 9)}/${10 + (at % 18)}/2025,4.5`, 60],
    ['with claims', (at: number) => `J9312,${at % 500},01/05/2025,4.5`, 10],
  ])('reaches few lines of a long list %s', (_, row, most) => {
    const header = 'Code,Claim,DOS,Units';
    const text = [header, ...Array.from({ length: 3_000 }, (_, at) => row(at))].join('\n');
    const list = runToEnd(readListText(text));
    const check = createCheck(list.lines, world);
    runToEnd(check.run());
    const [first] = list.lines;
    const reached = first ? check.change(new Map([[0, { ...first, units: '5' }]])) : [];
    expect(reached).toContain(0);
    expect(reached.length).toBeLessThan(most);
  });
});

describe('counts', () => {
  it('are those of the lines as they stand, after every fix, note and step back', () => {
    const text = 'J9312 JZ 4.5 units 01/15/2026\nJ9312 JZ 4.5 units 01/15/2026\nJ0000 1 unit 01/15/2026';
    const session = createSession(runToEnd(readListText(text)), world);
    runToEnd(session.run());
    const first = session.overview();
    const rows = () => session.rows(wholeList, 0, 10);
    const isRight = () => {
      const { verdicts, rules } = session.overview();
      const now = rows();
      for (const [verdict, count] of Object.entries(verdicts)) {
        expect(now.filter((row) => row.verdict === verdict)).toHaveLength(count);
      }
      for (const { rule, lines, fixes } of rules) {
        const open = now.map(({ findings }) =>
          findings.filter((one) => one.rule === rule && one.ignored === null),
        );
        expect(open.filter(({ length }) => length > 0)).toHaveLength(lines);
        expect(open.filter((found) => found.some(({ fix }) => fix))).toHaveLength(fixes);
      }
    };
    isRight();
    session.act({ type: 'fix all', rule: 'units-whole' });
    isRight();
    const [unknown] = rows()[2]?.findings ?? [];
    session.act({
      type: 'ignore',
      at: 2,
      rule: unknown?.rule ?? '',
      message: unknown?.message ?? '',
      note: 'x',
    });
    isRight();
    for (const at of [0, 1, 2]) session.act({ type: 'restore', at });
    isRight();
    expect(session.overview()).toEqual(first);
  });
});
