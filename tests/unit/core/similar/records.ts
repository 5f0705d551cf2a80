import {
  noFacts,
  validityOf,
  type CmsFacts,
  type HcpcsRecord,
} from '../../../../src/core/systems/hcpcs/record';

const facts: CmsFacts = {
  ...noFacts,
  pricing: ['51'],
  multiplePricing: 'A',
  coverage: 'C',
  betos: 'O1E',
  tos: '1',
  added: '2010-01-01',
  effective: '2010-01-01',
  action: 'N',
};

/** A made-up record of a release. */
export function record(code: string, long: string, some: Partial<CmsFacts> = {}): HcpcsRecord {
  return {
    system: 'hcpcs',
    code,
    kind: code.length === 2 ? 'modifier' : 'procedure',
    long,
    short: '',
    valid: validityOf({ ...facts, ...some }),
    facts: { ...facts, ...some },
  };
}

/** The same without facts, as a list of descriptors has it. */
export function bare(code: string, long: string): HcpcsRecord {
  return { system: 'hcpcs', code, kind: 'procedure', long, short: '' };
}

/** Records that fill a release: they share nothing but the opening word with any drug. */
export function crowd(letter: string, from: number, count: number): HcpcsRecord[] {
  const names = [
    'zanolide',
    'quoximab',
    'vertosine',
    'mellicin',
    'dobrastat',
    'fenurate',
    'halprin',
    'tivoxan',
  ];
  return Array.from({ length: count }, (_, at) =>
    record(`${letter}${from + at * 5}`, `Injection, ${names[at % names.length] ?? ''}${at}, ${at + 1} mg`),
  );
}
