import type { CodeRecord } from '../../../../src/core/code/record';
import { noFacts, type CmsFacts } from '../../../../src/core/systems/hcpcs/record';
import { vocabularyOf } from '../../../../src/core/search/vocabulary';

/** A procedure of which only the descriptor is known. */
export const record = (code: string, long: string): CodeRecord => ({
  system: 'hcpcs',
  code,
  kind: 'procedure',
  long,
  short: '',
});

/** Records in our own words, enough to show every tier and rule. */

const facts = (ended: string | null, added = '2001-01-01'): CmsFacts => ({ ...noFacts, added, ended });

const code = (code: string, long: string, ended: string | null = null): CodeRecord => ({
  system: 'hcpcs',
  code,
  kind: code.length === 2 ? 'modifier' : 'procedure',
  long,
  short: '',
  valid: { from: '2001-01-01', to: ended },
  facts: facts(ended),
});

export const sampleRecords: CodeRecord[] = [
  code('E0602', 'Breast pump, hand operated, each'),
  code('A4281', 'Tubing for breast pump, replacement'),
  code('E0601', 'Continuous airway pressure device (cpap)'),
  code('A7030', 'Full face mask used with positive airway pressure device'),
  code('E0950', 'Wheelchair accessory, tray, each'),
  code('E1029', 'Wheelchair accessory, ventilator tray, fixed'),
  code('E0951', 'Heel loop, with or without ankle strap'),
  code('E0260', 'Hospital bed, with side rails, with mattress'),
  code('E0261', 'Hospital bed, with side rails, without mattress'),
  code('L1940', 'Ankle foot orthosis, plastic, custom fabricated'),
  code('L3000', 'Foot rest for commode chair'),
  code('J0475', 'Injection, baclofen, 10 mg'),
  code('J0476', 'Injection, baclofen, 50 mcg for intrathecal trial'),
  code('J0696', 'Injection, ceftriaxone sodium, per 250 mg'),
  code('J1030', 'Injection, methylprednisolone acetate, 40 mg'),
  code('J1040', 'Injection, methylprednisolone acetate, 80 mg'),
  code('J1644', 'Injection, heparin sodium, per 1000 units'),
  code('J9310', 'Injection, rituximab, 100 mg', '2018-12-31'),
  code('J9312', 'Injection, rituximab, 10 mg'),
  code('J9311', 'Injection, rituximab 10 mg and hyaluronidase'),
  code('J9041', 'Injection, bortezomib (velcade), 0.1 mg'),
  code('J9044', 'Injection, bortezomib, not otherwise specified, 0.1 mg'),
  code('J7192', 'Factor viii (antihemophilic factor, recombinant) per i.u.'),
  code('S9336', 'Home infusion therapy, anticoagulant (e.g., heparin), per diem'),
  code('G8950', 'Patient with a breast pump documented as not using heparin'),
  code('JW', 'Drug amount discarded from a single vial'),
  code('LT', 'Left side'),
];

export const sampleVocabulary = vocabularyOf({
  brands: [
    { brand: 'Lioresal', substance: 'baclofen' },
    { brand: 'Rocephin', substance: 'ceftriaxone sodium' },
    { brand: 'Depo-Medrol', substance: 'methylprednisolone acetate' },
    { brand: 'Velcade', substance: 'bortezomib' },
    { brand: 'Screening Kit', substance: 'baclofen', codes: ['J0476'] },
  ],
  synonyms: [
    ['AFO', 'ankle foot orthosis'],
    ['haemophilia factor', 'antihemophilic factor'],
  ],
  hints: [{ typed: 'sleep apnea machine', meant: ['continuous airway pressure device'] }],
  spellings: [
    ['gm', 'g'],
    ['inj', 'injection'],
    ['milligram', 'mg'],
  ],
  light: [
    'injection',
    'each',
    'with',
    'without',
    'for',
    'and',
    'or',
    'not',
    'per',
    'device',
    'of',
    'a',
    'as',
  ].map((word) => ({ word, weight: 0.15 })),
  sections: [{ from: 'E0950', to: 'E1030', words: 'wheeled mobility' }],
});
