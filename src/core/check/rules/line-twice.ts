import type { ClaimRule, FoundAt } from '../rule';
import { sourceOf } from '../sources';
import { dayWords, printed } from '../words';

/** Modifiers by which the same code may stand on a day twice. */
const repeated = new Set('76 77 91 59 XE XS XP XU JW RT LT 50'.split(' '));

export const lineTwice: ClaimRule = {
  id: 'line-twice',
  title: 'The same line is not there twice',
  severity: 'warning',
  source: sourceOf('Lines of one claim'),
  needs: [],
  scope: 'claim',
  applies: ({ isService, code }) => isService && code !== '',
  check(lines) {
    const seen = new Map<string, number>();
    return lines.flatMap((line, at): FoundAt[] => {
      if (
        line.modifiers.some((modifier) => repeated.has(modifier) && !['RT', 'LT', 'JW'].includes(modifier))
      ) {
        return [];
      }
      const key = [
        line.code,
        line.on,
        line.to,
        line.place,
        [...line.modifiers].sort().join(' '),
        line.ndc,
      ].join('|');
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, at);
        return [];
      }
      const before = lines[first] ?? line;
      const isSame = before.units === line.units && before.charge === line.charge;
      return [
        {
          at,
          severity: isSame ? 'error' : 'warning',
          message: `${printed(line)} with the same modifiers stands on ${dayWords(line.on)} already (line ${before.line}): a duplicate is denied; repeated, it needs a modifier or one line with the sum.`,
        },
      ];
    });
  },
  examples: {
    pass: ['L1832 RT 1 unit 01/15/2026\nL1832 LT 1 unit 01/15/2026'],
    fail: ['G0101 1 unit 01/15/2026\nG0101 1 unit 01/15/2026'],
  },
};
