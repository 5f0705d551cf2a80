import type { ClaimRule, FoundAt, ReadLine } from '../rule';
import { sourceOf } from '../sources';
import { dayWords } from '../words';

export const discardedAlone: ClaimRule = {
  id: 'discarded-alone',
  title: 'A line of discarded drug has the line of what was given',
  severity: 'error',
  source: sourceOf('JW and JZ'),
  needs: [],
  scope: 'missing',
  applies: ({ isService, modifiers }) => isService && modifiers.includes('JW'),
  check(lines) {
    const keyOf = ({ code, on }: ReadLine) => `${on} ${code}`;
    const given = new Map<string, { jz: boolean; plain: boolean }>();
    for (const line of lines) {
      if (line.modifiers.includes('JW')) continue;
      const known = given.get(keyOf(line)) ?? { jz: false, plain: false };
      if (line.modifiers.includes('JZ')) known.jz = true;
      else known.plain = true;
      given.set(keyOf(line), known);
    }
    return lines.flatMap((line, at): FoundAt[] => {
      if (!line.modifiers.includes('JW')) return [];
      const other = given.get(keyOf(line));
      if (!other) {
        return [
          { at, message: `${line.code} with JW on ${dayWords(line.on)}: no line has what was given of it.` },
        ];
      }
      return other.plain
        ? []
        : [
            {
              at,
              severity: 'warning',
              message: `${line.code} has JW on this line and JZ on the other: something was discarded, or nothing was.`,
            },
          ];
    });
  },
  examples: {
    pass: ['J9312 70 units 01/15/2026\nJ9312 JW 3 units 01/15/2026'],
    fail: ['J9312 JW 3 units 01/15/2026'],
  },
};
