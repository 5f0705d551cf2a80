import { filledGroups, plainFact, type FactGroup } from '../../code/fact';
import type { PrivateRecord } from './record';

/** What the coder noted of a code of their own. */
export function privateFactGroups({ facts: { payer, note, unit } }: PrivateRecord): FactGroup[] {
  return filledGroups([
    { title: 'Private code', facts: [...plainFact('Payer', payer), ...plainFact('Note', note)] },
    { title: 'How is it billed', facts: plainFact('One unit', unit) },
  ]);
}
