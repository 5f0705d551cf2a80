import type { CodeRecord } from '../code/record';
import { fold } from '../text/fold';
import { between, upTo } from '../text/span';
import type { Size, SizeRange } from './sizes';

/*
 * Fluids are billed by the bag or the bottle, and codes differ by nothing but its size: 250, 500 and 1,000 mL of saline. Who types a
 * volume means the code of which it is the unit.
 */

/** Less than this is a dose that is drawn up, not a container. */
const leastVolume = 20;

const ending = /(\d{2,4})\s?(?:ml|cc)(?:\s?=\s?1 unit\)?.*)?$/;

/** The volume that is one unit of a code; null where its unit is none, or too small to be a container's. */
export function bagSizeOf({ unit, long }: Pick<CodeRecord, 'unit' | 'long'>): SizeRange | null {
  const text = fold(long).replace(/(\d),(?=\d{3}\b)/g, '$1');
  const amount = unit ? (unit.measure === 'mL' ? unit.amount : '') : (ending.exec(text)?.[1] ?? '');
  const volume = Number(amount);
  if (amount === '' || !(volume >= leastVolume)) return null;
  const isMost = unit ? unit.upTo === true : /up to \d+\s?(?:ml|cc)$/.test(text);
  return { measure: 'bag', ...(isMost ? upTo(0, volume) : between(volume, volume)) };
}

/** The bags that a volume of a query may be of. */
export const bagsAsked = (sizes: readonly Size[]): Size[] =>
  sizes
    .filter(({ measure, value }) => measure === 'volume' && value >= leastVolume)
    .map(({ value }) => ({ measure: 'bag', value }));
