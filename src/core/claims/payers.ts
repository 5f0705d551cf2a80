import type { NdcMeasure, NocPreset } from '../units';
import type { ShadedLayout } from './cms1500';

/**
 * What payers want differently (docs/domain/claims.md). Sources conflict, so the coder chooses; nothing is chosen by the
 * code or the drug.
 */
export type Payer = {
  id: string;
  name: string;
  /** The differences in words. */
  about: string;
  shaded: ShadedLayout;
  /** NDC measures that are not taken. */
  refuses: readonly NdcMeasure[];
  /** Decimals of an NDC quantity. */
  decimals: 2 | 3;
  noc: NocPreset;
  /** Whether every drug line has an NDC, the discarded one too. */
  ndcOnEveryLine: boolean;
};

const general: Payer = {
  id: 'general',
  name: 'General (NUCC)',
  about: 'Shaded line with one blank; unclassified drugs are one unit.',
  shaded: 'NUCC',
  refuses: [],
  decimals: 3,
  noc: 'one unit',
  ndcOnEveryLine: true,
};

export const payers: readonly Payer[] = [
  general,
  {
    ...general,
    id: 'medicare',
    name: 'Medicare',
    about: 'NDC quantity from position 17 on; no ME; unclassified drugs are one unit.',
    shaded: 'Medicare',
    refuses: ['ME'],
    ndcOnEveryLine: false,
  },
  {
    ...general,
    id: 'medi-cal',
    name: 'Medi-Cal',
    about: 'NDC in 24A, measure and ten digits in 24D.',
    shaded: 'Medi-Cal',
  },
  {
    ...general,
    id: 'containers',
    name: 'Private, counts containers',
    about: 'No ME, NDC quantities of two decimals; unclassified drugs by containers opened.',
    refuses: ['ME'],
    decimals: 2,
    noc: 'containers',
  },
];

/** The payer of that id; the general one where there is none. */
export function payerOf(id: string | null): Payer {
  return payers.find((payer) => payer.id === id) ?? general;
}
