import { claimNdc, parseNdc } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';

export const ndcShape: LineRule = {
  id: 'ndc-shape',
  title: 'The NDC has eleven digits',
  severity: 'error',
  source: sourceOf('NDC'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ ndc, unreadable }) => (ndc !== null && ndc !== '') || unreadable.includes('ndc'),
  check({ ndc, unreadable }) {
    if (unreadable.includes('ndc')) {
      return [{ message: 'The entry for the NDC is not an NDC. It was not kept.' }];
    }
    const read = parseNdc(ndc ?? '');
    if ('refused' in read) return [{ message: read.refused }];
    if (read.kind === 'other') {
      return [
        {
          message: `${ndc ?? ''} is not an NDC${read.scheme === 'trade item number' ? ' but a trade item number' : ''}.`,
        },
      ];
    }
    const digits = claimNdc(read);
    if (typeof digits !== 'string') return [{ message: digits.refused }];
    if (/^(?:0{5}|9{9})|^(\d)\1+$/.test(digits)) {
      return [{ message: `${ndc ?? ''} fills the place of an NDC and is no product’s.` }];
    }
    return digits === ndc
      ? []
      : [
          {
            severity: 'note',
            message: `A claim has the NDC as eleven digits without hyphens: ${digits}.`,
            fix: { field: 'ndc', value: digits },
          },
        ];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026 NDC 50242005306 ML70'],
    fail: [
      'J9312 JZ 70 units 01/15/2026 NDC 5024205306 ML70',
      'J9312 JZ 70 units 01/15/2026 NDC 99999999999 ML70',
      'J9312 JZ 70 units 01/15/2026 NDC 50242-053-06 ML70',
    ],
  },
};
