import type { Unit } from '../code/record';
import type { IsoDate } from '../code/validity';
import type { Dose } from './dose';
import type { TimeRounding } from './rounding';
import type { Step } from './rules';
import type { Amount, Strength, Vial } from './values';

/** JW: discarded drug. JZ: none discarded. */
export type Modifier = 'JW' | 'JZ';

export type UnitsRequest = {
  unit: Unit;
  /** As typed, or already parsed. */
  dose: string | Dose;
  /** `10 mg/mL`; a strength said with the dose goes before it. */
  strength?: string | Strength | null;
  /** Containers by their labels, each as typed (`40 mg`, `3 x 50 mg`, `40 mg/20 mL`) or parsed. */
  vials?: readonly (string | Vial)[];
  /**
   * Whether the vials are those that were opened, or the sizes there are to choose from. Left out, they are taken as
   * opened when every one of them was needed for the dose, else as sizes.
   */
  vialsAre?: 'opened' | 'sizes';
  /** Left out: single-dose. */
  container?: 'single-dose' | 'multi-dose';
  /** The rest of the vial went to a later patient: the waste is not on this claim. */
  restGoesOn?: boolean;
  /** What earlier patients had from the opened vials, as typed. */
  usedBefore?: string;
  /** Date of service, for JW and JZ. */
  on?: IsoDate | null;
  /** Left out: `past half`. */
  time?: TimeRounding;
};

export type UnitsResult = {
  unit: Unit;
  /** The dose as it was read. */
  dose: string;
  /** The dose in the measure of the unit. */
  amount: Amount;
  /** Billing units, exact decimal text; whole except for mileage. */
  units: string;
  /** Units for the JW line; null where the opened containers are not known or do not matter. */
  discardedUnits: string | null;
  discarded: Amount | null;
  modifiers: Modifier[];
  /** Opened containers, label by label. */
  vials: { label: string; count: number }[];
  steps: Step[];
};
