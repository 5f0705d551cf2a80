import Big from 'big.js';
import { decimalText } from '../../files/decimal';
import { claimNdc, parseNdc } from '../../units';
import { isDayUnread } from '../claim-line';
import type { Found, LineRule, ProductInForce } from '../rule';
import { sourceOf } from '../sources';
import { plainNumber } from '../two-ways';

const measures = new Set(['F2', 'GR', 'ME', 'ML', 'UN']);

/**
 * Whether the size of an item is its volume. The crosswalk does not say: 1 may be one vial of powder, and a size that equals the
 * drug in the item may be its milligrams.
 */
function isVolume({ packageSize, unitsPerItem, dosage }: ProductInForce): boolean {
  if (packageSize === null || unitsPerItem === null) return false;
  const [, amount, measure] = /^([\d,]+(?:\.\d+)?)\s*([A-Z]+)/i.exec(dosage.trim()) ?? [];
  if (measure?.toUpperCase() === 'ML') return true;
  const drug = amount === undefined ? null : new Big(unitsPerItem).times(amount.replaceAll(',', ''));
  return new Big(packageSize).gt(1) && !drug?.eq(packageSize);
}

/**
 * Units that the product does not hold: in whole items (UN) their number times the units of one, in milliliters the share of one.
 */
function aboveWhatIsHeld(
  billed: string,
  quantity: string,
  measure: string | null,
  product: ProductInForce,
): Found[] {
  const { unitsPerItem, packageSize } = product;
  const isOfVolume = measure === 'ML' && isVolume(product);
  if (unitsPerItem === null || new Big(unitsPerItem).lte(0) || (measure !== 'UN' && !isOfVolume)) return [];
  const size = (isOfVolume ? packageSize : null) ?? '1';
  if (new Big(size).lte(0)) return [];
  // Times before by: a third of an item is no number.
  const held = new Big(unitsPerItem).times(quantity).div(size);
  if (new Big(billed).lte(held.round(0, Big.roundUp))) return [];
  const enough = new Big(billed).times(size).div(unitsPerItem).round(3, Big.roundUp).toFixed();
  return [
    {
      severity: 'warning',
      message: isOfVolume
        ? `${billed} units from ${quantity} mL: CMS’s crosswalk has ${unitsPerItem} units in a package of ${size}, so these hold ${held.round(3).toFixed()} units. ${billed} units are ${enough} mL.`
        : `${billed} units from ${quantity} of an item that holds ${unitsPerItem}: they hold ${held.toFixed()} units only.`,
    },
  ];
}

/** With whole containers counted (UN), their number times the units of one is the most that can be billed. */
export const ndcQuantity: LineRule = {
  id: 'ndc-quantity',
  title: 'The NDC has a quantity and a measure that fit',
  severity: 'error',
  source: sourceOf('NDC'),
  isOfAnyDay: true,
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
    const billed = plainNumber(units);
    if (found.length > 0 || quantity === null || billed === null || isDayUnread(line)) return found;
    const read = parseNdc(ndc);
    const digits = 'refused' in read || read.kind === 'other' ? null : claimNdc(read);
    const product =
      typeof digits === 'string' ? context.products(digits, on).find((one) => one.code === code) : undefined;
    return product ? aboveWhatIsHeld(billed, quantity, measure, product) : [];
  },
  examples: {
    pass: ['J1745 JZ 40 units 01/15/2026 NDC 57894003001 UN4'],
    fail: [
      'J9312 JZ 70 units 01/15/2026 NDC 50242005306 ML50',
      'J1745 JZ 40 units 01/15/2026 NDC 57894003001 UN2',
      'J1745 JZ 40 units 01/15/2026 NDC 57894003001 UN0',
    ],
  },
};
