import { claimNdc, parseNdc } from '../../units';
import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

/** The crosswalk is no full list of NDCs: only an NDC that stands there under another code says something. */
export const ndcCode: LineRule = {
  id: 'ndc-code',
  title: 'The NDC is one of the code',
  severity: 'error',
  source: sourceOf('NDC'),
  needs: ['ASP NDC crosswalk'],
  scope: 'line',
  applies: ({ ndc, known, ref }) => ndc !== null && ndc !== '' && known !== null && ref?.system === 'hcpcs',
  check({ ndc, code, on, known }, context) {
    const read = parseNdc(ndc ?? '');
    const digits = 'refused' in read || read.kind === 'other' ? null : claimNdc(read);
    if (typeof digits !== 'string' || !known) return [];
    const products = context.products(digits, on);
    if (products.some((product) => product.code === code) || context.isUnclassified(known.record)) return [];
    const others = [...new Set(products.map((product) => product.code))];
    return others.length > 0
      ? [{ message: `CMS lists this NDC under ${listed(others)}, not under ${code}.` }]
      : [{ unchecked: 'whether the NDC is one of the code (the crosswalk does not list it)' }];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026 NDC 50242005306 ML70'],
    fail: ['J1745 JZ 10 units 01/15/2026 NDC 50242005306 ML70'],
  },
};
