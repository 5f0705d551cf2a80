import Big from 'big.js';
import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

export const nocLine: LineRule = {
  id: 'noc-line',
  title: 'An unclassified code has a narrative, and a drug one unit',
  severity: 'error',
  source: sourceOf('Unclassified codes'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ known, isService }, context) =>
    isService && known !== null && context.isUnclassified(known.record),
  check({ hasNarrative, code, units }) {
    const found: Found[] = [];
    if (hasNarrative === false) {
      found.push({ message: `${code} says nothing of what was given or done: the line needs a narrative.` });
    }
    if (hasNarrative === null) {
      found.push({ unchecked: `the narrative that ${code} needs (the list has no place for it)` });
    }
    const number = plainNumber(units);
    if (/^[CJ]/.test(code) && number !== null && new Big(number).gt(1)) {
      found.push({
        severity: 'warning',
        message: `${number} units of ${code}: Medicare takes one unit, with the amount in the narrative; some payers count containers.`,
      });
    }
    return found;
  },
  examples: {
    pass: ['J3490 1 unit 01/15/2026 note: drug and amount'],
    fail: [
      'Code,Units,Date,Narrative\nJ3490,1,01/15/2026,',
      'J3490 5 units 01/15/2026 note: drug and amount',
    ],
  },
};
