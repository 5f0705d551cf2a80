import { normaliseCode } from '../../code/normalise';
import { readSimilar } from '../../similar';
import type { CodeSystem, TypedCode } from '../code-system';
import { hcpcsChanges } from './changes';
import { hcpcsBook } from './book';
import { parseCatalog } from './catalog/catalog';
import { hcpcsFactGroups } from './fact-groups';
import { hcpcsGroup, hcpcsPrior } from './ranking';
import { hcpcsSystem, isHcpcs, isModifierCode, isProcedureCode } from './record';
import { hcpcsSuccessors } from './successors';

const modifierWord = /^(?:modifiers?|mod)\s+/i;
const beginning = /^(?:[A-Z](?:\d{1,4}|[A-Z0-9])?|\d[A-Z])$/;

/** A dot is never in a HCPCS code; `modifier jw` means the modifier. */
function parse(text: string): TypedCode[] {
  const asModifier = text.trim().replace(modifierWord, '');
  const code = normaliseCode(asModifier);
  if (isModifierCode(code)) return [{ kind: 'modifier', code }];
  return isProcedureCode(code) && asModifier === text.trim() ? [{ kind: 'procedure', code }] : [];
}

/** HCPCS Level II: procedure codes of CMS and the alphanumeric modifiers. */
export const hcpcs: CodeSystem = {
  id: hcpcsSystem,
  name: 'HCPCS Level II',
  licence: 'public',
  kinds: [
    { kind: 'procedure', name: 'code' },
    { kind: 'modifier', name: 'modifier' },
  ],
  cadence: 'quarterly',
  claim: 'service line',
  parse,
  parsePrefix: (text) => {
    const code = normaliseCode(text);
    return beginning.test(code) ? code : null;
  },
  format: (code) => code,
  factGroups: (record, { unit, starter }) => (isHcpcs(record) ? hcpcsFactGroups(record, unit, starter) : []),
  missingFacts: ({ facts }) =>
    facts === undefined
      ? 'This source tells neither coverage nor pricing. Import a CMS release to see them.'
      : null,
  fieldTexts: () => [],
  crossReferences: (record) => (isHcpcs(record) ? (record.facts?.xref ?? []) : []),
  successors: () => hcpcsSuccessors,
  priorOf: hcpcsPrior,
  groupOf: hcpcsGroup,
  book: hcpcsBook,
  trackedFacts: (before, after) => (isHcpcs(before) && isHcpcs(after) ? hcpcsChanges(before, after) : []),
  isLinked: true,
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
  bundled: {
    folder: 'catalog',
    read: (files) => parseCatalog(files),
  },
};
