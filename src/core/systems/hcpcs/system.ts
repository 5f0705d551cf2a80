import { normaliseCode } from '../../code/normalise';
import { readSimilar } from '../../similar';
import type { CodeSystem } from '../code-system';
import { aboutHcpcs } from './about';
import { hcpcsChanges } from './changes';
import { hcpcsBook } from './book';
import { parseCatalog } from './catalog/catalog';
import { hcpcsFactGroups } from './fact-groups';
import { hcpcsGroup, hcpcsPrior } from './ranking';
import { isHcpcs } from './record';
import { hcpcsSuccessors } from './successors';

const beginning = /^(?:[A-Z](?:\d{1,4}|[A-Z0-9])?|\d[A-Z])$/;

/** HCPCS Level II: procedure codes of CMS and the alphanumeric modifiers. */
export const hcpcs: CodeSystem = {
  ...aboutHcpcs,
  parsePrefix: (text) => {
    const code = normaliseCode(text);
    return beginning.test(code) ? code : null;
  },
  factGroups: (record, { unit, starter }) => (isHcpcs(record) ? hcpcsFactGroups(record, unit, starter) : []),
  missingFacts: ({ facts }) =>
    facts === undefined
      ? 'This source has neither coverage nor pricing. Import a CMS release to see them.'
      : null,
  fieldTexts: () => [],
  crossReferences: (record) => (isHcpcs(record) ? (record.facts?.xref ?? []) : []),
  successors: () => hcpcsSuccessors,
  priorOf: hcpcsPrior,
  groupOf: hcpcsGroup,
  book: hcpcsBook,
  trackedFacts: (before, after) => (isHcpcs(before) && isHcpcs(after) ? hcpcsChanges(before, after) : []),
  *readSimilar({ records, starter, guides }) {
    const similarOn = yield* readSimilar({
      records: records.filter(isHcpcs),
      starter: starter.filter(isHcpcs),
      guides,
    });
    return (on) => {
      const { similar } = similarOn(on);
      return (code, limit) =>
        similar(code, limit === undefined ? {} : { limit }).map(({ code: other, reason, kind, score }) => ({
          code: other,
          reason,
          because: kind,
          score,
        }));
    };
  },
  readBundled: (files) => parseCatalog(files),
};
