import type { SystemAbout } from '../code-system';
import { isPlaceCode, placeSystem } from './record';

const named = /^(?:place\s+of\s+service|pos|24b)\s*[:#]?\s*(?:code\s+)?/i;

/** The text without what places of service are called. */
export const codeOf = (text: string): string => text.trim().replace(named, '').replace(/\s+/g, '');

/** Places of service, which CMS keeps for professional claims. */
export const aboutPlaceOfService: SystemAbout = {
  id: placeSystem,
  name: 'Place of service',
  licence: 'public',
  kinds: [{ kind: 'place', name: 'place of service' }],
  cadence: 'static',
  claim: 'place of service',
  parse: (text) => {
    const code = codeOf(text);
    return isPlaceCode(code) ? [{ kind: 'place', code }] : [];
  },
  format: (code) => code,
  bundled: { folder: 'place-of-service' },
};
