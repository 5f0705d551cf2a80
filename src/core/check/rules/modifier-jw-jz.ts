import { isInjectedDrug, jzFrom } from '../drugs';
import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';

export const modifierJwJz: LineRule = {
  id: 'modifier-jw-jz',
  title: 'JW and JZ do not contradict each other, their code or the day',
  severity: 'error',
  source: sourceOf('JW and JZ'),
  needs: [],
  scope: 'line',
  applies: ({ modifiers }) => modifiers.includes('JW') || modifiers.includes('JZ'),
  check({ modifiers, on, ref, known }) {
    const found: Found[] = [];
    if (modifiers.includes('JW') && modifiers.includes('JZ')) {
      found.push({ message: 'JW says that something was discarded, JZ that nothing was: one of the two.' });
    }
    if (modifiers.includes('JZ') && on < jzFrom) {
      found.push({
        message: 'JZ began on 01/01/2023.',
        fix: { field: 'modifiers', value: modifiers.filter((one) => one !== 'JZ') },
      });
    }
    if (
      known &&
      ref?.system === 'hcpcs' &&
      /^[AEKLVHTR]/.test(ref.code) &&
      !isInjectedDrug(ref.code) &&
      !/^A9[5-7]/.test(ref.code)
    ) {
      found.push({
        severity: 'warning',
        message: `${ref.code} is not a drug of a single-dose container; JW and JZ are for those.`,
      });
    }
    return found;
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026', 'J9312 JW 3 units 01/15/2026'],
    fail: [
      'J9312 JW JZ 70 units 01/15/2026',
      'J9312 JZ 70 units 06/15/2022',
      'E0260 RR JZ 1 unit 01/15/2026',
    ],
  },
};
