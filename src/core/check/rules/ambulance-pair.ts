import type { ClaimRule, FoundAt } from '../rule';
import { sourceOf } from '../sources';

const groundBases = ['A0426', 'A0427', 'A0428', 'A0429', 'A0432', 'A0433', 'A0434', 'A0225'];
/** Mileage of ambulances and the base rates it goes with. */
const basesOf: Readonly<Record<string, readonly string[]>> = {
  A0425: groundBases,
  A0435: ['A0430'],
  A0436: ['A0431'],
};
const mileageOf = (base: string): string | undefined =>
  Object.keys(basesOf).find((mileage) => basesOf[mileage]?.includes(base));

export const ambulancePair: ClaimRule = {
  id: 'ambulance-pair',
  title: 'Ambulance base rate and mileage go together',
  severity: 'error',
  source: sourceOf('Lines of one claim'),
  needs: [],
  scope: 'missing',
  applies: ({ isService, code }) =>
    isService && (Object.hasOwn(basesOf, code) || mileageOf(code) !== undefined),
  check(lines) {
    const there = new Set(lines.map(({ code, on }) => `${on} ${code}`));
    const has = (codes: readonly string[], on: string) => codes.some((code) => there.has(`${on} ${code}`));
    return lines.flatMap(({ code, on }, at): FoundAt[] => {
      const bases = Object.hasOwn(basesOf, code) ? basesOf[code] : undefined;
      if (bases && !has(bases, on)) {
        return [
          { at, message: `${code} is mileage: no line of the day has a base rate (${bases.join(', ')}).` },
        ];
      }
      const mileage = mileageOf(code);
      if (mileage !== undefined && !has([mileage], on)) {
        return [
          {
            at,
            severity: 'warning',
            message: `${code} is a base rate: no line of the day has its mileage (${mileage}).`,
          },
        ];
      }
      return [];
    });
  },
  examples: {
    pass: ['A0427 SH 1 unit 01/15/2026\nA0425 SH 12.4 units 01/15/2026'],
    fail: ['A0425 SH 12.4 units 01/15/2026', 'A0427 SH 1 unit 01/15/2026'],
  },
};
