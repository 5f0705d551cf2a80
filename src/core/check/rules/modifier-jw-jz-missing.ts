import { isInjectedDrug, isMostlyMultipleDose, isPackaged, jzRequiredFrom } from '../drugs';
import type { ClaimRule, FoundAt } from '../rule';
import { sourceOf } from '../sources';
import { dayWords } from '../words';

/** What container the drug came in stands on no claim, so this is a warning with its condition. */
export const modifierJwJzMissing: ClaimRule = {
  id: 'modifier-jw-jz-missing',
  title: 'A drug of a single-dose container has JW or JZ since July 1, 2023',
  severity: 'warning',
  source: sourceOf('JW and JZ'),
  needs: [],
  scope: 'missing',
  applies: ({ isService, known, ref, on }) =>
    isService &&
    known !== null &&
    ref?.system === 'hcpcs' &&
    isInjectedDrug(ref.code) &&
    on >= jzRequiredFrom,
  check(lines, context) {
    const discarded = new Set(
      lines.filter(({ modifiers }) => modifiers.includes('JW')).map(({ code, on }) => `${on} ${code}`),
    );
    return lines.flatMap((line, at): FoundAt[] => {
      const { modifiers, known, code, on, ref } = line;
      if (
        !known ||
        ref?.system !== 'hcpcs' ||
        !isInjectedDrug(code) ||
        on < jzRequiredFrom ||
        !line.isService
      ) {
        return [];
      }
      if (modifiers.includes('JW') || modifiers.includes('JZ') || discarded.has(`${on} ${code}`)) return [];
      if (
        known.statusOn(on) === 'ended' ||
        context.isUnclassified(known.record) ||
        isPackaged(line, context)
      ) {
        return [];
      }
      return [
        {
          at,
          severity: isMostlyMultipleDose(code) ? 'note' : 'warning',
          message: `Neither JW nor JZ on ${dayWords(on)}: ${code} from a single-dose container needs JZ, or a second line with JW for what was discarded.`,
        },
      ];
    });
  },
  examples: {
    pass: [
      'J9312 JZ 70 units 01/15/2026',
      'J9312 70 units 06/15/2023',
      'J3490 1 unit 01/15/2026',
      'J9312 70 units 01/15/2026\nJ9312 JW 3 units 01/15/2026',
    ],
    fail: ['J9312 70 units 01/15/2026'],
  },
};
