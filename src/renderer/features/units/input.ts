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
  price: string;
  split: boolean;
  ndc: string;
  /** Empty: as the label suggests. */
  ndcMeasure: NdcMeasure | '';
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
  price: '',
  split: false,
  ndc: '',
  ndcMeasure: '',
  ndcQuantity: '',
  ndcOnDiscarded: '',
  place: '',
  pointers: '',
  revenue: '',
};

/** What is kept of the fields of one sheet. A field that nobody has touched takes what the search or the favorite brings. */
export type StoredInput = Omit<PanelInput, 'dose' | 'modifiers' | 'ndc'> & {
  dose: string | null;
  /** The dose in the search box when this dose was typed: a newer one there goes before it. */
  typedOver: string | null;
  modifiers: string | null;
  ndc: string | null;
};

export const untouched: StoredInput = {
  ...emptyInput,
  dose: null,
  modifiers: null,
  ndc: null,
  typedOver: null,
};

/** What the search box says beside the code: each null where it says nothing of the kind. */
export type Searched = { dose: string | null; ndc: string | null };

/** What a favorite remembers of its code. */
export type Usual = { usualDose: string; usualModifiers: readonly string[] };

/**
 * The fields as they stand: typed here, unless another dose has been typed in the search box since. The usual dose is
 * offered beside the field and never filled in: this patient's dose may be another.
 */
export function fillIn(stored: StoredInput, searched: Searched, usual: Usual | null): PanelInput {
  const { typedOver, ...rest } = stored;
  const typed = searched.dose === null || searched.dose === typedOver ? stored.dose : searched.dose;
  return {
    ...rest,
    dose: typed ?? searched.dose ?? '',
    ndc: stored.ndc ?? searched.ndc ?? '',
    modifiers: stored.modifiers ?? usual?.usualModifiers.join(' ') ?? '',
  };
}

/** Empty fields, so that nothing usual comes back into them. */
export function cleared(searched: string | null): StoredInput {
  return { ...untouched, dose: '', modifiers: '', ndc: '', typedOver: searched };
}
