import { normaliseCode } from '../../code/normalise';
import type { SystemAbout, TypedCode } from '../code-system';
import { hcpcsSystem, isModifierCode, isProcedureCode } from './record';

const modifierWord = /^(?:modifiers?|mod)\s+/i;

/** A dot is never in a HCPCS code; `modifier jw` means the modifier. */
function parse(text: string): TypedCode[] {
  const asModifier = text.trim().replace(modifierWord, '');
  const code = normaliseCode(asModifier);
  if (isModifierCode(code)) return [{ kind: 'modifier', code }];
  return isProcedureCode(code) && asModifier === text.trim() ? [{ kind: 'procedure', code }] : [];
}

/** HCPCS Level II: procedure codes of CMS and the alphanumeric modifiers. */
export const aboutHcpcs: SystemAbout = {
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
  format: (code) => code,
  isLinked: true,
  bundled: { folder: 'catalog' },
};
