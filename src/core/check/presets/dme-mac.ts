import { sourceOf } from '../sources';
import type { Preset } from './preset';

export const dmeMac: Preset = {
  format: 1,
  id: 'dme-mac',
  name: 'DME MAC',
  about: 'Equipment, supplies and their drugs, billed by a supplier to the contractor for equipment.',
  changes: [
    {
      rule: 'modifier-rental-month',
      as: 'error',
      because: 'A capped rental without its month is returned.',
      source: sourceOf('Equipment'),
    },
    {
      rule: 'modifier-jw-jz-missing',
      as: 'error',
      because:
        'Drugs for pumps and nebulizers need JW or JZ too. What came from a multiple-dose container has neither: ignore the finding with that note.',
      source: sourceOf('JW and JZ'),
    },
  ],
  rules: [
    {
      id: 'glucose-kx-ks',
      title: 'Glucose supplies say whether insulin is used',
      severity: 'error',
      source: 'Coverage policy for glucose monitors, LCD L33822 with its article',
      message: 'Meters and their supplies need KX where the patient uses insulin, KS where not.',
      codes: ['A4233', 'A4234', 'A4235', 'A4236', 'A4253', 'A4256', 'A4258', 'A4259', 'E0607'],
      needs: { modifiers: ['KX', 'KS'] },
      examples: {
        pass: ['A4253 NU KS 2 units 01/15/2026', 'A4259 KX 1 unit 01/15/2026'],
        fail: ['A4253 NU 2 units 01/15/2026'],
      },
    },
    {
      id: 'shoes-kx-gy',
      title: 'Therapeutic shoes say whether the requirements are met',
      severity: 'error',
      source: 'Coverage policy for therapeutic shoes, LCD L33369 with its article',
      message: 'Shoes and inserts for diabetes need KX where the requirements are met, GY where not.',
      codes: ['A5500', 'A5501', 'A5503', 'A5504', 'A5505', 'A5506', 'A5507', 'A5512', 'A5513', 'A5514'],
      needs: { modifiers: ['KX', 'GY'] },
      examples: {
        pass: ['A5500 KX LT 1 unit 01/15/2026'],
        fail: ['A5500 LT 1 unit 01/15/2026'],
      },
    },
    {
      id: 'equipment-at-home',
      title: 'Equipment is for the home',
      severity: 'warning',
      source: 'Medicare benefit policy manual, chapter 15, 110.1',
      message:
        'Equipment is paid for use at home, and a hospital, surgical center or skilled nursing facility is not one.',
      codes: ['E0*', 'E1*', 'E2*', 'K0*'],
      refuses: { places: ['21', '22', '23', '24', '31'] },
      examples: {
        pass: ['E0260 RR KH 1 unit 01/15/2026 POS 12'],
        fail: ['E0260 RR KH 1 unit 01/15/2026 POS 21'],
      },
    },
  ],
};
