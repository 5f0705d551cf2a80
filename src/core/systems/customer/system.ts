import { filledGroups, plainFact } from '../../code/fact';
import { normaliseCode } from '../../code/normalise';
import type { CodeSystem } from '../code-system';
import { customerSystem, isCustomer, isCustomerCode } from './record';

/**
 * Codes of a file that the customer's organization holds a licence for, such as CPT (docs/domain/licenses.md). Nothing of it ships, and
 * its texts go into no export, snapshot or list: `licence` says so to whoever writes one.
 */
export const customerCodes: CodeSystem = {
  id: customerSystem,
  name: 'Own licensed file',
  licence: 'customer',
  kinds: [{ kind: 'code', name: 'code of your licensed file' }],
  cadence: 'static',
  claim: 'none',
  parse: (text) => {
    const code = normaliseCode(text);
    return isCustomerCode(code) ? [{ kind: 'code', code }] : [];
  },
  parsePrefix: (text) => {
    const code = normaliseCode(text);
    return isCustomerCode(code) ? code : null;
  },
  format: (code) => code,
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
