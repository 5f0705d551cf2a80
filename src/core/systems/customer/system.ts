import { filledGroups, plainFact } from '../../code/fact';
import type { CodeSystem } from '../code-system';
import { aboutCustomerCodes, codeOf } from './about';
import { isCustomer } from './record';

/**
 * Codes of a file that the customer's organization holds a license for, such as CPT (docs/domain/licenses.md). Nothing of it ships, and
 * its texts go into no export, snapshot or list: `licence` says so to whoever writes one.
 */
export const customerCodes: CodeSystem = {
  ...aboutCustomerCodes,
  parsePrefix: codeOf,
  factGroups: (record) =>
    isCustomer(record)
      ? filledGroups([
          {
            title: 'Where does the text come from',
            facts: [
              ...plainFact('Licensed by', record.facts.licence),
              ...plainFact('Medium descriptor', record.facts.medium),
            ],
          },
        ])
      : [],
  missingFacts: () => null,
  fieldTexts: () => [],
};
