import type { Unit } from '../../../core/code/record';
import type { QuerySaid } from '../../../core/lookup/messages';
import { familyOf, parseDose } from '../../../core/units';
import type { NdcMeasure, TimeRounding } from '../../../core/units';

/**
 * What stands in the fields of the panel, as typed. There is no field for a person or a date of birth, and none may
 * be added.
 */
export type PanelInput = {
  direction: 'dose' | 'units';
  dose: string;
  units: string;
  vials: string;
  strength: string;
  vialsAre: 'either' | 'opened' | 'sizes';
  container: 'single-dose' | 'multi-dose';
  restGoesOn: boolean;
  usedBefore: string;
  /** Empty: the rule of the code. */
  time: TimeRounding | '';
  /** Name of an unclassified drug, for the narrative. */
  drug: string;
  /** JW and JZ where the rules ask for them; off for settings that they are not for. */
  wasteModifiers: boolean;
  modifiers: string;
  /** The modifiers are the favorite's usual ones: what is counted goes before a JW or JZ among them. */
  areUsual: boolean;
  price: string;
  split: boolean;
  ndc: string;
  /** Empty: as the label suggests. */
  ndcMeasure: NdcMeasure | '';
  /** NDC and measure of each size, by its label, where containers of several sizes were opened. */
  kinds: Readonly<Record<string, { ndc: string; measure: NdcMeasure | '' }>>;
  /** Empty: as calculated. */
  ndcQuantity: string;
  /** Empty: as the payer wants it. */
  ndcOnDiscarded: 'yes' | 'no' | '';
  /** Place of service, letters of item 21, revenue code: as the coder gives them. */
  place: string;
  pointers: string;
  revenue: string;
};

export const emptyInput: PanelInput = {
  direction: 'dose',
  dose: '',
  units: '',
  vials: '',
  strength: '',
  vialsAre: 'either',
  container: 'single-dose',
  restGoesOn: false,
  usedBefore: '',
  time: '',
  drug: '',
  wasteModifiers: true,
  modifiers: '',
  areUsual: false,
  price: '',
  split: false,
  ndc: '',
  ndcMeasure: '',
  kinds: {},
  ndcQuantity: '',
  ndcOnDiscarded: '',
  place: '',
  pointers: '',
  revenue: '',
};

const { areUsual: _, ...withoutUsual } = emptyInput;

/** What is kept of the fields of one sheet. A field that nobody has touched takes what the search or the favorite brings. */
export type StoredInput = Omit<
  PanelInput,
  'direction' | 'dose' | 'units' | 'vials' | 'modifiers' | 'areUsual' | 'ndc'
> & {
  direction: PanelInput['direction'] | null;
  dose: string | null;
  units: string | null;
  vials: string | null;
  /** The dose in the search box when this dose was typed: a newer one there goes before it. */
  typedOver: string | null;
  modifiers: string | null;
  ndc: string | null;
};

export const untouched: StoredInput = {
  ...withoutUsual,
  direction: null,
  dose: null,
  units: null,
  vials: null,
  modifiers: null,
  ndc: null,
  typedOver: null,
};

/** What the search box says beside the code: each null where it says nothing of the kind. */
export type Searched = Pick<QuerySaid, 'dose' | 'quantity' | 'containers' | 'modifiers'> & {
  ndc: string | null;
};

/** What a favorite remembers of its code. */
export type Usual = { usualDose: string; usualModifiers: readonly string[] };

/** Billing units that are said as such: `J9312 70`, or `70 units` of what is measured in milligrams. */
function saidUnits({ dose, quantity }: Searched, unit: Unit | null): string | null {
  const family = unit && familyOf(unit.measure);
  if (quantity !== null) return family === 'count' ? null : quantity;
  const said = dose === null || family === 'activity' || family === 'count' ? null : parseDose(dose);
  const [given, ...others] = said && !('refused' in said) ? said.amounts : [];
  return given?.measure === 'unit' && others.length === 0 && /^[\d,]+ ?units?$/i.test(dose ?? '')
    ? given.amount
    : null;
}

/**
 * The fields as they stand: typed here, unless another dose has been typed in the search box since. The usual dose is
 * offered beside the field and never filled in: this patient's dose may be another. What the search says goes before what
 * is usual.
 */
export function fillIn(
  stored: StoredInput,
  searched: Searched,
  usual: Usual | null,
  unit: Unit | null = null,
): PanelInput {
  const { typedOver, ...rest } = stored;
  const typed = searched.dose === null || searched.dose === typedOver ? stored.dose : searched.dose;
  const units = saidUnits(searched, unit);
  const said = units === null ? (searched.dose ?? searched.quantity) : null;
  const own = stored.modifiers ?? (searched.modifiers.length > 0 ? searched.modifiers.join(' ') : null);
  return {
    ...rest,
    direction: stored.direction ?? (units === null ? 'dose' : 'units'),
    dose: (units === null ? typed : stored.dose) ?? said ?? '',
    units: stored.units ?? units ?? '',
    vials: stored.vials ?? searched.containers ?? '',
    ndc: stored.ndc ?? searched.ndc ?? '',
    modifiers: own ?? usual?.usualModifiers.join(' ') ?? '',
    areUsual: own === null && usual !== null,
  };
}

/** Empty fields, so that nothing said or usual comes back into them. */
export function cleared(searched: string | null): StoredInput {
  return {
    ...untouched,
    direction: 'dose',
    dose: '',
    units: '',
    vials: '',
    modifiers: '',
    ndc: '',
    typedOver: searched,
  };
}
