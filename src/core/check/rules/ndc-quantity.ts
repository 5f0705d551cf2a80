import Big from 'big.js';
import { decimalText } from '../../files/decimal';
import { claimNdc, parseNdc } from '../../units';
import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';

const measures = new Set(['F2', 'GR', 'ME', 'ML', 'UN']);

/** With whole containers counted (UN), their number times the units of one is the most that can be billed. */
export const ndcQuantity: LineRule = {
  id: 'ndc-quantity',
  title: 'The NDC has a quantity and a measure that fit',
  severity: 'error',
  source: sourceOf('NDC'),
  needs: [],
  scope: 'line',
  applies: ({ ndc, ndcQuantity: quantity, ndcMeasure, unreadable }) =>
    (ndc !== null && ndc !== '') ||
    [quantity, ndcMeasure].some((one) => one !== null && one !== '') ||
    unreadable.includes('ndcQuantity'),
  check(line, context) {
    const { ndc, ndcMeasure: measure, unreadable, code, on, units } = line;
    const quantity = decimalText(line.ndcQuantity ?? '');
    const found: Found[] = [];
    if (ndc === null || ndc === '') {
      if (!unreadable.includes('ndc')) {
        found.push({ message: 'There is a quantity of a drug without its NDC.' });
      }
      return found;
    }
    if (line.ndcQuantity === null && measure === null) {
      return [{ unchecked: 'quantity of the NDC (the list has none)' }];
    }
    if (quantity === null || new Big(quantity).lte(0)) {
      found.push({ message: 'The NDC has no quantity above zero.' });
    } else if ((quantity.split('.')[1] ?? '').length > 3 || (quantity.split('.')[0] ?? '').length > 8) {
      found.push({
        message: `The quantity ${quantity} has more than eight digits before or three behind the point.`,
      });
    }
    if (measure === null || !measures.has(measure)) {
      found.push({
        message: `${measure === null || measure === '' ? 'The NDC has no measure' : `"${measure}" is not a measure of an NDC`}: F2, GR, ME, ML or UN.`,
      });
    }
    const billed = decimalText(units ?? '');
    if (found.length > 0 || measure !== 'UN' || quantity === null || billed === null) return found;
    const read = parseNdc(ndc);
    const digits = 'refused' in read || read.kind === 'other' ? null : claimNdc(read);
    const product =
      typeof digits === 'string' ? context.products(digits, on).find((one) => one.code === code) : undefined;
    if (!product?.unitsPerItem) return found;
    const held = new Big(product.unitsPerItem).times(quantity);
    if (new Big(billed).gt(held.round(0, Big.roundUp))) {
      found.push({
        severity: 'warning',
        message: `${billed} units from ${quantity} of an item that holds ${product.unitsPerItem}: they hold ${held.toFixed()} units only.`,
      });
    }
    return found;
  },
  examples: {
    pass: ['J1745 JZ 40 units 01/15/2026 NDC 57894003001 UN4'],
    fail: [
      'J1745 JZ 40 units 01/15/2026 NDC 57894003001 UN2',
      'J1745 JZ 40 units 01/15/2026 NDC 57894003001 UN0',
    ],
  },
};
