import type Big from 'big.js';
import { shortText } from './exact';
import { measureName } from './measures';
import { readableAmount } from './numbers';

/** An amount of something, exact decimal text and a canonical measure: `{ amount: '0.5', measure: 'g' }`. */
export type Amount = { amount: string; measure: string };

/** `10 mg/mL`: an amount of substance in an amount of liquid (or in a tablet, a vial …). */
export type Strength = { substance: Amount; in: Amount };

/** One container as its label says it. */
export type Vial = {
  /** What one container holds; more than one entry for a combination (400 mg/600 mg). */
  holds: Amount[];
  /** Its volume, where the label gives one: `40 mg/20 mL`. */
  volume: Amount | null;
  /** How many there are. */
  count: number;
  /** The number was written (`2 x 40 mg`): so many were opened. A bare size is only a size. */
  stated?: true;
  /** The label says whether it is for one dose or for several: `30 mL multi-dose vial`. */
  doses?: 'single' | 'multiple';
  /** As it was written, for showing: `40 mg`. */
  label: string;
};

/** What a calculation still needs, so that a form can put the cursor there. */
export type Need =
  'dose' | 'measure' | 'strength' | 'weight' | 'vials' | 'count' | 'all amounts' | 'time rule';

/** A calculation that is not made, and why. Nothing is guessed instead. */
export type Refused = { refused: string; needs?: Need };

/** `1,000 units`, `0.5 g`. */
export function amountInWords({ amount, measure }: Amount): string {
  return measure === 'each'
    ? readableAmount(amount)
    : `${readableAmount(amount)} ${measureName(measure, amount)}`;
}

/** `10 mg/mL`, `50 mg/5 mL`. */
export function strengthInWords({ substance, in: into }: Strength): string {
  const below = into.amount === '1' ? into.measure : amountInWords(into);
  return `${amountInWords(substance)}/${below}`;
}

/** The same for a number that is being calculated with; at most 12 decimals are shown. */
export function bigInWords(amount: Big, measure: string): string {
  return amountInWords({ amount: shortText(amount), measure });
}
