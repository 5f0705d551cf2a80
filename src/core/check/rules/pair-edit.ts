import { customerSystem } from '../../systems/customer/record';
import type { ClaimRule, FoundAt } from '../rule';
import { sourceOf } from '../sources';
import { dayWords } from '../words';

/** Modifiers that say that two services were separate; an edit with indicator 1 lets them through. */
const separating = new Set(
  '24 25 27 57 58 59 78 79 91 E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 LC LD LM LT RC RI RT TA T1 T2 T3 T4 T5 T6 T7 T8 T9 XE XS XP XU'.split(
    ' ',
  ),
);

export const pairEdit: ClaimRule = {
  id: 'pair-edit',
  title: 'No two codes of a day that are not paid together (NCCI)',
  severity: 'error',
  source: sourceOf('Lines of one claim'),
  needs: ['NCCI PTP table'],
  scope: 'claim',
  applies: ({ known, ref, isService }) =>
    isService && known !== null && (ref?.system === 'hcpcs' || ref?.system === customerSystem),
  check(lines, context) {
    const days = new Map<string, Map<string, number[]>>();
    lines.forEach(({ code, on }, at) => {
      const codes = days.get(on) ?? new Map<string, number[]>();
      days.set(on, codes);
      const places = codes.get(code);
      if (places) places.push(at);
      else codes.set(code, [at]);
    });
    const found: FoundAt[] = [];
    for (const [on, codes] of days) {
      for (const [code, first] of codes) {
        for (const [other, second] of codes) {
          const edit =
            code === other
              ? undefined
              : context.pairs(code, other, on).find(({ modifier }) => modifier !== '9');
          if (!edit) continue;
          const isSeparated = [...first, ...second].some((at) =>
            lines[at]?.modifiers.some((modifier) => separating.has(modifier)),
          );
          if (edit.modifier === '1' && isSeparated) continue;
          const how =
            edit.modifier === '0'
              ? 'no modifier helps'
              : 'a modifier that says why the two are separate may, where they were';
          const message = `${other} is not paid beside ${code} on ${dayWords(on)} (NCCI, column 2 of the pair): ${how}.`;
          found.push(...second.map((at) => ({ at, message })));
        }
      }
    }
    return found;
  },
  examples: {
    pass: ['G0101 1 unit 01/15/2026\nG0463 1 unit 01/16/2026'],
    fail: ['G0101 1 unit 01/15/2026\nG0463 1 unit 01/15/2026'],
  },
};
