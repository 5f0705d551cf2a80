import type Big from 'big.js';
import type { Step } from './rules';

/** An amount in the measure of the unit, and how it got there. */
export type Resolved = {
  amount: Big;
  steps: Step[];
  /** Billing units that need no more arithmetic: they were stated, or one dose is one unit. */
  units?: Big;
};
