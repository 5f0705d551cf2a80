import type { Unit } from '../code/record';
import type { IsoDate } from '../code/validity';
import type { Dose } from './dose';
import type { Of } from './counting';
import type { TimeRounding } from './time-rules';
import type { Step } from './rules';
import type { Amount, Strength, Vial } from './values';

/** Opened containers of one label. */
export type OpenedKind = {
  label: string;
  count: number;
  /** What one of them holds, in the measure of the unit. */
  each?: Amount;
};

/** JW: discarded drug. JZ: none discarded. */
export type Modifier = 'JW' | 'JZ';

export type UnitsRequest = {
  unit: Unit;
  /** The code and its descriptor: rules belong to codes, and what is counted is named by the descriptor. */
  of?: Of | null;
  /** As typed, or already parsed. */
  dose: string | Dose;
  /** `10 mg/mL`; a strength said with the dose goes before it. */
  strength?: string | Strength | null;
  /** Containers by their labels, each as typed (`40 mg`, `3 x 50 mg`, `40 mg/20 mL`) or parsed. */
  vials?: readonly (string | Vial)[];
  /**
   * Whether the vials are those that were opened, or the sizes there are to choose from. Left out, they were opened
   * where a count or a repeated size says so, or where the dose needed every one of them; bare sizes are sizes.
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
  /** Left out: the rule of the code; where none is known and it matters, it is asked for. */
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
  vials: OpenedKind[];
  steps: Step[];
};
