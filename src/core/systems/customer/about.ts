import { normaliseCode } from '../../code/normalise';
import type { SystemAbout } from '../code-system';
import { customerSystem, isCustomer, isCustomerCode } from './record';

/** Several words are no code, whatever they would make when joined: `modifier JW`. */
export function codeOf(text: string): string | null {
  const code = normaliseCode(text);
  return isCustomerCode(code) && !/\s/.test(text.trim()) ? code : null;
}

/** Codes of a file that the customer's organization holds a license for. */
export const aboutCustomerCodes: SystemAbout = {
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
  format: (code) => code,
};
