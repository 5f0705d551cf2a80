import { sourceOf } from '../sources';
import type { Preset } from './preset';

export const medicarePartBDrugs: Preset = {
  format: 1,
  id: 'medicare-part-b-drugs',
  name: 'Medicare Part B drugs',
  about: 'Drugs of an office or infusion clinic, billed to the Medicare contractor of the state.',
  changes: [
    {
      rule: 'modifier-jw-jz-missing',
      as: 'error',
      because:
        'Since October 1, 2023 a line with neither is returned. What came from a multiple-dose container has neither: ignore the finding with that note.',
      source: sourceOf('JW and JZ'),
    },
  ],
  rules: [
    {
      id: 'unclassified-one-unit',
      title: 'An unclassified drug is one unit',
      severity: 'error',
      source: sourceOf('Unclassified codes'),
      message: 'Medicare takes one unit of an unclassified drug, with name and amount in the narrative.',
      codes: ['J3490', 'J3590', 'J9999', 'C9399'],
      mostUnits: '1',
      examples: {
        pass: ['J3490 1 unit 01/15/2026 note: drug and amount'],
        fail: ['J3490 5 units 01/15/2026 note: drug and amount'],
      },
    },
    {
      id: 'no-self-denial',
      title: 'GY and GZ are meant',
      severity: 'warning',
      source: sourceOf('Modifiers'),
      message:
        'GY and GZ make Medicare deny the line automatically: GY as not covered, GZ as not necessary without a signed notice. Is that wanted?',
      codes: ['J*', 'Q*'],
      refuses: { modifiers: ['GY', 'GZ'] },
      examples: {
        pass: ['J9312 JZ 70 units 01/15/2026', 'J9312 JZ GA 70 units 01/15/2026'],
        fail: ['J9312 JZ GZ 70 units 01/15/2026'],
      },
    },
  ],
};
