import { filledGroups, plainFact } from '../../code/fact';
import { normaliseCode } from '../../code/normalise';
import type { CodeSystem } from '../code-system';
import { customerSystem, isCustomer, isCustomerCode } from './record';

/** Several words are no code, whatever they would make when joined: `modifier JW`. */
function codeOf(text: string): string | null {
  const code = normaliseCode(text);
  return isCustomerCode(code) && !/\s/.test(text.trim()) ? code : null;
}

/**
 * Codes of a file that the customer's organization holds a license for, such as CPT (docs/domain/licenses.md). Nothing of it ships, and
 * its texts go into no export, snapshot or list: `licence` says so to whoever writes one.
 */
export const customerCodes: CodeSystem = {
  id: customerSystem,
  name: 'Own licensed file',
  licence: 'customer',
  licenceOf: (record) => (isCustomer(record) ? record.facts.licence : null),
  kinds: [{ kind: 'code', name: 'code of your licensed file' }],
  cadence: 'static',
  claim: 'none',
  parse: (text) => {
    const code = codeOf(text);
    return code === null ? [] : [{ kind: 'code', code }];
  },
  parsePrefix: codeOf,
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
