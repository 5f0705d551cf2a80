import type { CodeRecord } from '../../../../../src/core/code/record';
import type { Links, LinkedProduct } from '../../../../../src/core/releases/links';
import { unitLabel, unitOf } from '../../../../../src/core/units';
import type { CodeFacts } from '../../../../../src/renderer/features/units/answer';
import { emptyInput, type PanelInput } from '../../../../../src/renderer/features/units/input';

const noLinks: Links = { ndcs: [], paymentLimit: null, mue: [], noc: null, corrections: [], supply: null };

/** A code with the unit that its descriptor names. */
export function factsOf(code: string, long: string, links: Partial<Links> = {}): CodeFacts {
  const record: CodeRecord = { system: 'hcpcs', code, kind: 'procedure', long, short: '' };
  const unit = unitOf(record);
  return { record, unit, unitLabel: unit && unitLabel(unit), links: { ...noLinks, ...links } };
}

export const baclofen = (links?: Partial<Links>) => factsOf('J0475', 'Injection, baclofen, 10 mg', links);

export function product(
  ndc: string,
  packageQuantity: string,
  unitsPerItem: string,
  drug = 'Lioresal',
): LinkedProduct {
  return {
    code: 'J0475',
    ndc,
    idKind: /^\d{5}-/.test(ndc) ? 'ndc' : 'other',
    labeler: 'Saol',
    drug,
    dosage: '10 MG',
    packageSize: '20',
    packageQuantity,
    unitsPerItem,
    unitsPerPackage: null,
    computedUnits: null,
    source: 'made up',
    quarter: null,
    from: null,
  };
}

export const input = (fields: Partial<PanelInput>): PanelInput => ({ ...emptyInput, ...fields });
