import type { ClaimRule, FoundAt } from '../rule';
import { sourceOf } from '../sources';

/** Add-on codes of Level II whose primary codes are Level II too, with these; of all others the primary is CPT's and is not known. */
const primaries: Readonly<Record<string, readonly string[]>> = {
  G0018: ['G0017'],
  G0022: ['G0019'],
  G0024: ['G0023'],
  G0146: ['G0140'],
  G2088: ['G2086', 'G2087'],
  G3003: ['G3002'],
  A0422: ['A0426', 'A0427', 'A0428', 'A0429', 'A0433', 'A0434'],
};

export const addOnAlone: ClaimRule = {
  id: 'add-on-alone',
  title: 'An add-on has its primary code',
  severity: 'error',
  source: sourceOf('Lines of one claim'),
  needs: [],
  scope: 'missing',
  within: 'month',
  applies: ({ isService, code }) => isService && Object.hasOwn(primaries, code),
  check(lines) {
    // Monthly services are often billed on different days of one month.
    const there = new Set(lines.map(({ code, on }) => `${on.slice(0, 7)} ${code}`));
    return lines.flatMap((line, at): FoundAt[] => {
      const wanted = Object.hasOwn(primaries, line.code) ? primaries[line.code] : undefined;
      if (!wanted || wanted.some((code) => there.has(`${line.on.slice(0, 7)} ${code}`))) return [];
      return [
        {
          at,
          message: `${line.code} is an add-on: it goes with ${wanted.join(' or ')}, and no line of the day or month has one.`,
        },
      ];
    });
  },
  examples: {
    pass: ['G0019 1 unit 01/15/2026\nG0022 2 units 01/15/2026'],
    fail: ['G0022 2 units 01/15/2026'],
  },
};
