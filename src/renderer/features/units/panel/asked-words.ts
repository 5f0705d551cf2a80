import type { Unit } from '../../../../core/code/record';
import { familyOf } from '../../../../core/units';

/** What is asked of the coder for a unit: doses are given, chairs are counted, miles are driven. */
export type Asked = {
  label: string;
  hint: string;
  /** Whether containers and a strength can matter. */
  hasContainers: boolean;
};

const dose: Asked = {
  label: 'Dose given',
  hint: 'Enter the dose: 45 mg, 0.5 g, 2 vials of 40 mg, 30 mL of 10 mg/mL.',
  hasContainers: true,
};

export function askedFor(unit: Unit | null): Asked {
  if (!unit) return dose;
  switch (familyOf(unit.measure)) {
    case 'time':
    case 'days':
    case 'months':
      return { label: 'Time', hint: 'Enter the time: 52 min, 1 h 30 min, 3 days.', hasContainers: false };
    case 'distance':
      return { label: 'Distance', hint: 'Enter the distance: 12.3 miles.', hasContainers: false };
    case 'area':
      return { ...dose, label: 'Area used', hint: 'Enter the area: 16 sq cm, 4 x 4 cm.' };
    case 'count':
      // Drugs may be counted by vial or dose, and then be given as an amount.
      return unit.measure === 'each' || unit.measure === 'pair'
        ? { label: 'How many', hint: 'Enter how many: 1, 2.', hasContainers: false }
        : { ...dose, label: 'How many, or dose given', hint: 'Enter how many: 1, 2 vials, 1 dose.' };
    default:
      return dose;
  }
}
