import type { CodeSystem } from '../code-system';
import { privateFactGroups } from './fact-groups';
import { aboutPrivateCodes, codeOf } from './about';
import { isPrivate } from './record';

/** The coder's own codes, which no release has. They come from user data and are never bundled. */
export const privateCodes: CodeSystem = {
  ...aboutPrivateCodes,
  parsePrefix: codeOf,
  factGroups: (record) => (isPrivate(record) ? privateFactGroups(record) : []),
  missingFacts: () => null,
  fieldTexts: () => [],
};
