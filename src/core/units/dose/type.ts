import Big from 'big.js';
import type { Amount, Strength, Vial } from '../values';

/** What was given, or what was supplied. */
export type Dose = {
  /** One amount; one for each substance of a combination (`400 mg/600 mg`). */
  amounts: Amount[];
  /** Said together with the amount: `30 mL of 10 mg/mL`, `0.5 mg/0.05 mL`. */
  strength: Strength | null;
  /** Said together with the amount: `2 vials of 40 mg`. Those were opened. */
  vials: Vial[];
  /** Arithmetic on the way, in words: `2 × 40 mg = 80 mg`. */
  steps: string[];
  /** The amount was given so many times: each is a dose of its own where doses are counted. */
  times?: number;
  /** Amounts joined by a plus or an "and" may be parts of a sum. */
  joined?: true;
  /** What was counted where it is no measure: `lancets`. */
  noun?: string;
  /** Things counted one by one, and said to be so; a bare number may be anything. */
  pieces?: true;
  /** The containers of a count or an amount: `2 boxes of 50`. */
  container?: Amount;
  /** The longer side of something with two, where its measure is one of rolls: `4 in x 5 yd`. */
  length?: Amount;
  /** `3 x 100 ft`: a width without its measure, or a count. Of rolls that were counted themselves it is the width. */
  either?: { bare: string; length: Amount; rolls: string | null };
  /** The same amount in another measure: `50 mcg (250 IU)`. */
  alsoSaid?: Amount;
  /** What the record says was thrown away. */
  wasted?: Amount | 'none';
};

export function simple(amount: Amount, steps: string[] = []): Dose {
  return { amounts: [amount], strength: null, vials: [], steps };
}

/** An amount so many times. */
export function times({ amount, measure }: Amount, count: string | number): Amount {
  return { amount: new Big(amount).times(count).toFixed(), measure };
}
