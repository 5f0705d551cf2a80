import { once } from '../once';
import type { Hit } from './types';

/** What a hit says of why it was found. */
export type Told = Pick<Hit, 'matched' | 'reasons'>;

/** A hit that says why it was found when it is first asked: of many hits beside another system's answer a few are shown. */
export function toldLate(hit: Omit<Hit, keyof Told>, tell: () => Told): Hit {
  const told = once(tell);
  return {
    ...hit,
    get matched() {
      return told().matched;
    },
    get reasons() {
      return told().reasons;
    },
  };
}
