import { normaliseCode } from '../../code/normalise';
import type { SystemAbout } from '../code-system';
import { privateSystem } from './record';

/** Letters and digits with dots and hyphens inside, 20 at most. */
const shape = /^[A-Z0-9](?:[A-Z0-9.-]{0,18}[A-Z0-9])?$/;

/** The text as a code of the coder's own; null where it cannot be one. */
export function codeOf(text: string): string | null {
  const code = normaliseCode(text);
  return shape.test(code) ? code : null;
}

/** The coder's own codes, which no release has. They come from user data and are never bundled. */
export const aboutPrivateCodes: SystemAbout = {
  id: privateSystem,
  name: 'Private codes',
  licence: 'private',
  kinds: [{ kind: 'code', name: 'private code' }],
  cadence: 'static',
  claim: 'service line',
  parse: (text) => {
    const code = codeOf(text);
    return code === null ? [] : [{ kind: 'code', code }];
  },
  format: (code) => code,
};
