import { normaliseCode } from '../../code/normalise';
import type { CodeSystem } from '../code-system';
import { privateFactGroups } from './fact-groups';
import { isPrivate, privateSystem } from './record';

/** Letters and digits with dots and hyphens inside, 20 at most. */
const shape = /^[A-Z0-9](?:[A-Z0-9.-]{0,18}[A-Z0-9])?$/;

/** The coder's own codes, which no release has. They come from user data and are never bundled. */
export const privateCodes: CodeSystem = {
  id: privateSystem,
  name: 'Private codes',
  licence: 'private',
  kinds: [{ kind: 'code', name: 'private code' }],
  cadence: 'static',
  claim: 'service line',
  parse: (text) => {
    const code = normaliseCode(text);
    return shape.test(code) ? [{ kind: 'code', code }] : [];
  },
  parsePrefix: (text) => {
    const code = normaliseCode(text);
    return shape.test(code) ? code : null;
  },
  format: (code) => code,
  factGroups: (record) => (isPrivate(record) ? privateFactGroups(record) : []),
  missingFacts: () => null,
  fieldTexts: () => [],
};
